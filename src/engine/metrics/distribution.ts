/** A set of values in a few numbers. All in the unit of the values. */
export interface Distribution {
  readonly count: number;
  readonly mean: number;
  readonly p50: number;
  readonly p90: number;
  readonly p99: number;
  readonly least: number;
  readonly most: number;
}

/** Null for an empty set: there is no mean of nothing. */
export function distributionOf(values: ArrayLike<number>): Distribution | null {
  if (values.length === 0) return null;
  const sorted = Float64Array.from(values).sort();
  let sum = 0;
  for (const value of sorted) sum += value;
  return {
    count: sorted.length,
    mean: sum / sorted.length,
    p50: percentile(sorted, 50),
    p90: percentile(sorted, 90),
    p99: percentile(sorted, 99),
    least: sorted[0],
    most: sorted[sorted.length - 1],
  };
}

/**
 * The p-th percentile of ascending values by linear interpolation between the two nearest ranks: NumPy's default, which vLLM's benchmark
 * uses (vllm/benchmarks/serve.py; Hyndman and Fan 1996, definition 7).
 */
export function percentile(ascending: ArrayLike<number>, percent: number): number {
  const rank = ((ascending.length - 1) * percent) / 100;
  const below = Math.floor(rank);
  const above = Math.min(below + 1, ascending.length - 1);
  return ascending[below] + (ascending[above] - ascending[below]) * (rank - below);
}
