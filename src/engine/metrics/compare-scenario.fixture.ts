import { gpuById } from '../catalog/gpus.ts';
import { modelById } from '../catalog/models.ts';
import type { PolicySettings, PrefillFirstPolicySettings, RequestSpec, Scenario, StaticPolicySettings } from '../scenario.ts';

/** [id, arrival in ms, prompt tokens, output tokens] */
export type Row = readonly [id: string, arrivalMs: number, promptTokens: number, outputTokens: number];

export const VLLM: PolicySettings = {
  kind: 'vllm-v1',
  order: 'fcfs',
  chunkedPrefill: true,
  prefixCache: false,
  longPrefillThresholdTokens: 0,
  watermark: 0,
  reserveFullSequence: true,
  speculative: null,
  paddedGraphSizes: false,
};
export const STATIC: StaticPolicySettings = {
  kind: 'static',
  formation: { kind: 'take-what-is-there' },
  prefill: 'each-by-itself',
  paddedGraphSizes: false,
};
export const PREFILL_FIRST: PrefillFirstPolicySettings = { kind: 'prefill-first', paddedGraphSizes: false };

function request([id, arrivalMs, promptTokens, outputTokens]: Row, source: number): RequestSpec {
  return {
    id,
    arrival: Math.round(arrivalMs * 1e6),
    promptTokens,
    outputTokens,
    prompt: [{ source, offset: 0, length: promptTokens }],
    output: { source: 1000 + source, offset: 0 },
    priority: 0,
    abortStep: null,
    acceptPattern: null,
    draftLengths: null,
  };
}

/** Llama-3-8B on a checked card (H100), arrivals in ms; what a test does not name is out of the way. */
export function comparedScenario(
  policy: PolicySettings,
  rows: readonly Row[],
  limits: Partial<Scenario['limits']> = {},
  rest: Partial<Pick<Scenario, 'gpu' | 'delivery' | 'kvAllocation'>> = {},
): Scenario {
  const gpu = gpuById('h100-sxm');
  const model = modelById('llama-3-8b');
  if (gpu === null || model === null) throw new Error('the catalog lacks the scenario');
  return {
    gpu,
    model,
    formats: { weights: 'bf16', kv: 'bf16' },
    policy,
    kvAllocation: { kind: 'pages' },
    limits: {
      maxNumSeqs: 4,
      maxNumBatchedTokens: 2048,
      maxModelLenTokens: 8192,
      blockSizeTokens: 16,
      usablePages: 4000,
      overlong: 'reject',
      ...limits,
    },
    delivery: 'streamed',
    arrivalClock: 'ns',
    requests: rows.map(request),
    ...rest,
  };
}
