import type { ScenarioDocument } from '../../scenario/document.ts';
import type { RequestRow } from '../../scenario/requests-schema.ts';
import type { Trace, TraceInput, TraceRequest, TraceSpeculative } from './trace.ts';

/** The scenario of a golden trace as a person can open, scrub, change and share it. It runs as `traceToScenario` does. */
export function traceDocument({ name, config, requests }: TraceInput & Pick<Trace, 'name'>): ScenarioDocument {
  return {
    servescope: 'scenario',
    version: 1,
    name,
    gpu: 'h100-sxm',
    model: 'llama-3-8b',
    formats: { weights: 'bf16', kv: 'bf16' },
    policy: {
      kind: 'vllm-v1',
      order: config.policy,
      chunkedPrefill: config.enableChunkedPrefill,
      prefixCache: config.enablePrefixCaching,
      longPrefillThresholdTokens: config.longPrefillTokenThreshold,
      watermark: config.watermark,
      reserveFullSequence: config.reserveFullSequence,
      paddedGraphSizes: false,
      ...(config.speculative === null ? {} : { speculative: speculativeOf(config.speculative) }),
    },
    kvAllocation: { kind: 'pages' },
    limits: {
      maxNumSeqs: config.maxNumSeqs,
      maxNumBatchedTokens: config.maxNumBatchedTokens,
      maxModelLenTokens: config.maxModelLen,
      blockSizeTokens: config.blockSize,
      pool: { kind: 'pages', usablePages: config.numGpuBlocksUsable },
      overlong: 'stop-at-limit',
    },
    delivery: 'streamed',
    arrivalClock: 'step',
    requests: requests.map(rowOf),
    seed: 0,
  };
}

function speculativeOf({ method, numSpecTokens, numLookaheadTokens, dropLastHitBlock }: TraceSpeculative) {
  return { method, draftTokens: numSpecTokens, lookaheadTokens: numLookaheadTokens, dropLastHitBlock };
}

function rowOf(request: TraceRequest): RequestRow {
  return {
    id: request.id,
    arrival: request.arrivalStep,
    promptTokens: request.promptLen,
    outputTokens: request.maxTokens,
    sharedPrefix: null,
    priority: request.priority ?? 0,
    abortStep: request.abortStep ?? null,
    recorded: {
      promptRuns: request.promptRuns.flat(),
      outputStart: request.outputStart,
      ...(request.acceptPattern === undefined ? {} : { accepted: [...request.acceptPattern] }),
      ...(request.draftLens === undefined ? {} : { drafts: [...request.draftLens] }),
    },
  };
}
