import { groupDigits } from '../scenario-error.ts';
import type { TextForm } from './setting.ts';

const NUMBER = /^-?\d+(?:\.\d+)?(?:e\+?-?\d+)?$/;

/** Digits, with a point or an exponent where needed. "1e400" and the like are not numbers. */
export function readNumber(text: string): { readonly ok: number } | { readonly problem: string } {
  const value = NUMBER.test(text) ? Number(text) : NaN;
  return Number.isFinite(value) ? { ok: value } : { problem: 'is not a number' };
}

/** A number with its unit in words; `names` gives words to special values. */
export function numberForm(unit = ''): TextForm<number> {
  return {
    write: String,
    read: readNumber,
    show: (value) => (Number.isInteger(value) ? groupDigits(value) : String(value)) + (unit && ` ${unit}`),
  };
}

export const onOffForm: TextForm<boolean> = {
  write: (value) => (value ? 'on' : 'off'),
  read: (text) => (text === 'on' || text === 'off' ? { ok: text === 'on' } : { problem: 'is neither on nor off' }),
  show: (value) => (value ? 'on' : 'off'),
};

/** A free text. */
export const textForm: TextForm<string> = { write: (value) => value, read: (text) => ({ ok: text }), show: (value) => value };

/** One of a few words; `shown` says them in the interface's language. */
export function wordForm<Word extends string>(words: readonly Word[], shown: Partial<Record<Word, string>> = {}): TextForm<Word> {
  return {
    write: (word) => word,
    read: (text) => {
      const word = words.find((candidate) => candidate === text);
      return word === undefined ? { problem: `is not one of ${words.join(', ')}` } : { ok: word };
    },
    show: (word) => shown[word] ?? word,
  };
}

/** A value that may be missing, which has a word of its own. */
export function orNothing<Value>(form: TextForm<Value>, word: string, shown: string): TextForm<Value | null> {
  return {
    write: (value) => (value === null ? word : form.write(value)),
    read: (text) => (text === word ? { ok: null } : form.read(text)),
    show: (value) => (value === null ? shown : form.show(value)),
  };
}
