import { describe, expect, it } from 'vitest';
import type { GpuSpec } from '../catalog/gpu-spec.ts';
import { gpuById } from '../catalog/gpus.ts';
import type { ModelSpec } from '../catalog/model-spec.ts';
import { modelById } from '../catalog/models.ts';
import { memoryPlan, type MemoryPlanInput } from './memory-plan.ts';

function gpu(id: string): GpuSpec {
  const found = gpuById(id);
  if (found === null) throw new Error(`no GPU ${id}`);
  return found;
}

function model(id: string): ModelSpec {
  const found = modelById(id);
  if (found === null) throw new Error(`no model ${id}`);
  return found;
}

const TIGHT_MEMORY: MemoryPlanInput = {
  gpu: gpu('h100-sxm'),
  model: model('llama-3-8b'),
  formats: { weights: 'bf16', kv: 'bf16' },
  limits: { maxNumSeqs: 6, maxNumBatchedTokens: 256, blockSizeTokens: 16 },
  pool: { kind: 'pages', usablePages: 136 },
};

/** vLLM 0.19 as the published run on an RTX 4090 had it. */
const RTX_4090: MemoryPlanInput = {
  gpu: gpu('rtx-4090'),
  model: model('llama-3.1-8b'),
  formats: { weights: 'bf16', kv: 'bf16' },
  limits: { maxNumSeqs: 256, maxNumBatchedTokens: 2048, blockSizeTokens: 16 },
  pool: { kind: 'memory-share', share: 0.9 },
};

describe('memory plan (M6 to M9)', () => {
  it('M8: gives the 2,588 blocks of the RTX 4090 run', () => {
    const plan = memoryPlan(RTX_4090);
    expect(plan.blocks).toBe(2588);
    expect(plan.usablePages).toBe(2587);
  });

  it('M9: splits the H100 of the opening scene to the byte', () => {
    const plan = memoryPlan(TIGHT_MEMORY);
    expect(plan.cardBytes).toBe(85_017_493_504);
    expect(plan.weightBytes).toBe(16_060_522_496);
    expect(plan.streamedWeightBytes / 1e9).toBeCloseTo(15.0, 1);
    expect(plan.poolBytes).toBe(136 * 2 * 1024 * 1024);
    expect(plan.shortfall).toBeNull();
    const parts = [plan.weightBytes, plan.activationBytes, plan.runtimeBytes, plan.reservedPageBytes, plan.poolBytes, plan.unusedBytes];
    expect(parts.reduce((total, part) => total + part, 0)).toBe(plan.cardBytes);
    expect(parts.every(Number.isInteger)).toBe(true);
  });

  it('M9: says by how much pages do not fit, and how many would', () => {
    const asked = { ...TIGHT_MEMORY, pool: { kind: 'pages', usablePages: 41_000 } } as const;
    const { shortfall } = memoryPlan(asked);
    expect(shortfall?.what).toBe('pages');
    const most = shortfall?.pagesThatFit ?? 0;
    expect(memoryPlan({ ...asked, pool: { kind: 'pages', usablePages: most } }).shortfall).toBeNull();
    expect(memoryPlan({ ...asked, pool: { kind: 'pages', usablePages: most + 1 } }).shortfall).not.toBeNull();
    // Missing: what 41,001 blocks and the rest ask for, less the card.
    expect(shortfall?.missingBytes).toBeGreaterThan((41_000 - most - 1) * 2 ** 21);
    expect(shortfall?.missingBytes).toBeLessThanOrEqual((41_000 - most) * 2 ** 21);
    expect(shortfall?.weightFormatsThatFit).toEqual([]);
  });

  it('M9: a 70 B model does not fit one H100; 8-bit and 4-bit weights do', () => {
    const input: MemoryPlanInput = { ...TIGHT_MEMORY, model: model('llama-3-70b') };
    const plan = memoryPlan(input);
    expect(plan.shortfall?.what).toBe('weights');
    expect(plan.unusedBytes).toBe(0);
    const formats = plan.shortfall?.weightFormatsThatFit ?? [];
    expect(formats).toEqual(['fp8', 'int8', 'int4-g128']);
    for (const weights of formats) expect(memoryPlan({ ...input, formats: { weights, kv: 'bf16' } }).shortfall).toBeNull();
  });

  it('M9: offers no format the card has no arithmetic for', () => {
    const plan = memoryPlan({ ...TIGHT_MEMORY, gpu: gpu('a100-80-sxm'), model: model('llama-3-70b') });
    expect(plan.shortfall?.weightFormatsThatFit).not.toContain('fp8');
  });

  it('M9: a share too small for two pages falls short instead of going negative', () => {
    const plan = memoryPlan({ ...RTX_4090, pool: { kind: 'memory-share', share: 0.5 } });
    expect(plan).toMatchObject({ blocks: 0, usablePages: 0, poolBytes: 0 });
    expect(plan.shortfall?.missingBytes).toBeGreaterThan(0);
  });
});
