import type { ScenarioDocument } from '../document.ts';
import { parseRunFile } from '../run-file/parse-run-file.ts';
import { LIMITS } from '../limits.ts';
import { parseScenarioFile } from '../scenario-file.ts';
import type { ScenarioError } from '../scenario-error.ts';
import type { ColumnMapping, GuessedMapping } from './column-mapping.ts';
import { jsonLineReader } from './json-formats.ts';
import type { LineError } from './line-error.ts';
import type { ReadLines } from './read-lines.ts';
import { readLines } from './read-lines.ts';
import type { TableHead } from './table-head.ts';
import { lineReaderOf, readTableHead } from './table-head.ts';
import type { Trace } from './trace.ts';
import { parseVllmMeta } from './vllm-meta.ts';
import type { VllmMeta } from './vllm-meta.ts';

/** Why nothing at all can be taken from a file. */
export type ImportRefusal =
  | { readonly kind: 'too-large'; readonly bytes: number }
  | { readonly kind: 'empty' }
  | { readonly kind: 'not-text' }
  /** Neither a known format nor a table with named columns; the first line that holds something is quoted. */
  | { readonly kind: 'unknown-format'; readonly line: number; readonly lineText: string }
  | { readonly kind: 'no-requests' };

export type ImportOutcome =
  | { readonly kind: 'trace'; readonly trace: Trace }
  /** Some lines cannot be read; `rest` is the trace without them, null when nothing is left. */
  | {
      readonly kind: 'bad-lines';
      readonly errors: readonly LineError[];
      readonly badLines: number;
      readonly lineCount: number;
      readonly columnNames: readonly string[];
      readonly lines: readonly string[];
      readonly rest: Trace | null;
    }
  /** A table whose column names do not say which is what. */
  | {
      readonly kind: 'unmapped-table';
      readonly names: readonly string[];
      readonly sample: readonly (readonly string[])[];
      readonly guess: GuessedMapping;
    }
  | { readonly kind: 'scenario'; readonly document: ScenarioDocument }
  | { readonly kind: 'run'; readonly document: ScenarioDocument; readonly runHash: string }
  /** One of our own files that is broken. */
  | { readonly kind: 'broken-own-file'; readonly errors: readonly ScenarioError[] }
  /** The description of a server beside its request log: no requests in it. */
  | { readonly kind: 'vllm-meta'; readonly meta: VllmMeta }
  | { readonly kind: 'refused'; readonly refusal: ImportRefusal };

/** How far into a file its first object is looked for when the first line is broken. */
const LINES_TO_TRY = 20;

/**
 * What is in a file: recognised by its content, never by its name. Pure; never throws, and every cost is bounded by the file's length.
 * @param mapping which column is what, where the person has said so
 */
export function readImport(bytes: Uint8Array, mapping: ColumnMapping | null = null): ImportOutcome {
  if (bytes.length > LIMITS.fileBytes) return refuse({ kind: 'too-large', bytes: bytes.length });
  const text = decode(bytes);
  if (text === null) return refuse({ kind: 'not-text' });
  const lines = text.split(/\r\n?|\n/);
  const first = lines.findIndex((line) => line.trim() !== '');
  if (first === -1) return refuse({ kind: 'empty' });
  const head = (lines[first] ?? '').trimStart();
  if (head.startsWith('{')) return readJson(text, lines, first);
  const table = head.startsWith('[') ? null : readTableHead(lines, first, mapping);
  return table === null ? unknownFormat(lines, first) : readTable(lines, first, table);
}

function readJson(text: string, lines: readonly string[], first: number): ImportOutcome {
  const own = readOwnFile(text);
  if (own !== null) return own;
  for (let index = first; index < Math.min(lines.length, first + LINES_TO_TRY); index++) {
    const format = jsonLineReader(lines[index] ?? '');
    if (format !== null) {
      const read = readLines(lines, first, format.readLine);
      return outcomeOf(lines, read, { format: format.format, columnNames: format.keys, mapping: null });
    }
  }
  const meta = parseVllmMeta(text);
  return meta === null ? unknownFormat(lines, first) : { kind: 'vllm-meta', meta };
}

function readOwnFile(text: string): ImportOutcome | null {
  const what = ownKind(text);
  if (what === 'scenario') {
    const parsed = parseScenarioFile(text);
    return 'ok' in parsed ? { kind: 'scenario', document: parsed.ok } : { kind: 'broken-own-file', errors: parsed.errors };
  }
  if (what === 'run') {
    const parsed = parseRunFile(text);
    return 'ok' in parsed ? { kind: 'run', ...parsed.ok } : { kind: 'broken-own-file', errors: parsed.errors };
  }
  return null;
}

/** Which of our files it says it is, wherever its keys stand; in a broken one the first word counts. */
function ownKind(text: string): 'scenario' | 'run' | null {
  const [, word] = /"servescope"\s*:\s*"(scenario|run)"/.exec(text) ?? [];
  if (word === undefined) return null;
  try {
    // A run holds its scenario, which says so too.
    const value: unknown = JSON.parse(text.replace(/^\uFEFF/, ''));
    const said = typeof value === 'object' && value !== null && 'servescope' in value ? value.servescope : null;
    return said === 'scenario' || said === 'run' ? said : null;
  } catch {
    return word === 'run' ? 'run' : 'scenario';
  }
}

function readTable(lines: readonly string[], first: number, table: TableHead): ImportOutcome {
  const { names, mapping } = table;
  if (mapping === null) return { kind: 'unmapped-table', names, sample: table.sample, guess: table.guess };
  const read = readLines(lines, first + 1, lineReaderOf(table, mapping));
  return outcomeOf(lines, read, { format: table.format, columnNames: names, mapping: table.format === 'azure' ? null : mapping });
}

function outcomeOf(lines: readonly string[], read: ReadLines, source: Pick<Trace, 'format' | 'columnNames' | 'mapping'>): ImportOutcome {
  const { rows, errors, badLines, lineCount, moreRows } = read;
  const trace = rows.length === 0 ? null : { ...source, rows, moreRows };
  if (badLines > 0) return { kind: 'bad-lines', errors, badLines, lineCount, columnNames: source.columnNames, lines, rest: trace };
  return trace === null ? refuse({ kind: 'no-requests' }) : { kind: 'trace', trace };
}

function unknownFormat(lines: readonly string[], line: number): ImportOutcome {
  return refuse({ kind: 'unknown-format', line: line + 1, lineText: lines[line] ?? '' });
}

function refuse(refusal: ImportRefusal): ImportOutcome {
  return { kind: 'refused', refusal };
}

/** UTF-8, or UTF-16 as spreadsheets save it; null when it is not text. */
function decode(bytes: Uint8Array): string | null {
  const encoding = bytes[0] === 0xff && bytes[1] === 0xfe ? 'utf-16le' : bytes[0] === 0xfe && bytes[1] === 0xff ? 'utf-16be' : 'utf-8';
  try {
    const text = new TextDecoder(encoding, { fatal: true }).decode(bytes);
    return text.includes('\0') ? null : text;
  } catch {
    return null;
  }
}
