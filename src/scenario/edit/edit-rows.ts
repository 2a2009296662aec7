import type { ScenarioDocument } from '../document.ts';
import { LIMITS } from '../limits.ts';
import { defaultRequestId } from '../requests-schema.ts';
import type { RequestRow } from '../requests-schema.ts';
import type { Draft } from './draft.ts';

const FIRST_ROW = { arrival: 0, promptTokens: 256, outputTokens: 64, sharedPrefix: null, priority: 0, abortStep: null };

/** A row at the end: like the last one, without its name. */
export function addRow(draft: Draft): Draft {
  const { requests } = draft.document;
  const last = requests.at(-1);
  return insert(draft, requests.length, last === undefined ? FIRST_ROW : plainCopy(last));
}

/** A row after this one with its values. */
export function duplicateRow(draft: Draft, row: number): Draft {
  const original = draft.document.requests[row];
  return original === undefined ? draft : insert(draft, row + 1, plainCopy(original));
}

export function deleteRow(draft: Draft, row: number): Draft {
  const { requests } = draft.document;
  if (row < 0 || row >= requests.length) return draft;
  return withRows(
    draft,
    requests.filter((_, index) => index !== row),
    (index) => (index === row ? null : index > row ? index - 1 : index),
  );
}

/** Two neighbours change places. Among requests that arrive together the first in the list is served first. */
export function moveRow(draft: Draft, row: number, by: 1 | -1): Draft {
  const { requests } = draft.document;
  const other = row + by;
  if (requests[row] === undefined || requests[other] === undefined) return draft;
  const rows = requests.with(row, requests[other]).with(other, requests[row]);
  return withRows(draft, rows, (index) => (index === row ? other : index === other ? row : index));
}

/** What a server measured belongs to the request it was measured on. */
function plainCopy(original: RequestRow): Omit<RequestRow, 'id'> {
  const { id: _, measured: __, ...row } = original;
  return row;
}

function insert(draft: Draft, at: number, values: Omit<RequestRow, 'id'>): Draft {
  const { requests } = draft.document;
  if (requests.length >= LIMITS.requests) return draft;
  const row = { id: freeId(requests), ...values };
  return withRows(draft, [...requests.slice(0, at), row, ...requests.slice(at)], (index) => (index >= at ? index + 1 : index));
}

/** The name a new row gets: the next letter, or the next number, that no row has. */
function freeId(requests: readonly RequestRow[]): string {
  const taken = new Set(requests.map((row) => row.id));
  const count = requests.length + 1;
  for (let index = requests.length; ; index++) {
    const id = defaultRequestId(index, index < 26 ? Math.min(count, 26) : index + 1);
    if (!taken.has(id)) return id;
  }
}

const ROW_PATH = /^requests\.(\d+)\.(.+)$/;

/** The draft with other rows; what was typed in one goes with it to its new place. */
function withRows(draft: Draft, requests: RequestRow[], placeOf: (row: number) => number | null): Draft {
  const typed = new Map(
    [...draft.typed].flatMap(([path, text]) => {
      const [, row, field] = ROW_PATH.exec(path) ?? [];
      if (row === undefined) return [[path, text] as const];
      const place = placeOf(Number(row));
      return place === null ? [] : [[`requests.${place}.${field}`, text] as const];
    }),
  );
  return { ...draft, document: withOwnRows(draft.document, requests), typed };
}

/** The scenario with rows of its own; a rule that they followed from is gone. */
export function withOwnRows(document: ScenarioDocument, requests: RequestRow[]): ScenarioDocument {
  const { generator: _, ...rest } = document;
  return { ...rest, requests };
}
