import * as v from 'valibot';
import { LIMITS } from './limits.ts';
import { groupDigits } from './scenario-error.ts';

/*
 * The message of every check is the phrase of what was expected; `schema-errors.ts` builds the sentence around it.
 */

/** A whole number in a closed range. NaN and the infinities are refused. */
export function wholeNumber(from: number, to: number, unit = '') {
  const expected = `a whole number from ${groupDigits(from)} to ${groupDigits(to)}${unit && ` ${unit}`}`;
  return v.pipe(v.number(expected), v.integer(expected), v.minValue(from, expected), v.maxValue(to, expected));
}

/** A finite number from 0 (included or not) to `to`. */
export function positiveNumber(from: 'from 0' | 'above 0', to: number, unit = '') {
  const expected = `a number ${from} to ${groupDigits(to)}${unit && ` ${unit}`}`;
  const above = from === 'from 0' ? v.minValue<number, 0, string>(0, expected) : v.gtValue<number, 0, string>(0, expected);
  return v.pipe(v.number(expected), above, v.maxValue(to, expected));
}

export function onOrOff() {
  return v.boolean('true or false');
}

/** One of a few words. */
export function oneOf<const Words extends readonly string[]>(words: Words) {
  return v.picklist(words, words.length === 1 ? `"${words[0]}"` : `one of ${words.map((word) => `"${word}"`).join(', ')}`);
}

const NAME_EXPECTED = 'a text of 1 to 80 characters in one line';
/** A name that is shown. */
export function shownName() {
  return v.pipe(
    v.string(NAME_EXPECTED),
    v.minLength(1, NAME_EXPECTED),
    v.maxLength(80, NAME_EXPECTED),
    v.regex(/^[^\p{Cc}\p{Cs}]*$/u, NAME_EXPECTED),
  );
}

export const tokens = (from: number) => wholeNumber(from, LIMITS.tokens, 'tokens');
