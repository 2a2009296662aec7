import type { ScenarioDocument } from '../document.ts';
import { LIMITS } from '../limits.ts';
import type { RequestsSource } from '../requests-source.ts';
import type { RequestRow } from '../requests-schema.ts';
import { writeRow } from '../settings/request-rows-form.ts';
import { readSlice, sliceRows } from './slice.ts';

/** Which part of a file, and how fast: what a link says of it, beside its digest. */
export type FilePart = Omit<RequestsSource, 'rowsHash' | 'fileName'>;

/** The requests of a part of a trace; null when the slice holds none, or at this speed they arrive later than a run may last. */
export function rowsOfPart(rows: readonly RequestRow[], part: Pick<FilePart, 'slice' | 'speed'>): readonly RequestRow[] | null {
  const slice = readSlice(part.slice);
  const taken = slice === null ? [] : sliceRows(rows, slice, part.speed);
  return taken.length > 0 && taken.every(({ arrival }) => arrival <= LIMITS.arrivalNs) ? taken : null;
}

/** The scenario with the requests of a file in place of its own, arriving by the clock. */
export function withFileRequests(
  document: ScenarioDocument,
  rows: readonly RequestRow[],
  { fileName, digest, slice, speed, columns }: FilePart & Pick<RequestsSource, 'fileName'>,
): ScenarioDocument {
  const requestsFrom = { fileName, digest, slice, speed, columns, rowsHash: hashOfRows(rows) };
  const { generator: _, ...settings } = document;
  return { ...settings, arrivalClock: 'ns', requests: [...rows], requestsFrom };
}

/** The file that the requests of a scenario are a part of; null when there is none, or they have been edited since. */
export function sourceOfRequests({ requestsFrom, requests, arrivalClock }: ScenarioDocument): RequestsSource | null {
  if (requestsFrom === undefined || arrivalClock !== 'ns') return null;
  return hashOfRows(requests) === requestsFrom.rowsHash ? requestsFrom : null;
}

/** Rows are never changed in place, so the hash of a list is made once. */
const KNOWN_HASHES = new WeakMap<readonly RequestRow[], string>();

function hashOfRows(rows: readonly RequestRow[]): string {
  const known = KNOWN_HASHES.get(rows);
  if (known !== undefined) return known;
  let hash = 0x811c9dc5;
  for (const row of rows) {
    const text = `${writeRow(row, '', 'ns')}~`;
    for (let at = 0; at < text.length; at++) hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193);
  }
  const digits = (hash >>> 0).toString(16).padStart(8, '0');
  KNOWN_HASHES.set(rows, digits);
  return digits;
}
