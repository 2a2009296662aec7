import type { EventKind, RunEvent } from '../../engine/recording/events.ts';
import type { Run } from '../../engine/recording/run.ts';
import type { Snapshot } from '../../engine/recording/snapshot.ts';

/** The newest event of a request, of one of the kinds, that is in the picture at this moment; null when there is none. */
export function latestEvent(run: Run, snapshot: Snapshot, request: number, kinds: readonly EventKind[]): RunEvent | null {
  return (
    run
      .eventsOfRequest(request)
      .findLast(
        (event) =>
          kinds.includes(event.kind) &&
          (event.step < snapshot.step || (event.step === snapshot.step && (event.phase === 'scheduled' || snapshot.phase === 'output'))),
      ) ?? null
  );
}
