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

/** What the timeline can show: the whole run, what is expected of one that is still being made, and the run beside it. */
export function shownRange({ run, expectedEndNs, compared }: Pick<PlayerState, 'run' | 'expectedEndNs' | 'compared'>): TimeRange {
  const { fromNs, toNs } = joined(runRange(run), compared);
  return { fromNs, toNs: Math.max(toNs, expectedEndNs ?? toNs) };
}

/** Where the playhead can stand: before the run where loading is shown, in the run, and beside another one to the end of both, unless the run's tokens say where the other stands. */
export function playRange({ run, compared, compareLook, lead }: Pick<PlayerState, 'run' | 'compared' | 'compareLook' | 'lead'>): TimeRange {
  const range = joined(runRange(run), compareLook.align === 'time' ? compared : null);
  return { ...range, fromNs: lead[0] ?? range.fromNs };
}

function joined(range: TimeRange, other: Run | null): TimeRange {
  if (other === null) return range;
  const { fromNs, toNs } = runRange(other);
  return { fromNs: Math.min(range.fromNs, fromNs), toNs: Math.max(range.toNs, toNs) };
}

/** The nearest place for the playhead, an integer of ns; not a number is the start of the run. */
export function clampPlayhead(run: Run, ns: number): number {
  return clampToRange(runRange(run), ns);
}

export function clampToRange({ fromNs, toNs }: TimeRange, ns: number): number {
  if (Number.isNaN(ns)) return fromNs;
  return Math.round(Math.min(toNs - 1, Math.max(fromNs, ns)));
}
