import { LIMITS } from '../limits.ts';
import { defaultRequestId } from '../requests-schema.ts';
import type { ArrivalClock, RequestRow } from '../requests-schema.ts';
import { groupDigits, quoteValue } from '../scenario-error.ts';

/*
 * Requests as links write them: rows parted by "~", in a row "arrival.prompt.output" and then what is out of the ordinary, each with its
 * letter: "i" id, "s" shared prefix (group, tokens), "u" priority, "x" abort step, "b" blocks (tokens, ids), "m" measured (scheduled, first
 * and last token), "t" recorded token ids (first output token, runs), "a" accepted drafts, "d" proposed ones. "0.384.40~1.160.64.sP64". Times in ns are shortened by a unit: "140m" = 140 ms, "35u" = 35 µs. "k2-5" keeps rows 2 to 5 (from 0) of the preset as they are.
 */
const BETWEEN_ROWS = '~';
const BETWEEN_FIELDS = '.';

type RowsOutcome = { readonly ok: RequestRow[] } | { readonly problem: string };

/** The rows as text, those that stand in `base` as they are by reference. */
export function writeRows(rows: readonly RequestRow[], clock: ArrivalClock, base: readonly RequestRow[]): string {
  const placeInBase = new Map(base.map((row, index) => [writeRow(row, '', clock), index]));
  const items: string[] = [];
  for (let i = 0; i < rows.length;) {
    const from = placeInBase.get(writeRow(rows[i], '', clock));
    let length = 0;
    while (from !== undefined && i + length < rows.length && placeInBase.get(writeRow(rows[i + length], '', clock)) === from + length)
      length++;
    const written = rows.slice(i, i + length).map((row, j) => writeRow(row, defaultRequestId(i + j, rows.length), clock));
    const reference = from === undefined ? '' : `k${from}${length > 1 ? `-${from + length - 1}` : ''}`;
    if (length > 0) items.push(reference.length < written.join(BETWEEN_ROWS).length ? reference : written.join(BETWEEN_ROWS));
    else items.push(writeRow(rows[i], defaultRequestId(i, rows.length), clock));
    i += Math.max(1, length);
  }
  return items.join(BETWEEN_ROWS);
}

/** One row; its id is left out where it is the default. */
export function writeRow(row: RequestRow, defaultId: string, clock: ArrivalClock): string {
  const fields = [clock === 'ns' ? writeNs(row.arrival) : String(row.arrival), String(row.promptTokens), String(row.outputTokens)];
  if (row.id !== defaultId) fields.push(`i${row.id}`);
  if (row.sharedPrefix !== null) fields.push(`s${row.sharedPrefix.group}${row.sharedPrefix.tokens}`);
  if (row.priority !== 0) fields.push(`u${row.priority}`);
  if (row.abortStep !== null) fields.push(`x${row.abortStep}`);
  if (row.promptBlocks !== undefined) fields.push(`b${[row.promptBlocks.blockTokens, ...row.promptBlocks.ids].join('-')}`);
  if (row.measured !== undefined) {
    const { scheduledNs, firstTokenNs, lastTokenNs } = row.measured;
    fields.push(`m${[scheduledNs, firstTokenNs, lastTokenNs].map(writeNs).join('-')}`);
  }
  if (row.recorded !== undefined) {
    const { promptRuns, outputStart, accepted, drafts } = row.recorded;
    fields.push(`t${[outputStart, ...promptRuns].join('-')}`);
    if (accepted !== undefined) fields.push(`a${accepted.join('-')}`);
    if (drafts !== undefined) fields.push(`d${drafts.join('-')}`);
  }
  return fields.join(BETWEEN_FIELDS);
}

function writeNs(ns: number): string {
  if (ns === 0 || ns % 1_000 !== 0) return String(ns);
  return ns % 1_000_000 === 0 ? `${ns / 1_000_000}m` : `${ns / 1_000}u`;
}

