import { LIMITS } from '../limits.ts';
import type { RequestRow } from '../requests-schema.ts';
import { nsBetween } from './instant.ts';
import type { Instant } from './instant.ts';
import { isProblem } from './line-error.ts';
import type { LineError, LineProblem, PlacedProblem } from './line-error.ts';
import type { TraceLine } from './trace.ts';

/** More than these are counted, not kept. */
const MOST_ERRORS = 1_000;

interface NumberedLine {
  readonly line: number;
  readonly text: string;
  readonly read: TraceLine;
}

export interface ReadLines {
  readonly rows: readonly RequestRow[];
  readonly errors: readonly LineError[];
  readonly badLines: number;
  /** Lines that hold something, read or not. */
  readonly lineCount: number;
  readonly moreRows: number;
}

/**
 * Reads the lines of a trace from `firstLine` (from 0) on. Empty lines are let be; beyond the limit of requests lines are only counted. A
 * bad line is noted and the rest read on, so that a person sees how many there are.
 */
export function readLines(lines: readonly string[], firstLine: number, readLine: (text: string) => TraceLine | PlacedProblem): ReadLines {
  const good: NumberedLine[] = [];
  const errors: LineError[] = [];
  let badLines = 0;
  let lineCount = 0;
  let moreRows = 0;
  const note = (line: number, lineText: string, problem: PlacedProblem): void => {
    badLines++;
    if (errors.length < MOST_ERRORS) errors.push({ ...problem, line, lineText });
  };
  for (let index = firstLine; index < lines.length; index++) {
    const text = lines[index] ?? '';
    if (text.trim() === '') continue;
    lineCount++;
    if (good.length >= LIMITS.requests) {
      moreRows++;
      continue;
    }
    const read = readLine(text);
    if (isProblem(read)) note(index + 1, text, read);
    else good.push({ line: index + 1, text, read });
  }
  const rows = toRows(good, note);
  errors.sort((a, b) => a.line - b.line);
  return { rows, errors, badLines, lineCount, moreRows };
}

/** What one line cannot show: arrivals since the first, and ids that stand twice. */
function toRows(lines: readonly NumberedLine[], note: (line: number, text: string, problem: PlacedProblem) => void): readonly RequestRow[] {
  const start = earliest(lines);
  const lineOfId = new Map<string, number>();
  const named = lines.every(({ read }) => read.id !== null && /^[\p{L}\p{N}_-]{1,16}$/u.test(read.id.text));
  const rows: RequestRow[] = [];
  for (const { line, text, read } of lines) {
    const reject = (problem: LineProblem, column: number, found: string): void => note(line, text, { problem, column, found });
    const arrival = start === null ? 0 : nsBetween(start, read.arrival);
    if (arrival > LIMITS.arrivalNs) {
      reject({ kind: 'too-late', field: 'arrival', limitNs: LIMITS.arrivalNs }, read.arrivalColumn, '');
      continue;
    }
    const id = named && read.id !== null ? read.id.text : String(rows.length + 1);
    const otherLine = lineOfId.get(id);
    if (otherLine !== undefined) {
      reject({ kind: 'id-twice', otherLine }, read.id?.column ?? 1, id);
      continue;
    }
    lineOfId.set(id, line);
    const { promptTokens, outputTokens, promptBlocks, measured } = read;
    rows.push({
      id,
      arrival,
      promptTokens,
      outputTokens,
      sharedPrefix: null,
      priority: 0,
      abortStep: null,
      ...(promptBlocks !== undefined && { promptBlocks }),
      ...(measured !== undefined && { measured }),
    });
  }
  return rows;
}

function earliest(lines: readonly NumberedLine[]): Instant | null {
  let first: Instant | null = null;
  for (const { read } of lines) if (first === null || nsBetween(first, read.arrival) < 0) first = read.arrival;
  return first;
}
