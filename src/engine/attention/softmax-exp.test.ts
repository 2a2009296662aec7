import fc from 'fast-check';
import { expect, test } from 'vitest';
import { softmaxExp } from './softmax-exp.ts';

/** Abramowitz and Stegun, table 4.4; e^−0.5 = 0.60653 06597 12633 42360, e^−1 = 0.36787 94411 71442 32160, e^−10 = 4.53999 29762 48485 15e-5. */
test.each([
  [0, 1],
  [-0.5, 0.6065306597126334],
  [-1, 0.36787944117144233],
  [-10, 4.5399929762484854e-5],
  [-100, 3.720075976020836e-44],
])('e^%d', (x, published) => {
  expect(Math.abs(softmaxExp(x) / published - 1)).toBeLessThanOrEqual(4 * Number.EPSILON);
});

test('within the stated bound of the built-in function, and of one more for its own last bit (A1)', () => {
  fc.assert(
    fc.property(fc.double({ min: -700, max: 0, noNaN: true }), (x) => {
      expect(Math.abs(softmaxExp(x) / Math.exp(x) - 1)).toBeLessThanOrEqual(5 * Number.EPSILON);
    }),
    { numRuns: 5000 },
  );
});

test('what is no exponent of a softmax is refused, and what is too small is 0', () => {
  for (const x of [0.1, Number.NaN, Infinity]) expect(() => softmaxExp(x)).toThrow(RangeError);
  expect(softmaxExp(-701)).toBe(0);
});