/** The rows of a text; ranges are checked later, by the schema. */
export function readRows(text: string, clock: ArrivalClock, base: readonly RequestRow[]): RowsOutcome {
  const rows: { readonly row: RequestRow; readonly hasId: boolean }[] = [];
  for (const item of text === '' ? [] : text.split(BETWEEN_ROWS)) {
    const kept = /^k(\d{1,6})(?:-(\d{1,6}))?$/.exec(item);
    if (kept !== null) {
      const from = Number(kept[1]);
      const to = Number(kept[2] ?? kept[1]);
      if (to < from || to >= base.length) return { problem: `keeps rows "${item}" of a preset that has ${groupDigits(base.length)}` };
      for (const row of base.slice(from, to + 1)) rows.push({ row, hasId: true });
    } else {
      const row = readRow(item, clock);
      if (row === null) {
        const expected = clock === 'ns' ? '"arrival.prompt.output" like "140m.384.40"' : '"arrival.prompt.output" like "0.384.40"';
        return { problem: `has a row ${quoteValue(item)} that is not ${expected}` };
      }
      rows.push({ row, hasId: row.id !== '' });
    }
    if (rows.length > LIMITS.requests) return { problem: `has more than ${groupDigits(LIMITS.requests)} requests` };
  }
  return { ok: rows.map(({ row, hasId }, index) => (hasId ? row : { ...row, id: defaultRequestId(index, rows.length) })) };
}

function readRow(item: string, clock: ArrivalClock): RequestRow | null {
  const [arrivalText = '', promptText = '', outputText = '', ...extras] = item.split(BETWEEN_FIELDS);
  const arrival = clock === 'ns' ? readNs(arrivalText) : readWhole(arrivalText);
  const promptTokens = readWhole(promptText);
  const outputTokens = readWhole(outputText);
  if (arrival === null || promptTokens === null || outputTokens === null) return null;
  let row: RequestRow = { id: '', arrival, promptTokens, outputTokens, sharedPrefix: null, priority: 0, abortStep: null };
  for (const extra of extras) {
    const withExtra = readExtra(row, extra);
    if (withExtra === null) return null;
    row = withExtra;
  }
  return row;
}

function readExtra(row: RequestRow, extra: string): RequestRow | null {
  const value = extra.slice(1);
  switch (extra[0]) {
    case 'i':
      return value === '' ? null : { ...row, id: value };
    case 's': {
      const [, group = '', digits = ''] = /^([A-Za-z]+)(\d+)$/.exec(value) ?? [];
      const tokens = readWhole(digits);
      return tokens === null ? null : { ...row, sharedPrefix: { group, tokens } };
    }
    case 'u': {
      const size = readWhole(value.replace(/^-/, ''));
      return size === null ? null : { ...row, priority: value.startsWith('-') ? -size : size };
    }
    case 'x': {
      const abortStep = readWhole(value);
      return abortStep === null ? null : { ...row, abortStep };
    }
    case 'b': {
      const [blockTokens, ...ids] = readAll(value, readWhole);
      return blockTokens === undefined ? null : { ...row, promptBlocks: { blockTokens, ids } };
    }
    case 'm': {
      const [scheduledNs, firstTokenNs, lastTokenNs, ...more] = readAll(value, readNs);
      if (scheduledNs === undefined || firstTokenNs === undefined || lastTokenNs === undefined || more.length > 0) return null;
      return { ...row, measured: { scheduledNs, firstTokenNs, lastTokenNs } };
    }
    case 't': {
      const [outputStart, ...promptRuns] = readAll(value, readWhole);
      return outputStart === undefined ? null : { ...row, recorded: { promptRuns, outputStart } };
    }
    case 'a':
    case 'd': {
      const counts = readAll(value, readWhole);
      return row.recorded === undefined
        ? null
        : { ...row, recorded: { ...row.recorded, [extra[0] === 'a' ? 'accepted' : 'drafts']: [...counts] } };
    }
    default:
      return null;
  }
}

/** Numbers parted by dashes; none when one of them is none. */
function readAll(text: string, read: (text: string) => number | null): readonly number[] {
  const numbers = text.split('-').map(read);
  return numbers.every((number) => number !== null) ? numbers : [];
}

function readNs(text: string): number | null {
  const unit = text.endsWith('m') ? 1_000_000 : text.endsWith('u') ? 1_000 : 1;
  const count = readWhole(unit === 1 ? text : text.slice(0, -1));
  return count === null ? null : count * unit;
}

function readWhole(text: string): number | null {
  return /^\d{1,16}$/.test(text) ? Number(text) : null;
}
