/**
 * A golden trace: one scenario and what vLLM's V1 scheduler and KV-cache manager decided in every step of it.
 * Field names are the file's own ("block" is a page here).
 */
export interface Trace {
  readonly name: string;
  readonly description: string;
  readonly vllmCommit: string;
  readonly config: TraceConfig;
  readonly requests: readonly TraceRequest[];
  readonly numSteps: number;
  readonly steps: readonly TraceStep[];
}

/** What decides a trace: its steps follow from it. */
export type TraceInput = Pick<Trace, 'config' | 'requests'>;

export interface TraceConfig {
  readonly blockSize: number;
  readonly numGpuBlocks: number;
  readonly numGpuBlocksUsable: number;
  readonly maxNumSeqs: number;
  readonly maxNumBatchedTokens: number;
  readonly maxModelLen: number;
  readonly enableChunkedPrefill: boolean;
  readonly enablePrefixCaching: boolean;
  readonly longPrefillTokenThreshold: number;
  readonly policy: 'fcfs' | 'priority';
  readonly watermark: number;
  readonly watermarkBlocks: number;
  readonly reserveFullSequence: boolean;
  readonly asyncScheduling: boolean;
  readonly speculative: TraceSpeculative | null;
  /** How many entries of the free queue `end.freeQueue` shows at most. */
  readonly freeQueueRecorded: number;
}

export interface TraceSpeculative {
  readonly method: 'draft_model' | 'eagle' | 'ngram';
  readonly numSpecTokens: number;
  readonly numLookaheadTokens: number;
  readonly dropLastHitBlock: boolean;
}

export interface TraceRequest {
  readonly id: string;
  readonly arrivalStep: number;
  readonly promptLen: number;
  /** `[a, n]` stands for the token ids a, a+1, …, a+n−1. */
  readonly promptRuns: readonly (readonly [number, number])[];
  readonly maxTokens: number;
  readonly outputStart: number;
  readonly priority?: number;
  readonly abortStep?: number;
  readonly acceptPattern?: readonly number[];
  readonly draftLens?: readonly number[];
}

/** State after scheduling and before the output is processed; `finished` and `end` after it. */
export interface TraceStep {
  readonly step: number;
  readonly scheduled: readonly TraceScheduled[];
  readonly newlyScheduled: readonly string[];
  readonly resumed: readonly string[];
  readonly preempted: readonly string[];
  /** Only with the priority policy. */
  readonly rolledBack?: readonly string[];
  readonly refused: readonly string[];
  /** Only with prefix caching, as `evicted`, `end.numCachedBlocks` and `end.cachedBlocks`. */
  readonly prefixHitTokens?: Readonly<Record<string, number>>;
  readonly running: readonly string[];
  readonly waiting: readonly string[];
  readonly blockTables: Readonly<Record<string, readonly number[]>>;
  readonly freeBlocks: number;
  readonly evicted?: readonly number[];
  /** Only in a step with aborts. */
  readonly aborted?: readonly string[];
  readonly finished: readonly string[];
  readonly end: TraceStepEnd;
}

export interface TraceScheduled {
  readonly id: string;
  readonly numTokens: number;
  readonly isPrefill: boolean;
  readonly numComputedTokensBefore: number;
  readonly sampled: number;
  /** The drafts' fields are there only when the entry has drafts. */
  readonly draftTokens?: number;
  readonly acceptedTokens?: number;
  /** The drafts were mere placeholders. */
  readonly padded?: true;
}

export interface TraceStepEnd {
  readonly running: readonly string[];
  readonly freeBlocks: number;
  readonly freeQueue: readonly number[];
  readonly numCachedBlocks?: number;
  /** Left out when the pool has more than 64 usable blocks. */
  readonly cachedBlocks?: readonly number[];
}

/** Largest pool for which `end.cachedBlocks` is recorded. */
export const MAX_BLOCKS_WITH_CACHED_LIST = 64;
