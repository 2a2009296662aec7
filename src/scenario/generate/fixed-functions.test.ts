import fc from 'fast-check';
import { expect, test } from 'vitest';
import { exponential, naturalLogarithm } from './fixed-functions.ts';

/** Abramowitz and Stegun, Handbook of Mathematical Functions: tables 1.1, 4.2 and 4.4. */
test.each([
  [2, Math.LN2],
  [3, 1.0986122886681098],
  [10, Math.LN10],
  [0.5, -Math.LN2],
  [1.1, 0.09531017980432487],
  [100, 4.605170185988092],
])('ln %d', (x, published) => {
  expect(Math.abs(naturalLogarithm(x) / published - 1)).toBeLessThan(4 * Number.EPSILON);
});

test.each([
  [1, Math.E],
  [2, 7.38905609893065],
  [10, 22026.465794806718],
  [-1, 0.36787944117144233],
  [0.5, 1.6487212707001282],
  [0, 1],
])('e^%d', (x, published) => {
  expect(exponential(x) / published).toBeCloseTo(1, 14);
});

test('each undoes the other, and both agree with the built-in ones to the last few bits', () => {
  fc.assert(
    fc.property(fc.double({ min: 1e-300, max: 1e300, noNaN: true }), (x) => {
      expect(Math.abs(naturalLogarithm(x) - Math.log(x))).toBeLessThanOrEqual(4 * Number.EPSILON * Math.max(1, Math.abs(Math.log(x))));
      expect(exponential(naturalLogarithm(x)) / x).toBeCloseTo(1, 12);
    }),
  );
  fc.assert(
    fc.property(fc.double({ min: -700, max: 700, noNaN: true }), (x) => {
      expect(exponential(x) / Math.exp(x)).toBeCloseTo(1, 12);
    }),
  );
});

test('what has no logarithm or no exponential is refused', () => {
  for (const x of [0, -1, Number.NaN, Infinity]) expect(() => naturalLogarithm(x)).toThrow(RangeError);
  for (const x of [701, -701, Number.NaN]) expect(() => exponential(x)).toThrow(RangeError);
});
