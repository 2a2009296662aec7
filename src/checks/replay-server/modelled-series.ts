import type { Run } from '../../engine/recording/run.ts';
import type { MeasuredSeries } from '../../scenario/measured-series.ts';

const NS_PER_SECOND = 1e9;

/** A run counted as a server counts itself: every second the tokens written in it, and at its end who runs, who waits, and the pool's use. */
export function modelledSeries(run: Run, seconds: number): MeasuredSeries {
  const { steps } = run;
  const outputTokens = Array<number>(seconds).fill(0);
  const running = Array<number>(seconds).fill(0);
  const waiting = Array<number>(seconds).fill(0);
  const kvShare = Array<number>(seconds).fill(0);
  for (let step = 0; step < run.stepCount; step++) {
    const written = Math.floor(steps.endNs[step] / NS_PER_SECOND);
    if (written < seconds) outputTokens[written] += steps.sampledTokens[step];
    const lastNs = step + 1 < run.stepCount ? steps.startNs[step + 1] : steps.endNs[step];
    for (let second = Math.ceil(steps.startNs[step] / NS_PER_SECOND) - 1; second < seconds; second++) {
      if ((second + 1) * NS_PER_SECOND >= lastNs) break;
      if (second < 0) continue;
      running[second] = steps.running[step];
      waiting[second] = steps.waiting[step];
      kvShare[second] = steps.usedPages[step] / run.scenario.limits.usablePages;
    }
  }
  return { outputTokens, running, waiting, kvShare, countedBy: 'server' };
}
