import type { TimeUnit } from './instant.ts';
import { TIME_UNITS, readInstant } from './instant.ts';

/** Which column of a table is what, by place from 0. */
export interface ColumnMapping {
  readonly arrival: number;
  readonly unit: TimeUnit;
  readonly prompt: number;
  readonly output: number;
  /** Null: requests are numbered. */
  readonly id: number | null;
}

export const NEEDED_ROLES = ['arrival', 'prompt', 'output'] as const;
export type NeededRole = (typeof NEEDED_ROLES)[number];
type Role = NeededRole | 'id';
export const ROLES: readonly Role[] = [...NEEDED_ROLES, 'id'];
export type GuessedMapping = Pick<ColumnMapping, 'unit'> & Readonly<Record<Role, number | null>>;

/** Names as the public traces and the serving benchmarks give them, without case, blanks and marks. */
const NAMES: Readonly<Record<Role, string>> = {
  arrival: 'arrival arrivaltime arrivedat arrivals arrivedon timestamp time starttime requesttime ts t',
  prompt:
    'prompt prompttokens promptlength promptlen promptsize context contexttokens requesttokens ' +
    'input inputtokens inputlength inputlen inputtoks numprefilltokens prefill prefilltokens tokensin',
  output:
    'output outputtokens outputlength outputlen outputtoks generated generatedtokens responsetokens response ' +
    'completion completiontokens numdecodetokens decode decodetokens tokensout tokensize',
  id: 'id requestid request name',
};

const UNIT_WORDS: Readonly<Record<string, TimeUnit>> = {
  s: 's',
  sec: 's',
  secs: 's',
  seconds: 's',
  ms: 'ms',
  milliseconds: 'ms',
  us: 'us',
  µs: 'us',
  microseconds: 'us',
  ns: 'ns',
  nanoseconds: 'ns',
};

const wordsOf = (name: string): readonly string[] =>
  name
    .replace(/([a-z])([A-Z])/g, '$1 $2')
    .toLowerCase()
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word !== '');

/**
 * What the columns seem to be, by their names; the unit by the last word of the arrival's name, or a date where the first value is one.
 * @param firstRow the first line's values, in the order of the names
 */
export function guessMapping(names: readonly string[], firstRow: readonly string[]): GuessedMapping {
  const plain = names.map((name) => {
    const words = wordsOf(name);
    const unit = words.length > 1 ? UNIT_WORDS[words.at(-1) ?? ''] : undefined;
    return { name: (unit === undefined ? words : words.slice(0, -1)).join(''), unit };
  });
  const placeOf = (role: Role): number | null => {
    for (const known of NAMES[role].split(' ')) {
      const place = plain.findIndex(({ name }) => name === known);
      if (place >= 0) return place;
    }
    return null;
  };
  const arrival = placeOf('arrival');
  const isDate = arrival !== null && readInstant(firstRow[arrival] ?? '', 'date') !== null;
  const unit = isDate ? 'date' : ((arrival === null ? undefined : plain[arrival]?.unit) ?? 's');
  return { arrival, unit, prompt: placeOf('prompt'), output: placeOf('output'), id: placeOf('id') };
}

/** The guess, when it says all that is needed. */
export function wholeMapping({ arrival, unit, prompt, output, id }: GuessedMapping): ColumnMapping | null {
  return arrival === null || prompt === null || output === null ? null : { arrival, unit, prompt, output, id };
}

/** As links write it: "2ms.3.4", with the id's column last where there is one. */
export function writeMapping({ arrival, unit, prompt, output, id }: ColumnMapping): string {
  return [`${arrival}${unit}`, prompt, output, ...(id === null ? [] : [id])].join('.');
}

export function readMapping(text: string): ColumnMapping | null {
  const [, arrival, unitText, prompt, output, id] = /^(\d{1,3})([a-z]+)\.(\d{1,3})\.(\d{1,3})(?:\.(\d{1,3}))?$/.exec(text) ?? [];
  const unit = TIME_UNITS.find((known) => known === unitText);
  if (unit === undefined) return null;
  return { arrival: Number(arrival), unit, prompt: Number(prompt), output: Number(output), id: id === undefined ? null : Number(id) };
}
