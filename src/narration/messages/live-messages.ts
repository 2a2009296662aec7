import type { RequestPart } from '../sentence.ts';
import type { Sentence } from '../parts.ts';

/** One message in one length: the fullest wording first, then the same with clauses dropped (remark, second consequence, rule). */
export type Wordings = readonly [Sentence, ...Sentence[]];

/** One message in the three lengths of the live sentence. */
export interface LiveMessage {
  readonly long: Wordings;
  readonly middle: Wordings;
  readonly short: Wordings;
}

/** A second consequence, told when it fits; or none. */
export type Also = Sentence | null;

export interface PreemptSlots {
  /** The request that needed pages. */
  readonly needer: RequestPart;
  /** 0 = more than are free, the run does not say how many. */
  readonly neededPages: number;
  /** Free before anybody gave anything back. */
  readonly freeBefore: number;
  readonly usablePages: number;
  /** In the order in which they were preempted. */
  readonly victims: readonly RequestPart[];
  readonly pagesBack: number;
  /** Free in the picture. */
  readonly freePages: number;
  readonly order: 'fcfs' | 'priority';
  readonly also: Also;
}
interface ManyPreemptSlots extends PreemptSlots {
  /** How many steps so far had a preemption, this one included. */
  readonly times: number;
  readonly running: number;
  readonly waiting: number;
}
export interface BlockedSlots {
  readonly head: RequestPart;
  readonly needPages: number;
  readonly freePages: number;
  /** Pages kept free beside running requests; 0 = none. */
  readonly watermarkPages: number;
  readonly knownTokens: number;
  /** Pages that all its known tokens fill. */
  readonly wholeRequestPages: number;
  readonly behind: readonly RequestPart[];
  readonly order: 'fcfs' | 'priority';
  readonly also: Also;
}
interface PoolFullSlots {
  readonly request: RequestPart;
  readonly usablePages: number;
  readonly also: Also;
}
interface NewPageSlots {
  readonly requests: readonly RequestPart[];
  /** Of the first request: the block it crossed into. */
  readonly block: number;
  /** Of the first request: the page it got. */
  readonly page: number;
  readonly freePages: number;
  readonly usablePages: number;
  readonly also: Also;
}
interface RejectSlots {
  readonly request: RequestPart;
  /** What it asks for: tokens of the context, or of one step. The pool's limit is in pages. */
  readonly askedTokens: number;
  readonly limit: number;
  readonly limitedBy: 'context' | 'pool' | 'budget';
  /** Others rejected in the same step. */
  readonly others: number;
  readonly also: Also;
}
interface AbortSlots {
  readonly requests: readonly RequestPart[];
  readonly pagesBack: number;
  readonly freePages: number;
  readonly also: Also;
}
export interface AdmitSlots {
  readonly request: RequestPart;
  readonly slot: number;
  /** Prompt, and for a resumed request its output so far. */
  readonly knownTokens: number;
  /** Tokens found in the prefix cache, and in how many pages. */
  readonly hitTokens: number;
  readonly hitPages: number;
  /** Tokens computed in this step. */
  readonly tokens: number;
  readonly pages: number;
  readonly freePages: number;
  readonly also: Also;
}
interface AdmitManySlots {
  readonly requests: readonly RequestPart[];
  /** Tokens of theirs computed in this step. */
  readonly tokens: number;
  /** Those that found tokens in the prefix cache, and how many in all. */
  readonly hitting: readonly RequestPart[];
  readonly hitTokens: number;
  readonly also: Also;
}
interface ArriveSlots {
  readonly requests: readonly RequestPart[];
  readonly promptTokens: number;
  /** Why the first of them waits. */
  readonly reason: Sentence;
  readonly also: Also;
}
interface FinishSlots {
  readonly requests: readonly RequestPart[];
  readonly pagesBack: number;
  readonly freePages: number;
  /** Who gets in at the next step because of it, and the pages it was short of (0 = it waited for something else). */
  readonly next: { readonly request: RequestPart; readonly step: number; readonly needPages: number; readonly resumes: boolean } | null;
  readonly also: Also;
}
interface HeldSlots {
  readonly requests: readonly RequestPart[];
  /** Pages they keep. */
  readonly heldPages: number;
  /** Rows of the batch that still write. */
  readonly unfinished: number;
  readonly also: Also;
}
interface ReleaseSlots {
  readonly requests: readonly RequestPart[];
  readonly pagesBack: number;
  readonly freePages: number;
  readonly also: Also;
}
interface ChunkSlots {
  readonly request: RequestPart;
  /** The chunk computes tokens `from + 1` to `to` of `of`. */
  readonly from: number;
  readonly to: number;
  readonly of: number;
  readonly prefillTokens: number;
  readonly prefillRequests: number;
  readonly decodeTokens: number;
  /** Null where no budget binds. */
  readonly budgetTokens: number | null;
  readonly also: Also;
}
interface DecodeSlots {
  readonly requests: readonly RequestPart[];
  readonly durationNs: number;
  /** Drafts checked in this step, all requests together; 0 without speculation. */
  readonly draftTokens: number;
  /** Cache read by the step's decodes. */
  readonly cacheTokens: number;
  readonly weightBytes: number;
  readonly also: Also;
}
interface WroteSlots {
  /** Prompt tokens computed by the step. */
  readonly prefillTokens: number;
  readonly requests: readonly RequestPart[];
  readonly tokens: number;
  readonly durationNs: number;
  readonly usedPages: number;
  readonly usablePages: number;
  readonly also: Also;
}
interface IdleSlots {
  /** Who comes next; null = nobody. */
  readonly next: RequestPart | null;
  readonly arrival: { readonly clock: 'step' | 'ns'; readonly value: number } | null;
  readonly waiting: readonly RequestPart[];
  readonly usablePages: number;
}
export interface EndSlots {
  readonly requests: number;
  readonly finished: number;
  readonly outputTokens: number;
  readonly steps: number;
  readonly endNs: number;
  readonly preemptions: number;
  readonly rejected: number;
  readonly aborted: number;
}

