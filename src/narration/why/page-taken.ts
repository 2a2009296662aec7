import type { RunEvent } from '../../engine/recording/events.ts';
import type { Run } from '../../engine/recording/run.ts';

/** The first page an event took: which block it holds, its number, and the first token that goes into it (counted from 1). */
export interface PageTaken {
  readonly page: number;
  readonly block: number;
  readonly token: number;
}

/** Null when the event took none, or its request has left the batch since in the same step. */
export function pageTaken(run: Run, event: RunEvent): PageTaken | null {
  if (event.pages === 0) return null;
  const snapshot = run.snapshot(run.nsOf(event.step, 'scheduled'));
  const table = snapshot.running.find((entry) => entry.request === event.request)?.pages;
  const block = (table?.length ?? 0) - event.pages;
  const page = table?.[block];
  return page === undefined ? null : { page, block, token: block * run.scenario.limits.blockSizeTokens + 1 };
}
