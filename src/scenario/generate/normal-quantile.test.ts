import { expect, test } from 'vitest';
import { normalQuantile } from './normal-quantile.ts';

/** The check values of the paper (p. 478), one for each of the three approximations, and textbook quantiles. */
test.each([
  [0.25, -0.6744897501960817],
  [0.001, -3.090232306167814],
  [1e-20, -9.262340089798409],
  [0.5, 0],
  [0.975, 1.959963984540054],
  [0.9, 1.2815515655446004],
])('quantile of %d', (p, published) => {
  expect(Math.abs(normalQuantile(p) - published)).toBeLessThan(2e-15 * Math.max(1, Math.abs(published)));
});

test('is odd around one half', () => {
  for (const p of [0.01, 0.07, 0.3, 0.4]) expect(normalQuantile(1 - p)).toBeCloseTo(-normalQuantile(p), 12);
});

test('there is none at 0, at 1 or outside', () => {
  for (const p of [0, 1, -0.1, Number.NaN]) expect(() => normalQuantile(p)).toThrow(RangeError);
});
