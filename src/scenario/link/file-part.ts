import { DIGEST_DIGITS } from '../requests-source.ts';
import type { RequestsSource } from '../requests-source.ts';
import type { RequestRow } from '../requests-schema.ts';
import { readMapping } from '../import/column-mapping.ts';
import { FASTEST, readSlice, SLOWEST } from '../import/slice.ts';
import type { FilePart } from '../import/take-rows.ts';
import type { PartProblem } from './link-text.ts';
import type { LinkParts } from './link-versions.ts';

/** Keys of a link that names a file instead of rows: its digest, which part of it, how fast, and which column is what. */
export const FILE_KEYS = ['file', 'slice', 'speed', 'columns'] as const;

/** The requests that a part of a file gives, and the file's name here; `rows` is null when it gives none. */
export interface FileRequests {
  readonly fileName: string;
  readonly rows: readonly RequestRow[] | null;
}

/** Finds the requests of a file that is in this browser; null when it is not. */
export type FindFile = (part: FilePart) => FileRequests | null;

export function writeFileParts({ digest, slice, speed, columns }: RequestsSource): readonly (readonly [key: string, value: string])[] {
  return [
    ['file', digest],
    ...(slice === 'all' ? [] : [['slice', slice] as const]),
    ...(speed === 1 ? [] : [['speed', String(speed)] as const]),
    ...(columns === null ? [] : [['columns', columns] as const]),
  ];
}

/** The part of a file that a link names; null when it names none, or none that can be read: then the problem is noted. */
export function readFileParts(parts: LinkParts, problems: PartProblem[]): FilePart | null {
  const read = <Value>(
    key: (typeof FILE_KEYS)[number],
    reader: (text: string) => Value | null,
    fallback: Value,
    expected: string,
  ): Value => {
    const text = parts.get(key);
    if (text === undefined) return fallback;
    const value = reader(text);
    if (value === null) problems.push({ key, part: `${key}=${text}`, problem: expected });
    return value ?? fallback;
  };
  const before = problems.length;
  const digest = read(
    'file',
    (text) => (/^[0-9a-f]{16}$/.test(text) ? text : null),
    '',
    `is not a digest: expected ${DIGEST_DIGITS} hex digits`,
  );
  const slice = read(
    'slice',
    (text) => (readSlice(text) === null ? null : text),
    'all',
    'is not a slice: expected rows like 1-2000 or a time like 0-60000ms',
  );
  const speed = read('speed', readSpeed, 1, `is not a speed: expected a number from ${SLOWEST} to ${FASTEST}`);
  const columns = read<string | null>(
    'columns',
    (text) => (readMapping(text) === null ? null : text),
    null,
    'are not columns: expected places like 0s.1.2',
  );
  return digest === '' || problems.length > before ? null : { digest, slice, speed, columns };
}

function readSpeed(text: string): number | null {
  const speed = /^\d{1,4}(?:\.\d{1,6})?$/.test(text) ? Number(text) : NaN;
  return speed >= SLOWEST && speed <= FASTEST ? speed : null;
}
