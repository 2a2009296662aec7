import { describe, expect, it } from 'vitest';
import { GPUS, gpuById } from '../catalog/gpus.ts';
import { KV_FORMATS, WEIGHT_FORMATS } from '../catalog/number-format-bits.ts';
import { kvBytesPerToken, pageBytes } from '../catalog/kv-bytes.ts';
import { MODELS } from '../catalog/models.ts';
import { parameterCount } from '../catalog/parameter-count.ts';
import { residentWeightBytes, streamedWeightBytes } from '../catalog/weight-bytes.ts';
import { badgeOf, valueOf } from '../formula.ts';
import {
  kvBytesPerTokenFormula,
  pageBytesFormula,
  parameterCountFormula,
  poolPagesFormula,
  streamedWeightBytesFormula,
  weightBytesFormula,
} from './memory-formulas.ts';
import { memoryPlan, type MemoryPlanInput } from './memory-plan.ts';

describe('formulas come to what the functions beside them compute (M2 to M8)', () => {
  it.each(MODELS.map((model) => [model.id, model] as const))('%s', (_, model) => {
    expect(parameterCountFormula(model).value).toBe(parameterCount(model).total);
    for (const kv of KV_FORMATS) {
      expect(kvBytesPerTokenFormula(model, kv).value).toBe(kvBytesPerToken(model, kv));
      expect(pageBytesFormula(model, kv, 16).value).toBe(pageBytes(model, kv, 16));
    }
    for (const weights of WEIGHT_FORMATS) {
      expect(weightBytesFormula(model, weights).value).toBe(residentWeightBytes(model, weights));
      expect(streamedWeightBytesFormula(model, weights).value).toBe(streamedWeightBytes(model, weights));
    }
  });

  it('usable pages, on every card and model, in the numbers of the plan', () => {
    for (const gpu of GPUS) {
      for (const model of MODELS) {
        const input: MemoryPlanInput = {
          gpu,
          model,
          formats: { weights: 'bf16', kv: 'fp8' },
          limits: { maxNumSeqs: 64, maxNumBatchedTokens: 2048, blockSizeTokens: 16 },
          pool: { kind: 'memory-share', share: 0.9 },
        };
        const plan = memoryPlan(input);
        const formula = poolPagesFormula(input, plan);
        expect(formula.value).toBe(plan.usablePages);
        expect(valueOf(formula.expression)).toBe(plan.usablePages);
        // The runtime share is not exact, so neither are the pages.
        expect(formula.badge).toBe('modelled');
        expect(badgeOf(formula.expression)).toBe('modelled');
      }
    }
  });

  it('a number given is exact', () => {
    const gpu = gpuById('h100-sxm');
    const model = MODELS[0];
    if (gpu === null || model === undefined) throw new Error('catalog is empty');
    expect(kvBytesPerTokenFormula(model, 'bf16').badge).toBe('exact');
  });
});
