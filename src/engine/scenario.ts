import type { GpuSpec } from './catalog/gpu-spec.ts';
import type { ModelSpec } from './catalog/model-spec.ts';
import type { NumberFormat } from './catalog/number-format.ts';
import type { CardGroup } from './cost/card-group.ts';

/**
 * Everything a run depends on. Same scenario, same run, byte for byte.
 * This is the engine's own, fully resolved form; what a person edits and shares is in `src/scenario`.
 */
export interface Scenario {
  readonly gpu: GpuSpec;
  /** Under tensor parallelism what one card holds of it (SPEC N1): all bytes, FLOPs and rates of a run are those of one card. */
  readonly model: ModelSpec;
  /** Missing: one card, CUDA graphs. */
  readonly group?: CardGroup;
  readonly formats: { readonly weights: NumberFormat; readonly kv: NumberFormat };
  readonly policy: PolicySettings;
  readonly kvAllocation: KvAllocation;
  readonly limits: Limits;
  /** Streamed: a token counts when it is written. At release: when its whole batch is released. */
  readonly delivery: 'streamed' | 'at-release';
  /** Unit of every `RequestSpec.arrival`. */
  readonly arrivalClock: 'step' | 'ns';
  /** In arrival order; that order breaks all ties. */
  readonly requests: readonly RequestSpec[];
}

export type PolicySettings = VllmPolicySettings | StaticPolicySettings | PrefillFirstPolicySettings;

/** vLLM V1: running requests first, then the waiting queue, one token budget (SPEC S1 to S15). */
export interface VllmPolicySettings {
  readonly kind: 'vllm-v1';
  readonly order: 'fcfs' | 'priority';
  readonly chunkedPrefill: boolean;
  readonly prefixCache: boolean;
  /** Most tokens of one request in one step; 0 = no limit. */
  readonly longPrefillThresholdTokens: number;
  /** Share of `num_gpu_blocks` (page 0 included) kept free at admission beside running requests. */
  readonly watermark: number;
  /** At admission all known tokens must fit, not just the first chunk. */
  readonly reserveFullSequence: boolean;
  readonly speculative: SpeculativeSettings | null;
  /** Decode batches are padded up to CUDA graph sizes. */
  readonly paddedGraphSizes: boolean;
}

export interface SpeculativeSettings {
  readonly method: 'draft_model' | 'eagle' | 'ngram';
  readonly draftTokens: number;
  readonly lookaheadTokens: number;
  readonly dropLastHitBlock: boolean;
}

/** Static batching: a batch is formed, decoded until its longest request ends, released whole. */
export interface StaticPolicySettings {
  readonly kind: 'static';
  readonly formation: { readonly kind: 'take-what-is-there' } | { readonly kind: 'wait-until-full'; readonly timeoutNs: number | null };
  readonly prefill: 'each-by-itself' | 'together-padded';
  readonly paddedGraphSizes: boolean;
}

/** Iteration-level batching as vLLM had it before V1: admitted requests get a prefill step of their own. */
export interface PrefillFirstPolicySettings {
  readonly kind: 'prefill-first';
  readonly paddedGraphSizes: boolean;
}

export type KvAllocation =
  | { readonly kind: 'pages' }
  /** One contiguous reservation per request: longest prompt of the batch + `maxOutputTokens`. */
  | { readonly kind: 'slab'; readonly maxOutputTokens: number };

export interface Limits {
  readonly maxNumSeqs: number;
  readonly maxNumBatchedTokens: number;
  readonly maxModelLenTokens: number;
  readonly blockSizeTokens: number;
  /** Pages that can be handed out (vLLM's `num_gpu_blocks` − 1). */
  readonly usablePages: number;
  /** A request whose prompt + asked output exceeds `maxModelLenTokens`: refused at arrival, or ended at that length. */
  readonly overlong: 'reject' | 'stop-at-limit';
}

export interface RequestSpec {
  /** Shown name: a letter or a number. Unique in the scenario. */
  readonly id: string;
  /** Step or ns, by `Scenario.arrivalClock`. */
  readonly arrival: number;
  readonly promptTokens: number;
  /** Output tokens after which it ends. Policies never read it. */
  readonly outputTokens: number;
  /** The prompt's token identities; lengths sum to `promptTokens`. */
  readonly prompt: readonly Segment[];
  /** The j-th output token is token `offset + j` of source `source`. */
  readonly output: { readonly source: number; readonly offset: number };
  /** Lower is more urgent; only the priority order reads it. */
  readonly priority: number;
  /** Step at whose start the request is aborted if it has not ended; null = never. */
  readonly abortStep: number | null;
  /** Speculation: how many drafts are accepted the n-th time drafts are verified (cyclic); null = none. */
  readonly acceptPattern: readonly number[] | null;
  /** Speculation: how many drafts are proposed the n-th time (cyclic); null = always `draftTokens`. */
  readonly draftLengths: readonly number[] | null;
}

/** `length` tokens of one source from `offset` on. Two tokens are the same when source and position are. */
export interface Segment {
  readonly source: number;
  readonly offset: number;
  readonly length: number;
}
