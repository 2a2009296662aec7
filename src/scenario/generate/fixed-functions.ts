/*
 * Exponential and logarithm whose every operation is one that IEEE 754 rounds exactly, so that they give the same bits in every browser and
 * in Node. The built-in ones may differ in the last bit, and a request would then arrive a nanosecond later in one of them.
 */

/** Mantissas are brought between √½ and √2. */
const { LN2, SQRT1_2 } = Math;
/** Terms of atanh's series: the 15th is below 2^−70 for |s| ≤ 0.1716. */
const LOGARITHM_TERMS = 15;
const EXPONENTIAL_TERMS = 18;
const LARGEST_EXPONENT = 700;

/**
 * Natural logarithm, within 3 units in the last place: x = m · 2^k with m between √½ and √2, ln m = 2 · atanh((m − 1) ÷ (m + 1)) by its
 * series (Abramowitz and Stegun, 4.1.27).
 * @throws RangeError when `x` is not a finite number above 0.
 */
export function naturalLogarithm(x: number): number {
  if (!(x > 0) || !Number.isFinite(x)) throw new RangeError(`a logarithm needs a finite number above 0, got ${x}`);
  let mantissa = x;
  let exponent = 0;
  for (; mantissa >= 2 * SQRT1_2; mantissa /= 2) exponent++;
  for (; mantissa < SQRT1_2; mantissa *= 2) exponent--;
  const s = (mantissa - 1) / (mantissa + 1);
  const square = s * s;
  let sum = 0;
  for (let term = LOGARITHM_TERMS; term >= 0; term--) sum = sum * square + 1 / (2 * term + 1);
  return exponent * LN2 + 2 * s * sum;
}

/**
 * e^x, within 1e-14 of itself: x = k · ln 2 + r with |r| ≤ ½ ln 2, e^r by its series (Abramowitz and Stegun, 4.2.1).
 * @throws RangeError when |x| is above 700: the result would not be a normal number.
 */
export function exponential(x: number): number {
  if (!(Math.abs(x) <= LARGEST_EXPONENT)) throw new RangeError(`an exponent is a number from −700 to 700, got ${x}`);
  const exponent = Math.round(x / LN2);
  const rest = x - exponent * LN2;
  let sum = 1;
  for (let term = EXPONENTIAL_TERMS; term >= 1; term--) sum = 1 + (sum * rest) / term;
  for (let k = 0; k < Math.abs(exponent); k++) sum = exponent > 0 ? sum * 2 : sum / 2;
  return sum;
}
