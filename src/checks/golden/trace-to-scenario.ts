import { gpuById } from '../../engine/catalog/gpus.ts';
import { modelById } from '../../engine/catalog/models.ts';
import type { RequestSpec, Scenario } from '../../engine/scenario.ts';
import type { TraceInput, TraceRequest } from './trace.ts';

/**
 * Why the engine does not claim to reproduce this trace, or null: asynchronous scheduling, and a long-prefill threshold so small that it
 * would cut drafts, are outside the written rules.
 */
export function unsupportedReason({ config }: TraceInput): string | null {
  if (config.asyncScheduling) return 'asynchronous scheduling is not modelled';
  const threshold = config.longPrefillTokenThreshold;
  if (config.speculative !== null && threshold > 0 && threshold <= config.speculative.numSpecTokens) {
    return `a long-prefill threshold (${threshold}) of at most the drafts a step (${config.speculative.numSpecTokens}) is not modelled`;
  }
  return null;
}

/**
 * The scenario of a golden trace. Every token id is token `id` of source 0, so equal ids are equal tokens. The GPU and the model only
 * decide how long steps take, which a trace does not record.
 *
 * @throws Error when the catalog lacks the GPU or the model.
 */
export function traceToScenario({ config, requests }: TraceInput): Scenario {
  const gpu = gpuById('h100-sxm');
  const model = modelById('llama-3-8b');
  if (gpu === null || model === null) throw new Error('the catalog lacks the H100 or Llama-3-8B');
  return {
    gpu,
    model,
    formats: { weights: 'bf16', kv: 'bf16' },
    policy: {
      kind: 'vllm-v1',
      order: config.policy,
      chunkedPrefill: config.enableChunkedPrefill,
      prefixCache: config.enablePrefixCaching,
      longPrefillThresholdTokens: config.longPrefillTokenThreshold,
      watermark: config.watermark,
      reserveFullSequence: config.reserveFullSequence,
      speculative:
        config.speculative === null
          ? null
          : {
              method: config.speculative.method,
              draftTokens: config.speculative.numSpecTokens,
              lookaheadTokens: config.speculative.numLookaheadTokens,
              dropLastHitBlock: config.speculative.dropLastHitBlock,
            },
      paddedGraphSizes: false,
    },
    kvAllocation: { kind: 'pages' },
    limits: {
      maxNumSeqs: config.maxNumSeqs,
      maxNumBatchedTokens: config.maxNumBatchedTokens,
      maxModelLenTokens: config.maxModelLen,
      blockSizeTokens: config.blockSize,
      usablePages: config.numGpuBlocksUsable,
      overlong: 'stop-at-limit',
    },
    delivery: 'streamed',
    arrivalClock: 'step',
    requests: requests.map(requestSpec),
  };
}

function requestSpec(request: TraceRequest): RequestSpec {
  return {
    id: request.id,
    arrival: request.arrivalStep,
    promptTokens: request.promptLen,
    outputTokens: request.maxTokens,
    prompt: request.promptRuns.map(([offset, length]) => ({ source: 0, offset, length })),
    output: { source: 0, offset: request.outputStart },
    priority: request.priority ?? 0,
    abortStep: request.abortStep ?? null,
    acceptPattern: request.acceptPattern ?? null,
    draftLengths: request.draftLens ?? null,
  };
}
