import type { Run } from '../engine/recording/run.ts';
import type { PlayerState } from './player-state.ts';

/** A stretch of run time in ns, `fromNs` < `toNs`. */
export interface TimeRange {
  readonly fromNs: number;
  readonly toNs: number;
}

/** The whole run; an empty run is one millisecond long, so that it has a scale. */
export function runRange(run: Run): TimeRange {
  const fromNs = run.stepCount > 0 ? Math.min(0, run.steps.startNs[0]) : 0;
  return { fromNs, toNs: run.endNs > fromNs ? run.endNs : fromNs + 1_000_000 };
}

/** What the timeline can show: the whole run, and what is expected of one that is still being made. */
export function shownRange({ run, expectedEndNs }: Pick<PlayerState, 'run' | 'expectedEndNs'>): TimeRange {
  const { fromNs, toNs } = runRange(run);
  return { fromNs, toNs: Math.max(toNs, expectedEndNs ?? toNs) };
}

/** The nearest place for the playhead, an integer of ns; not a number is the start of the run. */
export function clampPlayhead(run: Run, ns: number): number {
  const { fromNs, toNs } = runRange(run);
  if (Number.isNaN(ns)) return fromNs;
  return Math.round(Math.min(toNs - 1, Math.max(fromNs, ns)));
}
