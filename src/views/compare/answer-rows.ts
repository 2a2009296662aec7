import type { RequestPair } from '../../engine/metrics/compare-requests.ts';
import { requestLatency } from '../../engine/metrics/request-latency.ts';
import type { Run } from '../../engine/recording/run.ts';
import type { MeasuredServing } from '../../scenario/measured-serving.ts';
import type { RunComparison } from '../../engine/metrics/compare-runs.ts';
import type { AnswerRowSlots } from '../../narration/compare/compare-messages.ts';
import { compareEn } from '../../narration/compare/en/index.ts';
import { requestLabel } from '../../narration/sentence.ts';

/** When one request is answered on one side, in ns since its arrival; null = never, or not measured. */
export interface SideAnswer {
  readonly ttftNs: number | null;
  readonly e2eNs: number | null;
  readonly measuredTtftNs: number | null;
  readonly measuredE2eNs: number | null;
}

export interface AnswerRow extends RequestPair {
  readonly ofA: SideAnswer;
  readonly ofB: SideAnswer;
}

/** Above so many rows they are drawn without names, low and close. */
export const MOST_NAMED_ROWS = 12;
/** Above so many they are ordered by change, and every n-th stands for its neighbours. */
export const MOST_ROWS = 96;

/** A row for each request that is in both, by arrival. */
export function answerRows(
  { a, b, match }: RunComparison,
  measuredA: MeasuredServing | null,
  measuredB: MeasuredServing | null,
): readonly AnswerRow[] {
  return match.pairs.map((pair) => ({
    ...pair,
    ofA: sideAnswer(a, pair.a, measuredA),
    ofB: sideAnswer(b, pair.b, measuredB),
  }));
}

/** One spoken line for a row. */
export function answerWords(row: AnswerRow, runB: Run): string {
  return compareEn.answers.rowWords(rowSlots(row, runB));
}

/** The same in few words. */
export function answerShort(row: AnswerRow, runB: Run): string {
  return compareEn.answers.rowShort(rowSlots(row, runB));
}

function rowSlots({ b, ofA, ofB }: AnswerRow, runB: Run): AnswerRowSlots {
  return {
    request: requestLabel(runB.scenario, b),
    e2eNs: { a: ofA.e2eNs, b: ofB.e2eNs },
    ttftNs: { a: ofA.ttftNs, b: ofB.ttftNs },
    measured: { a: ofA.measuredE2eNs, b: ofB.measuredE2eNs },
  };
}

function sideAnswer(run: Run, request: number, measured: MeasuredServing | null): SideAnswer {
  const { ttftNs, e2eNs } = requestLatency(run, request);
  const times = measured?.times[request] ?? null;
  return { ttftNs, e2eNs, measuredTtftNs: times?.firstTokenNs ?? null, measuredE2eNs: times?.lastTokenNs ?? null };
}

/** The same rows with the first token in place of the whole answer. */
export function firstTokenRows(rows: readonly AnswerRow[]): readonly AnswerRow[] {
  const first = (of: SideAnswer): SideAnswer => ({ ...of, e2eNs: of.ttftNs, measuredE2eNs: of.measuredTtftNs });
  return rows.map((row) => ({ ...row, ofA: first(row.ofA), ofB: first(row.ofB) }));
}

/** How much later B answers; null where one side does not. */
export function changeOf({ ofA, ofB }: AnswerRow): number | null {
  return ofA.e2eNs === null || ofB.e2eNs === null ? null : ofB.e2eNs - ofA.e2eNs;
}

/** Rows that are drawn: all of them, or every n-th in the order of their change. */
export function drawnRows(rows: readonly AnswerRow[]): readonly AnswerRow[] {
  if (rows.length <= MOST_ROWS) return rows;
  const told = rows.filter((row) => changeOf(row) !== null).sort((x, y) => (changeOf(x) ?? 0) - (changeOf(y) ?? 0));
  const every = Math.ceil(told.length / MOST_ROWS);
  return told.filter((_, i) => i % every === 0);
}

/** The longest time of any row, ns; at least 1. */
export function longestNs(rows: readonly AnswerRow[]): number {
  return rows.reduce(
    (most, { ofA, ofB }) => Math.max(most, ofA.e2eNs ?? 0, ofB.e2eNs ?? 0, ofA.measuredE2eNs ?? 0, ofB.measuredE2eNs ?? 0),
    1,
  );
}
