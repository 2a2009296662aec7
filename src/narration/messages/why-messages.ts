import type { Bound } from '../../engine/cost/cost-model.ts';
import type { RequestPart } from '../sentence.ts';
import type { Sentence } from '../parts.ts';

/** Words of the why chain: a question, the rule, what happened in time order, and what followed. Each link is one short line. */
export interface WhyMessages {
  readonly ruleLabel: string;
  readonly soLabel: string;
  stepLabel(step: number): string;
  readonly questions: WhyQuestions;
  readonly rules: WhyRules;
  readonly told: ToldEvents;
}

export interface WhyQuestions {
  preempt(request: RequestPart): Sentence;
  blocked(request: RequestPart): Sentence;
  /** `isNow`: asked in the step in which it happens; otherwise it is long past. */
  admit(request: RequestPart, isNow: boolean): Sentence;
  resume(request: RequestPart, isNow: boolean): Sentence;
  finish(request: RequestPart, isNow: boolean): Sentence;
  newPage(request: RequestPart, isNow: boolean): Sentence;
  chunk(request: RequestPart, tokens: number): Sentence;
  prefixHit(request: RequestPart, tokens: number, isNow: boolean): Sentence;
  reject(request: RequestPart): Sentence;
  abort(request: RequestPart): Sentence;
  waits(request: RequestPart): Sentence;
  stalled(request: RequestPart): Sentence;
  idleSlot(slot: number): Sentence;
  step(step: number, durationNs: number): Sentence;
  pool(): Sentence;
  happened(event: Sentence): Sentence;
}

export interface WhyRules {
  lastAdmittedPays(): Sentence;
  leastUrgentPays(): Sentence;
  nobodyAdmittedAfterPreemption(): Sentence;
  /** All known tokens of the head must fit. */
  wholeMustFit(): Sentence;
  /** Only the head's next chunk must fit. */
  chunkMustFit(): Sentence;
  headOnly(order: 'fcfs' | 'priority'): Sentence;
  admission(): Sentence;
  computesAgain(): Sentence;
  slots(count: number): Sentence;
  budget(tokens: number): Sentence;
  runningFirst(budgetTokens: number): Sentence;
  page(blockSizeTokens: number): Sentence;
  sharedPages(): Sentence;
  endsAsAsked(outputTokens: number): Sentence;
  endsAtLimit(maxTokens: number): Sentence;
  context(maxTokens: number): Sentence;
  neverFits(pages: number): Sentence;
  neverFitsBudget(tokens: number): Sentence;
  abort(): Sentence;
  pagesHandedOut(): Sentence;
  keptPagesHandedOut(): Sentence;
  pagesComeBack(): Sentence;
  takenBack(): Sentence;
  stalled(): Sentence;
  prefillAlone(): Sentence;
  arrival(order: 'fcfs' | 'priority'): Sentence;
  batch(): Sentence;
  slotTakesHead(): Sentence;
  bound(bound: Bound): Sentence;
}

/** One event as a line of the chain. */
export interface ToldEvents {
  arrive(request: RequestPart, tokens: number): Sentence;
  admit(request: RequestPart, slot: number, pages: number, tokens: number): Sentence;
  admitLast(request: RequestPart, slot: number): Sentence;
  resume(request: RequestPart, slot: number, pages: number, tokens: number): Sentence;
  /** `uncomputed` of the tokens were never computed: their chunk had been taken back. */
  prefixHit(request: RequestPart, tokens: number, pages: number, uncomputed: number): Sentence;
  chunk(request: RequestPart, tokens: number, pages: number): Sentence;
  /** `token` = the first token that goes into it, counted from 1. */
  newPage(request: RequestPart, block: number, token: number, page: number): Sentence;
  /** The same page, before it was there to take. */
  needsPage(request: RequestPart, block: number, token: number, freePages: number): Sentence;
  needsPages(request: RequestPart, pages: number, freePages: number): Sentence;
  blocked(request: RequestPart, needPages: number, freePages: number, tokens: number): Sentence;
  unblocked(request: RequestPart): Sentence;
  /** `page` = one it took, or 0. */
  preempt(victim: RequestPart, pages: number, needer: RequestPart, page: number, freePages: number): Sentence;
  preemptItself(victim: RequestPart, pages: number, freePages: number): Sentence;
  takeBack(request: RequestPart): Sentence;
  finish(request: RequestPart, outputTokens: number, pages: number, freePages: number): Sentence;
  release(request: RequestPart): Sentence;
  reject(request: RequestPart, tokens: number): Sentence;
  abort(request: RequestPart, pages: number): Sentence;
  evict(request: RequestPart, pages: number): Sentence;
  poolFull(request: RequestPart, usablePages: number): Sentence;
  poolFree(freePages: number): Sentence;
  waitsForSlot(request: RequestPart, slots: number): Sentence;
  waitsBehind(request: RequestPart, head: RequestPart): Sentence;
  waitsForBudget(request: RequestPart): Sentence;
  waits(request: RequestPart): Sentence;
  stalled(request: RequestPart): Sentence;
  /** What the step's time went to. */
  stepTime(slots: StepTimeSlots): Sentence;
}

/** Times as they are shown: the three parts add up to the whole. */
interface StepTimeSlots {
  readonly durationNs: number;
  /** Weights and cache, read and written. */
  readonly bytesNs: number;
  /** Arithmetic that the bytes do not hide. */
  readonly arithmeticNs: number;
  /** Launches, all-reduces, host gap. */
  readonly overheadNs: number;
  readonly weightBytes: number;
  readonly kvBytes: number;
  readonly bound: Bound;
}
