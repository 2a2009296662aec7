import { UNIT_SPACE } from '../format.ts';
import { num } from '../sentence.ts';
import { numbers, say, verb } from '../en/words.ts';
import { choices, labels, sections, units } from './en-fields.ts';
import { generator, rows } from './en-requests.ts';
import type { EditorWords } from './messages.ts';

const { integer, fixed } = numbers;

/** "16.06 GB": two digits, so that parts can be added by eye. */
const gigabytes = (bytes: number): string => `${fixed(bytes / 1e9, 2)}${UNIT_SPACE}GB`;
const roughGigabytes = (bytes: number): string => `${fixed(bytes / 1e9, 1)}${UNIT_SPACE}GB`;
const gibibytes = (bytes: number): string => `${fixed(bytes / 2 ** 30, 1)}${UNIT_SPACE}GiB`;

export const editorWords: EditorWords = {
  title: 'Scenario',
  close: 'Close',
  undo: 'Undo',
  redo: 'Redo',
  hint: 'Edits run at once; the address follows. A dot marks what differs.',
  differs: (preset, count) =>
    count === 0 ? `as in ${preset}` : `differs from ${preset} by ${integer(count)} ${verb(count, 'setting', 'settings')}`,
  differences: 'Differences from the preset',
  instead: (here, there) => `${here} instead of ${there}`,
  revert: 'take back',
  revertOf: (setting) => `Take back: ${setting}`,
  preset: (value) => `preset: ${value}`,
  differsMark: 'differs from the preset',

  labels,
  units,
  sections,
  choices,

  typed: (text, expected) => (text.trim() === '' ? `Nothing stands here; expected ${expected}.` : `“${text}” is not ${expected}.`),
  backTo: (value) => (value === '' ? 'Leave it empty' : `Back to ${value}`),

  plan: {
    title: 'Memory plan',
    sentence(missingBytes, isShare) {
      if (missingBytes !== null) return `to scale; ${roughGigabytes(missingBytes)} over the card, so the last valid run stays`;
      return isShare ? 'to scale; the rest of the card is left alone' : 'to scale';
    },
    last: 'a value is wrong; dimmed: the last plan that was possible',
    weights: (bytes) => `weights ${gigabytes(bytes)}`,
    pool: (bytes, isOver) => `KV pool ${gigabytes(bytes)}${isOver ? ' asked' : ''}`,
    card: (bytes) => `the card: ${roughGigabytes(bytes)} (${gibibytes(bytes)})`,
    share: (bytes) => `may be used: ${roughGigabytes(bytes)}`,
    over: (bytes) => `${fixed(bytes / 1e9, 1)} over`,
    pages: 'Pages',
    atMost: 'at most',
    wouldFit: (most) => `${integer(most)} would fit`,
    cacheTokens: 'Tokens of cache',
    atOnce: 'Requests at once',
    ofSlots: (count, slots) => `${integer(count)} of ${integer(slots)} ${verb(slots, 'slot', 'slots')}`,
    atOnceWhy(limit, byPages) {
      if (limit === 'budget') return 'the token budget allows no more';
      if (limit === 'pages') return 'pages allow no more';
      return byPages === null ? 'no requests yet' : `pages would allow ${integer(byPages)}`;
    },
    longest: 'Longest request',
    ofContext: (tokens, context) => `${integer(tokens)} of ${integer(context)} tokens`,
    longestWhy: 'prompt + output, context',
    tooLong: (count) => `${integer(count)} too long to run`,
    none: 'none',
  },
  rows,
  generator,
  tooLarge: {
    title: 'Too large',
    sentence: (what, asked, limit) => say`${asked} ${NAMES[what]} are ${asked - limit} more than the limit of ${limit}.`,
    names: { requests: 'requests', pages: 'pages', slots: 'slots', steps: 'steps, estimated' },
    of: (asked, limit) => `${integer(asked)} of ${integer(limit)}`,
    take: (what, limit) => (what === 'requests' ? `Take ${integer(limit)}` : `Use ${integer(limit)} ${NAMES[what]}`),
  },
  remark: {
    pages: (asked, missingBytes, most) => ({
      before: say`The last valid run stays: `,
      after: say` The new setting, ${asked} pages, does not fit the card by ${num(roughGigabytes(missingBytes))}.`,
      middle: say`${asked} pages do not fit the card by ${num(roughGigabytes(missingBytes))} (at most ${most}). The last valid run stays.`,
      short: say`${asked} pages: ${num(roughGigabytes(missingBytes))} too much. At most ${most}.`,
    }),
    weights: (model, missingBytes) => ({
      before: say`The last valid run stays: `,
      after: say` ${model} does not fit the card by ${num(roughGigabytes(missingBytes))}.`,
      middle: say`${model} does not fit the card by ${num(roughGigabytes(missingBytes))}. The last valid run stays.`,
      short: say`${model}: ${num(roughGigabytes(missingBytes))} too much. The last valid run stays.`,
    }),
    other: (message) => ({
      before: say`The last valid run stays: `,
      after: say` The new setting cannot run: see beside.`,
      middle: say`The last valid run stays: ${message}.`,
      short: say`The new setting cannot run. The last valid run stays.`,
    }),
  },

  link: (characters, differences) =>
    `${integer(characters)} characters: ${differences === 0 ? 'the preset' : `the ${verb(differences, 'difference', 'differences')} (${integer(differences)})`} and the moment. Whoever opens it sees this picture.`,
  linkTooLong: (characters, limit) =>
    `${integer(characters)} characters: more than the ${integer(limit)} a link may have, so the address stays behind. Share saves it as a file.`,
  linkTitle: 'Link',
  linkOfFile: 'The imported file goes in as its digest; the file itself stays in this browser.',
};

const NAMES = { requests: 'requests', pages: 'pages', slots: 'slots', steps: 'steps' } as const;
