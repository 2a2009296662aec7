import type { EventKind, RunEvent } from '../../engine/recording/events.ts';
import type { Run } from '../../engine/recording/run.ts';
import type { RunningRequest, Snapshot, WaitingRequest } from '../../engine/recording/snapshot.ts';
import type { Catalogue } from '../catalogue.ts';
import { requestPart } from '../sentence.ts';
import type { RequestPart } from '../sentence.ts';

/** Above so many requests a sentence counts instead of naming everybody, and the lanes go by slot. */
export const MOST_NAMED_REQUESTS = 12;

/** A moment as the live sentence reads it. */
export interface MomentFacts {
  readonly run: Run;
  readonly snapshot: Snapshot;
  readonly words: Catalogue;
  readonly isMany: boolean;
  name(request: number): RequestPart;
  names(requests: readonly number[]): readonly RequestPart[];
  /** Events of the phase the playhead stands in, of one kind, in order. */
  eventsOf(kind: EventKind): readonly RunEvent[];
  running(request: number): RunningRequest | undefined;
  waiting(request: number): WaitingRequest | undefined;
}

export function momentFacts(run: Run, snapshot: Snapshot, words: Catalogue): MomentFacts {
  const name = (request: number): RequestPart => requestPart(run.scenario, request);
  return {
    run,
    snapshot,
    words,
    isMany: run.requestCount > MOST_NAMED_REQUESTS,
    name,
    names: (requests) => requests.map(name),
    eventsOf: (kind) => snapshot.events.filter((event) => event.kind === kind && event.phase === snapshot.phase),
    running: (request) => snapshot.running.find((entry) => entry.request === request),
    waiting: (request) => snapshot.waiting.find((entry) => entry.request === request),
  };
}

/** Pages that so many tokens fill. */
export function pagesFor(run: Run, tokens: number): number {
  return Math.ceil(tokens / run.scenario.limits.blockSizeTokens);
}

/** Pages that admission keeps free beside running requests: a share of all pages, page 0 included (SPEC S10). */
export function watermarkPages(run: Run): number {
  const { policy, limits } = run.scenario;
  return policy.kind === 'vllm-v1' ? Math.floor(policy.watermark * (limits.usablePages + 1)) : 0;
}
