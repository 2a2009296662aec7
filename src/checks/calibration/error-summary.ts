/** Relative errors of one group of measurements; shares, not percent. */
export interface ErrorSummary {
  readonly n: number;
  /** Median of |modelled ÷ measured − 1|. */
  readonly medianAbs: number;
  readonly p95Abs: number;
  readonly maxAbs: number;
  /** Mean of modelled ÷ measured − 1. */
  readonly bias: number;
}

/** Arithmetic mean of at least one value. */
export function mean(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}

/** The p-quantile of ascending values, linear between neighbours. */
export function quantile(ascending: readonly number[], p: number): number {
  const at = p * (ascending.length - 1);
  const low = ascending[Math.floor(at)];
  const high = ascending[Math.ceil(at)];
  if (low === undefined || high === undefined) throw new RangeError('a quantile needs at least one value');
  return low + (high - low) * (at - Math.floor(at));
}

/** Summary of signed relative errors; at least one. */
export function summarise(errors: readonly number[]): ErrorSummary {
  const ascending = errors.map(Math.abs).sort((a, b) => a - b);
  return {
    n: errors.length,
    medianAbs: quantile(ascending, 0.5),
    p95Abs: quantile(ascending, 0.95),
    maxAbs: quantile(ascending, 1),
    bias: mean(errors),
  };
}
