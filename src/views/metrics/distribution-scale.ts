import { bisectRight, tickStep, ticks } from 'd3-array';

/** The axis of a distribution, in ns from 0, and what lies beyond its end. */
export interface DistributionAxis {
  readonly endNs: number;
  readonly ticksNs: readonly number[];
  /** Modelled values beyond the end, and the largest of them. */
  readonly beyond: number;
  readonly mostNs: number;
}

/** A tail longer than this many times the 99th percentile is cut: otherwise one value would squeeze all others into a line. */
const TAIL_OVER_P99 = 1.6;
const WANTED_TICKS = 4;
const EMPTY_END_NS = 1e6;

/**
 * A round axis for ascending values. It holds every measured value, and the target where that is not far beyond.
 * @param p99Ns of the modelled values
 */
export function distributionAxis(
  ascending: readonly number[],
  p99Ns: number,
  measured: readonly number[],
  targetNs: number | null,
): DistributionAxis {
  const mostNs = ascending.at(-1) ?? 0;
  const mostMeasured = measured.reduce((most, value) => Math.max(most, value), 0);
  const shown = Math.max(Math.min(mostNs, p99Ns * TAIL_OVER_P99), Math.min(mostMeasured, Math.max(mostNs, mostMeasured)));
  const withTarget = targetNs !== null && targetNs <= shown * 1.5 ? Math.max(shown, targetNs) : shown;
  const wanted = withTarget > 0 ? withTarget : EMPTY_END_NS;
  const stepNs = tickStep(0, wanted, WANTED_TICKS);
  const endNs = Math.ceil(wanted / stepNs - 1e-9) * stepNs;
  return { endNs, ticksNs: ticks(0, endNs, WANTED_TICKS), beyond: ascending.length - bisectRight(ascending, endNs), mostNs };
}

/** How many values fall into each of `count` equal bins of [0, endNs]; the end belongs to the last, what is beyond to none. */
export function binCounts(values: readonly number[], endNs: number, count: number): readonly number[] {
  const bins = Array<number>(count).fill(0);
  for (const value of values) {
    if (value > endNs) continue;
    bins[Math.min(count - 1, Math.floor((value / endNs) * count))]++;
  }
  return bins;
}

/** The step a target moves by: a round part of the axis. */
export function targetStepNs(endNs: number): number {
  return tickStep(0, endNs, 200);
}
