import type { RequestRow } from '../requests-schema.ts';

/** How many requests have a length between two edges. */
export interface LengthHistogram {
  /** Width of every bin; the first begins at 0 tokens. */
  readonly binTokens: number;
  readonly counts: readonly number[];
  readonly median: number;
  readonly longest: number;
}

export interface TraceSummary {
  readonly requests: number;
  /** First to last arrival. */
  readonly spanNs: number;
  readonly prompt: LengthHistogram;
  readonly output: LengthHistogram;
}

const BINS = 32;

export function summariseRows(rows: readonly RequestRow[]): TraceSummary {
  let firstNs = Infinity;
  let lastNs = 0;
  for (const { arrival } of rows) {
    firstNs = Math.min(firstNs, arrival);
    lastNs = Math.max(lastNs, arrival);
  }
  return {
    requests: rows.length,
    spanNs: rows.length === 0 ? 0 : lastNs - firstNs,
    prompt: histogram(rows.map(({ promptTokens }) => promptTokens)),
    output: histogram(rows.map(({ outputTokens }) => outputTokens)),
  };
}

function histogram(lengths: readonly number[]): LengthHistogram {
  const sorted = Float64Array.from(lengths).sort();
  const longest = sorted.at(-1) ?? 0;
  const binTokens = Math.max(1, Math.ceil((longest + 1) / BINS));
  const counts = Array.from({ length: Math.max(1, Math.ceil((longest + 1) / binTokens)) }, () => 0);
  for (const length of lengths) counts[Math.floor(length / binTokens)] += 1;
  const half = sorted.length / 2;
  const median = sorted.length === 0 ? 0 : ((sorted[Math.ceil(half) - 1] ?? 0) + (sorted[Math.floor(half)] ?? 0)) / 2;
  return { binTokens, counts, median, longest };
}
