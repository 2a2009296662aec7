import type { KvPool, ScenarioDocument } from '../document.ts';
import type { RequestRow } from '../requests-schema.ts';

interface Choices {
  readonly name: string;
  readonly prefixCache: boolean;
  readonly maxNumSeqs: number;
  readonly maxNumBatchedTokens: number;
  readonly maxModelLenTokens: number | null;
  readonly usablePages: number;
  readonly arrivalClock: ScenarioDocument['arrivalClock'];
  readonly requests: readonly RequestRow[];
}

/** Llama-3-8B in bf16 on one H100 under vLLM V1 with vLLM's defaults, pages of 16 tokens. */
export function llamaOnH100(choices: Choices): ScenarioDocument {
  const pool: KvPool = { kind: 'pages', usablePages: choices.usablePages };
  return {
    servescope: 'scenario',
    version: 1,
    name: choices.name,
    gpu: 'h100-sxm',
    model: 'llama-3-8b',
    formats: { weights: 'bf16', kv: 'bf16' },
    policy: {
      kind: 'vllm-v1',
      order: 'fcfs',
      chunkedPrefill: true,
      prefixCache: choices.prefixCache,
      longPrefillThresholdTokens: 0,
      watermark: 0,
      reserveFullSequence: true,
      paddedGraphSizes: false,
    },
    kvAllocation: { kind: 'pages' },
    limits: {
      maxNumSeqs: choices.maxNumSeqs,
      maxNumBatchedTokens: choices.maxNumBatchedTokens,
      maxModelLenTokens: choices.maxModelLenTokens,
      blockSizeTokens: 16,
      pool,
      overlong: 'reject',
    },
    delivery: 'streamed',
    arrivalClock: choices.arrivalClock,
    requests: [...choices.requests],
    seed: 0,
  };
}

/** A row without prefix, priority or abort. */
export function request(id: string, arrival: number, promptTokens: number, outputTokens: number): RequestRow {
  return { id, arrival, promptTokens, outputTokens, sharedPrefix: null, priority: 0, abortStep: null };
}
