/** ln 2 in two parts: the first has 21 zero bits at its end, so that k · LN2_HIGH is exact for |k| < 2^20. */
const LN2_HIGH = 0.6931471803691238;
const LN2_LOW = 1.9082149292705877e-10;
const LARGEST_MAGNITUDE = 700;
/** Terms of the series: the first left out is below 2^−60 for |r| ≤ ½ ln 2. */
const TERMS = 14;

/**
 * e^x for the x ≤ 0 of a softmax, within 4 units in the last place (8.9e-16 of itself): x = k · ln 2 + r with |r| ≤ ½ ln 2, e^r by its
 * series (Abramowitz and Stegun, 4.2.1). Only operations that IEEE 754 rounds exactly, so the bits are the same in every browser. Below
 * −700 it is 0: such a weight is less than 1e-304 of the largest.
 * @throws RangeError when `x` is above 0 or not a number.
 */
export function softmaxExp(x: number): number {
  if (!(x <= 0)) throw new RangeError(`a softmax's exponent is at most 0, got ${x}`);
  if (x < -LARGEST_MAGNITUDE) return 0;
  const k = Math.round(x / Math.LN2);
  const r = x - k * LN2_HIGH - k * LN2_LOW;
  let tail = 0;
  for (let term = TERMS; term >= 2; term--) tail = (r / term) * (1 + tail);
  let value = 1 + r * (1 + tail);
  for (let halvings = -k; halvings > 0; halvings--) value /= 2;
  return value;
}
