import type { EventKind, Phase } from '../engine/recording/events.ts';
import type { Run } from '../engine/recording/run.ts';

/** Events worth a stop of *previous event* and *next event*. */
const TELLING: ReadonlySet<EventKind> = new Set([
  'preempt',
  'blocked',
  'reject',
  'abort',
  'admit',
  'resume',
  'prefix-hit',
  'finish',
  'pool-full',
]);

interface Stop {
  readonly step: number;
  readonly phase: Phase;
}

/** The stop of a step: where its first telling event is in the picture, or null. Several events in one step are one stop. */
function stopOf(run: Run, step: number): Stop | null {
  const event = run.eventsOf(step).find(({ kind }) => TELLING.has(kind));
  return event ? { step, phase: event.phase } : null;
}

/** The next stop after (or before) a moment; null when there is none. */
export function nextStop(run: Run, ns: number, direction: 1 | -1): Stop | null {
  const here = run.momentAt(ns);
  for (let step = here.step + direction; step >= 0 && step < run.stepCount; step += direction) {
    const stop = stopOf(run, step);
    if (stop) return stop;
  }
  return null;
}
