import type { EventKind, Phase, RunEvent } from '../../engine/recording/events.ts';
import type { Run } from '../../engine/recording/run.ts';

/** Most telling first; arrivals and plain progress are not news. */
const RANK: readonly EventKind[] = [
  'preempt',
  'blocked',
  'reject',
  'abort',
  'resume',
  'admit',
  'prefix-hit',
  'finish',
  'release',
  'pool-full',
  'new-page',
];

/** The event that names a moment: the most telling one of the step that is in the picture, or null on a plain step. */
export function nowEvent(run: Run, step: number, phase: Phase): RunEvent | null {
  let best: RunEvent | null = null;
  for (const event of run.eventsOf(step)) {
    const rank = RANK.indexOf(event.kind);
    if (rank < 0 || (phase === 'scheduled' && event.phase === 'output')) continue;
    if (best === null || rank < RANK.indexOf(best.kind)) best = event;
  }
  return best;
}