/** The live sentence: what the moment tells. */
export interface LiveMessages {
  preempt(slots: PreemptSlots): LiveMessage;
  /** The needing request is itself the last: it gives back its own pages. `needer` is the victim. */
  preemptItself(slots: PreemptSlots): LiveMessage;
  preemptMany(slots: ManyPreemptSlots): LiveMessage;
  blocked(slots: BlockedSlots): LiveMessage;
  poolFull(slots: PoolFullSlots): LiveMessage;
  newPage(slots: NewPageSlots): LiveMessage;
  reject(slots: RejectSlots): LiveMessage;
  abort(slots: AbortSlots): LiveMessage;
  admit(slots: AdmitSlots): LiveMessage;
  resume(slots: AdmitSlots): LiveMessage;
  admitMany(slots: AdmitManySlots): LiveMessage;
  arrive(slots: ArriveSlots): LiveMessage;
  finish(slots: FinishSlots): LiveMessage;
  held(slots: HeldSlots): LiveMessage;
  release(slots: ReleaseSlots): LiveMessage;
  chunk(slots: ChunkSlots): LiveMessage;
  decode(slots: DecodeSlots): LiveMessage;
  wrote(slots: WroteSlots): LiveMessage;
  idle(slots: IdleSlots): LiveMessage;
  empty(slots: { readonly usablePages: number }): LiveMessage;
  end(slots: EndSlots): LiveMessage;
  stoppedAtStepLimit(slots: EndSlots & { readonly left: number }): LiveMessage;
  readonly also: AlsoMessages;
}

/** Second consequences: whole sentences, as short as they can be. */
export interface AlsoMessages {
  crowd(running: number, waiting: number): Sentence;
  queue(waiting: number): Sentence;
  admitted(request: RequestPart, slot: number): Sentence;
  arrived(requests: readonly RequestPart[]): Sentence;
  newPage(request: RequestPart): Sentence;
  blocked(head: RequestPart, needPages: number, freePages: number): Sentence;
  waitsForSlot(requests: readonly RequestPart[]): Sentence;
  waitsForBudget(requests: readonly RequestPart[]): Sentence;
  stalled(requests: readonly RequestPart[]): Sentence;
  preempted(requests: readonly RequestPart[]): Sentence;
  evicted(pages: number): Sentence;
}
