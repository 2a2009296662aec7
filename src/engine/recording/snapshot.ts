import type { StepWork } from '../cost/step-work.ts';
import type { Phase, RunEvent } from './events.ts';
import type { WaitReason } from './spans.ts';

export const REQUEST_STATES = ['not-arrived', 'waiting', 'running', 'held', 'finished', 'aborted', 'rejected'] as const;
/** `waiting` includes preempted requests; `held` = finished, row kept by a static batch. */
export type RequestState = (typeof REQUEST_STATES)[number];

/** The whole state at one moment. Immutable; made on demand by `run.snapshot(ns)`. */
export interface Snapshot {
  readonly step: number;
  readonly phase: Phase;
  /** Moment of the playhead. */
  readonly ns: number;
  readonly stepStartNs: number;
  readonly stepEndNs: number;
  /** True for a step in which nothing is scheduled. */
  readonly idle: boolean;
  /** Running list, in its order. In phase `output` finished requests are gone from it (unless held). */
  readonly running: readonly RunningRequest[];
  /** Waiting queue, head first. */
  readonly waiting: readonly WaitingRequest[];
  /** Slot → request index, −1 = idle. Length `maxNumSeqs`. */
  readonly slots: Int32Array;
  readonly usablePages: number;
  readonly freePages: number;
  /** Pages registered in the prefix cache, in use or free. */
  readonly registeredPages: number;
  readonly pages: PageColumns;
  /** Pages given back in this step (and in the output of the step before), drawn as ghosts. */
  readonly ghosts: readonly Ghost[];
  /** Free pages, front of the queue first. */
  readonly freeQueue: Int32Array;
  /** Pages whose registration was dropped in this step because they were handed out again, in order. */
  readonly evictedPages: Int32Array;
  /** State of every request of the scenario. */
  readonly states: readonly RequestState[];
  /** Events of this step up to this phase, in order. */
  readonly events: readonly RunEvent[];
  /** What the cost model saw of this step. */
  readonly work: StepWork;
}

export interface RunningRequest {
  readonly request: number;
  readonly slot: number;
  readonly doing: 'prefill' | 'decode' | 'stalled' | 'held';
  /** Tokens with KV entries: before this step's tokens in phase `scheduled`, with them in phase `output`. */
  readonly computedTokens: number;
  /** Tokens being written by this step; 0 in phase `output`. */
  readonly inFlightTokens: number;
  /** Prompt + output known. In phase `output` the token just sampled is included. */
  readonly knownTokens: number;
  /** Leading tokens written by prefill in this residence: drawn hatched, later ones solid. */
  readonly prefillEndTokens: number;
  /** Output tokens sampled so far. */
  readonly outputTokens: number;
  /** Whether this step samples a token for it (phase `scheduled`). */
  readonly samples: boolean;
  /** Prefix-cache hit of this residence. */
  readonly hitTokens: number;
  /** Drafts scheduled in this step, and of those the accepted ones (before the output limit cuts them). */
  readonly draftTokens: number;
  readonly acceptedDraftTokens: number;
  /** The drafts are placeholders (S9). */
  readonly paddedDrafts: boolean;
  /** Block table: block → page. */
  readonly pages: Int32Array;
}

export interface WaitingRequest {
  readonly request: number;
  readonly reason: WaitReason;
  /** Tokens it must compute: prompt, and the output it had before a preemption. */
  readonly knownTokens: number;
  readonly outputTokens: number;
  readonly preempted: boolean;
  /** Since when it waits. */
  readonly sinceNs: number;
  /** reason "pages": needed and free at this step's check; otherwise 0. */
  readonly needPages: number;
  readonly freePages: number;
}

/** By page number; index 0 is never used (page 0 is not usable). */
export interface PageColumns {
  /** First owner (lowest place in the running list); a kept page's last owner; −1 = free. */
  readonly owner: Int32Array;
  /** Logical block of that owner, or −1. */
  readonly block: Int32Array;
  /** Block tables that hold the page. 0 and an owner = kept for reuse. */
  readonly references: Int32Array;
  /** PAGE_NEW | PAGE_REGISTERED */
  readonly flags: Uint8Array;
}
export const PAGE_NEW = 1;
export const PAGE_REGISTERED = 2;

export interface Ghost {
  readonly page: number;
  readonly request: number;
  readonly block: number;
  readonly cause: 'preempt' | 'finish' | 'abort' | 'release';
}
