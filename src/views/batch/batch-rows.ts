import type { Run } from '../../engine/recording/run.ts';
import type { RunningRequest, Snapshot } from '../../engine/recording/snapshot.ts';
import { requestLabel } from '../../narration/sentence.ts';

/** One row of the batch: a slot and who is in it. */
export interface SlotRow {
  readonly slot: number;
  /** Null: idle. */
  readonly occupant: Occupant | null;
}

export interface Occupant {
  readonly request: number;
  readonly name: string;
  readonly running: RunningRequest;
  /** Tokens of the cache that this step reads, its own included; of them written by prefill. */
  readonly cacheTokens: number;
  readonly cachePrefillTokens: number;
  readonly writtenTokens: number;
  readonly samples: boolean;
  readonly askedTokens: number;
  readonly pages: number;
}

/** Every slot in order. */
export function slotRows(run: Run, snapshot: Snapshot): readonly SlotRow[] {
  const byRequest = new Map(snapshot.running.map((running) => [running.request, running]));
  return Array.from(snapshot.slots, (request, slot) => {
    const running = byRequest.get(request);
    return { slot, occupant: running === undefined ? null : occupant(run, running) };
  });
}

function occupant(run: Run, running: RunningRequest): Occupant {
  const cacheTokens = running.computedTokens + running.inFlightTokens;
  return {
    request: running.request,
    name: requestLabel(run.scenario, running.request),
    running,
    cacheTokens,
    cachePrefillTokens: Math.min(cacheTokens, running.prefillEndTokens),
    writtenTokens: running.outputTokens,
    samples: running.samples && running.inFlightTokens > 0,
    askedTokens: run.scenario.requests[running.request]?.outputTokens ?? 0,
    pages: running.pages.length,
  };
}

/** "21+1/40": written, in flight, asked. */
export function writtenText({ writtenTokens, samples, askedTokens }: Occupant): string {
  return `${writtenTokens}${samples ? '+1' : ''}/${askedTokens}`;
}

/** Longest cache and longest answer of the scenario: the ends of the two bars, the same in every step. */
export function barEnds(run: Run): { readonly cacheTokens: number; readonly outputTokens: number } {
  let [cacheTokens, outputTokens] = [1, 1];
  for (const request of run.scenario.requests) {
    cacheTokens = Math.max(cacheTokens, request.promptTokens + request.outputTokens);
    outputTokens = Math.max(outputTokens, request.outputTokens);
  }
  return { cacheTokens, outputTokens };
}

/** Up to this many slots each has a row of its own. */
export const MOST_SLOT_ROWS = 12;

const LETTER_COLUMN_PX = 26;

/** Width of the column of names: a letter, or the longest number of the scenario. */
export function nameWidthPx(run: Run): number {
  const longest = run.scenario.requests.reduce((length, { id }) => Math.max(length, id.length), 1);
  return longest === 1 ? LETTER_COLUMN_PX : 8 + 7 * (longest + 1) + 8;
}
