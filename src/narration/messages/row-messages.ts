import type { RequestPart } from '../sentence.ts';
import type { Sentence } from '../parts.ts';

/** Why a request waits: as a row of the queue says it, and as a clause after "queues:". */
export interface WaitingText {
  readonly row: Sentence;
  readonly clause: Sentence;
}

export interface WaitingMessages {
  /** Preempted in this step, and blocked from the next. */
  preemptedThenBlocked(nextStep: number, needPages: number, freePages: number): WaitingText;
  /** Preempted in this step. */
  preempted(): WaitingText;
  /** `isFirst`: right behind the head, where the rule is told once. */
  behind(slots: { readonly before: RequestPart; readonly isFirst: boolean; readonly order: 'fcfs' | 'priority' }): WaitingText;
  /** It would fit into the free pages, but the head, which does not, decides. */
  wouldFit(slots: { readonly head: RequestPart; readonly needPages: number; readonly freePages: number }): WaitingText;
  slot(slots: number): WaitingText;
  pages(needPages: number, freePages: number): WaitingText;
  budget(budgetTokens: number): WaitingText;
  preemptingStep(): WaitingText;
  batch(): WaitingText;
  arrived(): WaitingText;
}

export interface BatchRowMessages {
  /** `isShort`: only "+1". */
  decode(tokens: number, isShort: boolean): Sentence;
  prefill(tokens: number, isShort: boolean): Sentence;
  stalled(): Sentence;
  held(): Sentence;
  /** After the output. */
  written(tokens: number, isShort: boolean): Sentence;
  /** "44 decode, one token each; no prefill in this step" */
  budget(decodeTokens: number, prefillTokens: number, chunks: number): Sentence;
  /** "and 75 more, the oldest for 3,205 ms" */
  moreWaiting(count: number, oldestNs: number): Sentence;
}

export interface IdleSlotMessages {
  preemptingStep(): Sentence;
  headLacksPages(head: RequestPart, needPages: number, freePages: number): Sentence;
  budget(): Sentence;
  nobodyWaits(): Sentence;
  batch(): Sentence;
}

/** Texts on the lanes of the timeline; `isShort` below 1100 px. */
export interface LaneMessages {
  pages(missing: number, isShort: boolean): Sentence;
  slot(isShort: boolean): Sentence;
  thenBehind(head: RequestPart, isShort: boolean): Sentence;
  turn(isShort: boolean): Sentence;
  budget(isShort: boolean): Sentence;
  preemptingStep(isShort: boolean): Sentence;
  batch(isShort: boolean): Sentence;
  stalled(isShort: boolean): Sentence;
  /** `pages` = 0: nobody got in because of them. */
  done(ns: number, pages: number, isShort: boolean): Sentence;
  aborted(ns: number, isShort: boolean): Sentence;
  rejected(isShort: boolean): Sentence;
}
