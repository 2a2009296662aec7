import type { MeasuredSeries } from '../../scenario/measured-series.ts';

const NS_PER_SECOND = 1e9;

/** A measured second in a plot: what it has, at the middle of the second for tokens and at its end for requests. */
export interface MeasuredBin {
  readonly tokens: number;
  readonly running: number;
  readonly waiting: number;
}

/**
 * The measured seconds in the stretches of a modelled run: tokens in the stretch, the most running and the most waiting of its seconds.
 * A stretch shorter than a second has its share of the second it lies in.
 */
export function measuredBins(series: MeasuredSeries, binNs: number, count: number): readonly MeasuredBin[] {
  return Array.from({ length: count }, (_, bin) => {
    const from = (bin * binNs) / NS_PER_SECOND;
    const to = ((bin + 1) * binNs) / NS_PER_SECOND;
    let tokens = 0;
    let running = 0;
    let waiting = 0;
    for (let second = Math.floor(from); second < to && second < series.running.length; second++) {
      tokens += series.outputTokens[second] * (Math.min(to, second + 1) - Math.max(from, second));
      running = Math.max(running, series.running[second]);
      waiting = Math.max(waiting, series.waiting[second]);
    }
    return { tokens, running, waiting };
  });
}
