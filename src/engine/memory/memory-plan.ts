import type { GpuSpec } from '../catalog/gpu-spec.ts';
import { cardBytes } from '../catalog/gpus.ts';
import { pageBytes as bytesOfPage } from '../catalog/kv-bytes.ts';
import type { ModelSpec } from '../catalog/model-spec.ts';
import type { NumberFormat } from '../catalog/number-format.ts';
import { residentWeightBytes, streamedWeightBytes } from '../catalog/weight-bytes.ts';
import { activationPeakFormula, type StepLimits } from './activation-peak.ts';
import { memoryShortfall, type MemoryShortfall } from './memory-shortfall.ts';

/**
 * CUDA context, captured graphs and workspaces (SPEC M7): what a real vLLM 0.19 run of Llama-3.1-8B on an RTX 4090 leaves unexplained.
 * It reported 2,588 blocks at a share of 0.9; weights, pool and activation peak account for all but this.
 */
export const RUNTIME_BYTES = 955_000_000;

/** How the KV pool is given: as usable pages, or as what a share of the card leaves. */
type PoolRequest = { readonly kind: 'pages'; readonly usablePages: number } | { readonly kind: 'memory-share'; readonly share: number };

export interface MemoryPlanInput {
  readonly gpu: GpuSpec;
  readonly model: ModelSpec;
  readonly formats: { readonly weights: NumberFormat; readonly kv: NumberFormat };
  readonly limits: StepLimits & { readonly blockSizeTokens: number };
  readonly pool: PoolRequest;
}

/** Where a card's memory goes. All bytes are integers; without a shortfall the parts sum to `cardBytes`. */
export interface MemoryPlan {
  /** Capacity as the driver reports it where that is known, else the data sheet's. */
  readonly cardBytes: number;
  /** What may be used: the whole card when pages are given, a share of it otherwise. */
  readonly budgetBytes: number;
  readonly weightBytes: number;
  /** Of the weights, what a step reads; the rest are tables of which it reads rows. */
  readonly streamedWeightBytes: number;
  readonly activationBytes: number;
  readonly runtimeBytes: number;
  readonly pageBytes: number;
  /** vLLM's page 0: allocated, never handed out. */
  readonly reservedPageBytes: number;
  /** vLLM's `num_gpu_blocks`: usable pages and page 0; 0 when not even two pages fit. */
  readonly blocks: number;
  readonly usablePages: number;
  /** Usable pages only. */
  readonly poolBytes: number;
  readonly unusedBytes: number;
  /** What was asked for and doesn't fit; null when everything does. */
  readonly shortfall: MemoryShortfall | null;
}

/** Bytes beside the KV pool: weights, activation peak and runtime. */
function fixedBytes(input: MemoryPlanInput): { readonly weightBytes: number; readonly activationBytes: number; readonly total: number } {
  const weightBytes = residentWeightBytes(input.model, input.formats.weights);
  const activationBytes = activationPeakFormula(input.model, input.limits).value;
  return { weightBytes, activationBytes, total: weightBytes + activationBytes + RUNTIME_BYTES };
}

/** Bytes of the card the plan may use. */
function budgetBytes(gpu: GpuSpec, pool: PoolRequest): number {
  return pool.kind === 'pages' ? cardBytes(gpu) : Math.floor(cardBytes(gpu) * pool.share);
}

/** vLLM's `num_gpu_blocks` that fit beside `otherBytes` (SPEC M8): floor((budget − other) ÷ page), never below 0. */
export function blocksThatFit(budget: number, otherBytes: number, pageBytes: number): number {
  return Math.max(0, Math.floor((budget - otherBytes) / pageBytes));
}

/**
 * Plans a card's memory (SPEC M6 to M9): weights, activation peak, runtime, KV pool, unused.
 * What doesn't fit is no exception: the plan still lists every part, and `shortfall` says by how much and what would fit.
 */
export function memoryPlan(input: MemoryPlanInput): MemoryPlan {
  const { gpu, model, formats, limits, pool } = input;
  const card = cardBytes(gpu);
  const budget = budgetBytes(gpu, pool);
  const fixed = fixedBytes(input);
  const pageBytes = bytesOfPage(model, formats.kv, limits.blockSizeTokens);
  const fitting = blocksThatFit(budget, fixed.total, pageBytes);
  const blocks = pool.kind === 'pages' ? pool.usablePages + 1 : fitting;
  const usablePages = Math.max(0, blocks - 1);
  // A pool of one page and page 0 is the least any plan asks for.
  const askedBytes = fixed.total + Math.max(2, blocks) * pageBytes;
  const poolBytes = usablePages * pageBytes;
  const reservedPageBytes = blocks > 0 ? pageBytes : 0;
  return {
    cardBytes: card,
    budgetBytes: budget,
    weightBytes: fixed.weightBytes,
    streamedWeightBytes: streamedWeightBytes(model, formats.weights),
    activationBytes: fixed.activationBytes,
    runtimeBytes: RUNTIME_BYTES,
    pageBytes,
    reservedPageBytes,
    blocks,
    usablePages,
    poolBytes,
    unusedBytes: Math.max(0, card - fixed.total - reservedPageBytes - poolBytes),
    shortfall: askedBytes <= budget ? null : memoryShortfall(input, { askedBytes, budgetBytes: budget, fixedBytes: fixed.total, fitting }),
  };
}
