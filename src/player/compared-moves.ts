import type { Run } from '../engine/recording/run.ts';
import { nextStop } from './telling-events.ts';

/** Where a move leads when the playhead goes through two runs at once, in ns: to the nearest place of either. Null when there is none. */

/** The start of the next step of either run, or of the one before. */
export function nextStart(runs: readonly Run[], ns: number, direction: 1 | -1): number | null {
  return nearest(
    runs.flatMap((run) => aroundOf(run, ns).map((step) => run.steps.startNs[step])),
    ns,
    direction,
  );
}

/** The next phase of either run: a step's start, or its output. */
export function nextPhase(runs: readonly Run[], ns: number, direction: 1 | -1): number | null {
  const phases = runs.flatMap((run) => aroundOf(run, ns).flatMap((step) => [run.nsOf(step, 'scheduled'), run.nsOf(step, 'output')]));
  return nearest(phases, ns, direction);
}

/** The next telling event of either run. */
export function nextEvent(runs: readonly Run[], ns: number, direction: 1 | -1): number | null {
  const stops = runs.flatMap((run) => {
    const stop = run.stepCount === 0 ? null : nextStop(run, ns, direction);
    return stop === null ? [] : [run.nsOf(stop.step, stop.phase)];
  });
  return nearest(stops, ns, direction);
}

/** The step at a moment and its neighbours. */
function aroundOf(run: Run, ns: number): readonly number[] {
  if (run.stepCount === 0) return [];
  const { step } = run.momentAt(ns);
  return [step - 1, step, step + 1].filter((each) => each >= 0 && each < run.stepCount);
}

function nearest(places: readonly number[], ns: number, direction: 1 | -1): number | null {
  const ahead = places.filter((place) => (place - ns) * direction > 0);
  return ahead.length === 0 ? null : direction > 0 ? Math.min(...ahead) : Math.max(...ahead);
}
