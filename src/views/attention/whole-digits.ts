import { en } from '../../narration/en.ts';

const { numbers } = en;
const THOUSAND = 1000n;

/** Every digit of a whole number, however large, in groups of three. */
export function wholeDigits(value: bigint): string {
  if (value < 0n) throw new RangeError(`a count is at least 0, got ${value}`);
  if (value < THOUSAND) return numbers.integer(Number(value));
  // 1,001 gives the language's own mark between groups.
  const mark = numbers.integer(1001).slice(1, -3);
  return `${wholeDigits(value / THOUSAND)}${mark}${String(value % THOUSAND).padStart(3, '0')}`;
}
