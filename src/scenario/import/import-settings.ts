import { CARD_COUNTS } from '../../engine/catalog/model-shard.ts';
import { MODELS, modelById } from '../../engine/catalog/models.ts';
import { GPUS } from '../../engine/catalog/gpus.ts';
import type { ScenarioDocument } from '../document.ts';
import { defaultPolicy } from '../policy-schema.ts';
import type { RequestRow } from '../requests-schema.ts';
import { resolveScenario } from '../resolve-scenario.ts';
import { resolveModel } from '../resolve-hardware.ts';
import type { VllmMeta } from './vllm-meta.ts';

/** What a file of requests is served on when its own scenario does not say: vLLM's defaults on a card and model that hold them. */
const FALLBACK_GPU = 'h100-sxm';
const FALLBACK_MODEL = 'llama-3.1-8b';
const SLOTS = 256;
const BUDGET_TOKENS = 8_192;
const CARD_SHARE = 0.9;
const SHORTEST_CONTEXT_TOKENS = 4_096;

/**
 * The scenario with settings that suit the requests of a file: its card and model where the model's context holds the longest request and
 * the model fits, else Llama-3.1-8B on an H100; the context as the next power of two; vLLM's scheduler with chunked prefill and the prefix
 * cache, 256 slots, a budget of 8,192 tokens, and 90% of the card.
 */
export function settingsForRows(document: ScenarioDocument, rows: readonly RequestRow[]): ScenarioDocument {
  const longest = longestTokens(rows);
  const own = withServing(document, longest);
  const model = resolveModel(document.model);
  const holds = 'ok' in model && model.ok.contextTokens >= longest && 'ok' in resolveScenario({ ...own, requests: [] });
  if (holds) return own;
  return withServing({ ...document, gpu: FALLBACK_GPU, model: FALLBACK_MODEL, formats: { weights: 'bf16', kv: 'bf16' } }, longest);
}

function withServing(document: ScenarioDocument, longest: number): ScenarioDocument {
  const model = resolveModel(document.model);
  const contextTokens = 'ok' in model ? model.ok.contextTokens : SHORTEST_CONTEXT_TOKENS;
  let maxModelLenTokens = SHORTEST_CONTEXT_TOKENS;
  while (maxModelLenTokens < longest) maxModelLenTokens *= 2;
  return {
    ...document,
    policy: document.policy.kind === 'vllm-v1' ? { ...document.policy, chunkedPrefill: true, prefixCache: true } : defaultPolicy('vllm-v1'),
    kvAllocation: { kind: 'pages' },
    delivery: 'streamed',
    limits: {
      ...document.limits,
      maxNumSeqs: SLOTS,
      maxNumBatchedTokens: BUDGET_TOKENS,
      maxModelLenTokens: Math.min(maxModelLenTokens, contextTokens),
      blockSizeTokens: 16,
      pool: { kind: 'memory-share', share: CARD_SHARE },
      overlong: 'reject',
    },
  };
}

/** Prompt and output of the longest request. */
export function longestTokens(rows: readonly RequestRow[]): number {
  return rows.reduce((longest, { promptTokens, outputTokens }) => Math.max(longest, promptTokens + outputTokens), 0);
}

/**
 * The scenario with the settings of the measured server; null when its card or model is not in the catalog, or the model was spread over a
 * number of cards that is not one of the choices.
 */
export function settingsOfServer(document: ScenarioDocument, meta: VllmMeta): ScenarioDocument | null {
  const { engine_kwargs: engine, kv_cache: cache, hardware } = meta;
  const gpu = nearestName(GPUS, hardware.device_name);
  const model = nearestName(MODELS, meta.model);
  const cards = CARD_COUNTS.find((count) => count === engine.tensor_parallel_size);
  if (gpu === null || model === null || cards === undefined) return null;
  const { tensorParallel: _, launch: __, ...rest } = document;
  return {
    ...rest,
    gpu: gpu.id,
    model: model.id,
    ...(cards === 1 ? {} : { tensorParallel: cards }),
    formats: { weights: engine.dtype === 'float16' ? 'fp16' : 'bf16', kv: engine.dtype === 'float16' ? 'fp16' : 'bf16' },
    policy: { kind: 'vllm-v1', ...VLLM_DEFAULTS, prefixCache: cache.enable_prefix_caching },
    kvAllocation: { kind: 'pages' },
    delivery: 'streamed',
    limits: {
      maxNumSeqs: engine.max_num_seqs,
      maxNumBatchedTokens: engine.max_num_batched_tokens,
      maxModelLenTokens: Math.min(engine.max_model_len, modelById(model.id)?.contextTokens ?? engine.max_model_len),
      blockSizeTokens: cache.block_size,
      // Page 0 is not usable.
      pool: { kind: 'pages', usablePages: Math.max(1, cache.num_gpu_blocks - 1) },
      overlong: 'stop-at-limit',
    },
  };
}

const VLLM_DEFAULTS = {
  order: 'fcfs',
  chunkedPrefill: true,
  longPrefillThresholdTokens: 0,
  watermark: 0,
  reserveFullSequence: true,
  paddedGraphSizes: false,
} as const;

/** The entry whose name is the end of a longer one: "RTX 4090" of "NVIDIA GeForce RTX 4090"; the longest of several. */
function nearestName<Entry extends { readonly id: string; readonly name: string }>(
  entries: readonly Entry[],
  longer: string,
): Entry | null {
  const plain = (text: string): string => text.toLowerCase().replace(/[^a-z0-9.]/g, '');
  const whole = plain(longer);
  const ending = entries.filter(({ id, name }) => whole.endsWith(plain(name)) || whole.endsWith(plain(id)));
  return ending.reduce<Entry | null>((best, entry) => (best === null || entry.name.length > best.name.length ? entry : best), null);
}
