import { simulate } from '../engine/simulate.ts';
import type { Run } from '../engine/recording/run.ts';
import { benchScenario } from './bench-scenarios.ts';

/** The same requests on so many slots. */
interface SlotsPoint {
  readonly slots: number;
  readonly steps: number;
  readonly entries: number;
  /** The fastest of some runs: what else the machine does only ever adds. */
  readonly bestMs: number;
  /** What is left for an entry once the steps have had theirs, against the fit: 0.1 = a tenth more. */
  readonly entryOff: number;
}

/** Time as `a · steps + b · entries`, fitted over all slot counts. */
export interface SlotsResult {
  readonly nsPerStep: number;
  readonly nsPerEntry: number;
  readonly points: readonly SlotsPoint[];
  /** The largest `entryOff`, whichever way. */
  readonly largestEntryOff: number;
}

const SLOTS = [16, 64, 256, 1024] as const;
const RUNS = 15;

/** Requests given tokens, summed over all steps. */
export function scheduledEntries(run: Run): number {
  let entries = 0;
  for (let index = 0; index < run.spanCount; index += 1) {
    const span = run.span(index);
    if (span.kind === 'prefill' || span.kind === 'decode') entries += span.toStep - span.fromStep;
  }
  return entries;
}

/** How the engine's time grows with steps and with what is scheduled in them, from 16 to 1,024 slots. */
export function measureSlots(): SlotsResult {
  const { limits, ...scenario } = benchScenario('thousand');
  const measured = SLOTS.map((slots) => {
    // Room for all, so that no point has preemptions that another has not.
    const each = { ...scenario, limits: { ...limits, maxNumSeqs: slots, usablePages: 160_000 } };
    const run = simulate(each);
    let bestMs = Infinity;
    for (let count = 0; count < RUNS; count += 1) {
      const start = performance.now();
      simulate(each);
      bestMs = Math.min(bestMs, performance.now() - start);
    }
    return { slots, steps: run.stepCount, entries: scheduledEntries(run), bestMs };
  });
  const sum = (of: (point: (typeof measured)[number]) => number): number => measured.reduce((total, point) => total + of(point), 0);
  // Least squares of relative errors: dividing by the time gives every slot count the same say.
  const ss = sum(({ steps, bestMs }) => (steps / bestMs) ** 2);
  const ee = sum(({ entries, bestMs }) => (entries / bestMs) ** 2);
  const se = sum(({ steps, entries, bestMs }) => (steps * entries) / bestMs ** 2);
  const s1 = sum(({ steps, bestMs }) => steps / bestMs);
  const e1 = sum(({ entries, bestMs }) => entries / bestMs);
  const determinant = ss * ee - se * se;
  const msPerStep = (s1 * ee - e1 * se) / determinant;
  const msPerEntry = (e1 * ss - s1 * se) / determinant;
  const points = measured.map((point) => ({
    ...point,
    entryOff: (point.bestMs - msPerStep * point.steps) / point.entries / msPerEntry - 1,
  }));
  return {
    nsPerStep: msPerStep * 1e6,
    nsPerEntry: msPerEntry * 1e6,
    points,
    largestEntryOff: Math.max(...points.map(({ entryOff }) => Math.abs(entryOff))),
  };
}
