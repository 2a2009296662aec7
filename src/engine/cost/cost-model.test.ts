import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { GpuSpec } from '../catalog/gpu-spec.ts';
import { GPUS, gpuById } from '../catalog/gpus.ts';
import type { ModelSpec } from '../catalog/model-spec.ts';
import { MODELS, modelById } from '../catalog/models.ts';
import type { NumberFormat } from '../catalog/number-format.ts';
import { streamedWeightBytes } from '../catalog/weight-bytes.ts';
import type { CostConstants } from './cost-constants.ts';
import type { CostModel, OperatorId, StepCost, StepParts } from './cost-model.ts';
import { createCostModel } from './create-cost-model.ts';
import { createStepWork, type StepWork } from './step-work.ts';
import { overlapped } from './time-operators.ts';
import { timingProblem } from './timing-rates.ts';

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

const BF16 = { weights: 'bf16', kv: 'bf16' } as const;
const LLAMA_ON_H100 = createCostModel(gpu('h100-sxm'), model('llama-3-8b'), BF16);

function work(filled: Partial<StepWork>, chunks: readonly (readonly [tokens: number, prefix: number])[] = []): StepWork {
  const step = Object.assign(createStepWork(Math.max(1, chunks.length)), { hostGap: false }, filled);
  step.prefillChunks = chunks.length;
  step.prefill.set(chunks.flat());
  return step;
}

function decode(batch: number, context: number): StepWork {
  const requests = { decodeRequests: batch, decodeContextTokens: batch * context, decodeMaxContextTokens: context };
  return work({ ...requests, logitsTokens: batch });
}

function ms(cost: CostModel, step: StepWork): number {
  return cost.step(step, { weightsNs: 0, kvNs: 0, computeNs: 0, overheadNs: 0 }) / 1e6;
}

function total(cost: StepCost, column: 'flops' | 'weightBytes' | 'kvReadBytes' | 'kvWriteBytes' | 'totalNs'): number {
  return cost.operators.reduce((sum, operator) => sum + operator[column], 0);
}

function operatorIds(cost: StepCost): readonly OperatorId[] {
  return cost.operators.map((operator) => operator.id);
}

const anyWork: fc.Arbitrary<StepWork> = fc
  .record({
    decodeRequests: fc.nat(256),
    contextEach: fc.integer({ min: 1, max: 8192 }),
    spread: fc.nat(4096),
    paddedRows: fc.nat(16),
    verifyRequests: fc.nat(16),
    drafts: fc.nat(7),
    chunks: fc.array(fc.tuple(fc.integer({ min: 1, max: 4096 }), fc.nat(8192)), { maxLength: 4 }),
    hostGap: fc.boolean(),
  })
  .map(({ decodeRequests, contextEach, spread, paddedRows, verifyRequests, drafts, chunks, hostGap }) =>
    work(
      {
        decodeRequests,
        decodeContextTokens: decodeRequests * contextEach,
        decodeMaxContextTokens: decodeRequests > 0 ? contextEach + spread : 0,
        paddedRows,
        verifyRequests,
        verifyTokens: verifyRequests * (drafts + 1),
        verifyContextTokens: verifyRequests * contextEach,
        logitsTokens: decodeRequests + verifyRequests * (drafts + 1) + chunks.length,
        hostGap,
      },
      chunks,
    ),
  );

const anyHardware = fc
  .tuple(fc.constantFrom(...GPUS), fc.constantFrom(...MODELS), fc.constantFrom<NumberFormat>('bf16', 'fp16', 'fp8', 'int8', 'int4-g128'))
  .filter(([card, , weights]) => timingProblem(card, weights) === null);

describe('a step on measured cards', () => {
  // Measured on an H100: `src/checks/data/calibration/h100-llama-3-8b.json`.
  it.each([
    [1, 1024, 6.2971],
    [16, 1024, 7.128],
    [64, 1024, 9.4259],
  ])('decode at batch %i, context %i is within 8 %% of the measured %f ms', (batch, context, measured) => {
    expect(Math.abs(ms(LLAMA_ON_H100, decode(batch, context)) / measured - 1)).toBeLessThan(0.08);
  });

  it.each([
    [128, 7.0594],
    [512, 13.3247],
    [2048, 51.0518],
  ])('prefill of %i tokens is within 8 %% of the measured %f ms', (tokens, measured) => {
    expect(Math.abs(ms(LLAMA_ON_H100, work({ logitsTokens: 1 }, [[tokens, 0]])) / measured - 1)).toBeLessThan(0.08);
  });
});

describe('step and open (C9)', () => {
  it('agree on every card, model and format, and parts sum to the duration', () => {
    fc.assert(
      fc.property(anyHardware, anyWork, ([card, shape, weights], step) => {
        const cost = createCostModel(card, shape, { weights, kv: 'bf16' });
        const parts: StepParts = { weightsNs: -1, kvNs: -1, computeNs: -1, overheadNs: -1 };
        const duration = cost.step(step, parts);
        const opened = cost.open(step);
        expect(opened.durationNs).toBe(duration);
        expect(opened.parts).toEqual(parts);
        const values = [parts.weightsNs, parts.kvNs, parts.computeNs, parts.overheadNs];
        expect(values.every((value) => Number.isInteger(value) && value >= 0)).toBe(true);
        expect(values.reduce((sum, value) => sum + value, 0)).toBe(duration);
        expect(Math.abs(total(opened, 'totalNs') + opened.hostGapNs - duration)).toBeLessThanOrEqual(1);
      }),
      { numRuns: 400 },
    );
  });

  it('leave nothing behind for the next step', () => {
    fc.assert(
      fc.property(anyWork, anyWork, (first, second) => {
        const used = createCostModel(gpu('h100-sxm'), model('llama-3-8b'), BF16);
        used.open(first);
        expect(used.open(second)).toEqual(createCostModel(gpu('h100-sxm'), model('llama-3-8b'), BF16).open(second));
      }),
      { numRuns: 100 },
    );
  });

  it('an operator takes at least its traffic, its arithmetic and its launches', () => {
    fc.assert(
      fc.property(anyHardware, anyWork, ([card, shape, weights], step) => {
        for (const operator of createCostModel(card, shape, { weights, kv: 'fp8' }).open(step).operators) {
          expect(operator.totalNs).toBeGreaterThanOrEqual(Math.max(operator.computeNs, operator.hbmNs) + operator.launchNs - 1e-6);
        }
      }),
      { numRuns: 200 },
    );
  });

  it('more work never takes less time', () => {
    for (const [batch, context] of [
      [1, 128],
      [16, 1024],
      [128, 4096],
    ] as const) {
      const now = ms(LLAMA_ON_H100, decode(batch, context));
      expect(ms(LLAMA_ON_H100, decode(batch + 1, context))).toBeGreaterThan(now);
      expect(ms(LLAMA_ON_H100, decode(batch, 2 * context))).toBeGreaterThan(now);
    }
  });
});

describe('operators (C1, C3)', () => {
  it('a decode step reads every streamed weight once, whatever the batch', () => {
    for (const shape of MODELS) {
      for (const weights of ['bf16', 'fp8', 'int4-g128'] as const) {
        const opened = createCostModel(gpu('h100-sxm'), shape, { weights, kv: 'bf16' }).open(decode(8, 100));
        expect(Math.abs(total(opened, 'weightBytes') - streamedWeightBytes(shape, weights))).toBeLessThanOrEqual(1);
      }
    }
  });

  it('FLOPs are those of the textbook: linear layers per token, causal attention exactly, head per logit', () => {
    // 2 (d (h + 2k) D + h D d + 3 d f) per layer and token, 4 h D per pair, 2 d V per token with logits.
    const shape = model('llama-3-8b');
    const linear = 2 * (4096 * 6144 + 4096 * 4096 + 3 * 4096 * 14336);
    const opened = LLAMA_ON_H100.open(work({ logitsTokens: 1 }, [[100, 50]]));
    const pairs = (100 * 101) / 2 + 100 * 50;
    expect(total(opened, 'flops')).toBe(32 * (100 * linear + 4 * 4096 * pairs) + 2 * shape.hiddenSize * shape.vocabSize);
  });

  it('KV read and written are the tokens in the cache and the new ones', () => {
    const opened = LLAMA_ON_H100.open(decode(8, 1000));
    expect(total(opened, 'kvReadBytes')).toBe(8 * 1000 * 131_072);
    expect(total(opened, 'kvWriteBytes')).toBe(8 * 131_072);
    expect(opened.bound).toBe('hbm');
  });

  it('attention appears only as the part that runs, the head only where logits are needed', () => {
    expect(operatorIds(LLAMA_ON_H100.open(decode(1, 10)))).not.toContain('attention-prefill');
    const chunk = operatorIds(LLAMA_ON_H100.open(work({}, [[64, 0]])));
    expect(chunk).not.toContain('attention-decode');
    expect(chunk).not.toContain('lm-head');
    expect(operatorIds(LLAMA_ON_H100.open(work({ ...decode(4, 64), logitsTokens: 5 }, [[64, 0]])))).toHaveLength(14);
  });

  it('an empty step is its host gap', () => {
    const idle = LLAMA_ON_H100.open(work({ hostGap: true }));
    expect(idle.operators).toEqual([]);
    expect(idle.durationNs).toBe(LLAMA_ON_H100.hostGapNs);
    expect(idle.bound).toBe('launch');
  });

  it('decode is bound by HBM and prefill by arithmetic', () => {
    expect(LLAMA_ON_H100.open(decode(1, 1000)).bound).toBe('hbm');
    expect(LLAMA_ON_H100.open(work({ logitsTokens: 1 }, [[2048, 0]])).bound).toBe('compute');
  });
});

describe('overlap of arithmetic and traffic (C4)', () => {
  it('is the larger of both without loss, never less with it, most above it where both are equal', () => {
    expect(overlapped(3, 5, 0)).toBe(5);
    expect(overlapped(5, 3, 0)).toBe(5);
    expect(overlapped(4, 4, 0.04)).toBeCloseTo(4 * 1.1, 12);
    expect(overlapped(4, 40, 0.04) / 40).toBeLessThan(1.01);
    expect(overlapped(0, 7, 0.04)).toBe(7);
  });
});

describe('roofline by itself (C4)', () => {
  const IDEAL: CostConstants = {
    streamEfficiency: 1,
    activationEfficiency: 1,
    gemmEfficiency: { bf16: 1, fp8: 1, int8: 1 },
    int4RowEfficiency: 1,
    int4StreamEfficiency: 1,
    attentionEfficiency: 1,
    prefixAttentionEfficiency: 1,
    overlapLoss: 0,
    tileShare: 0,
    minimumKvTokens: 0,
    stragglerEfficiency: 1,
    kernelNs: 0,
    hostGapNs: 0,
  };

  it('Llama-3-8B at batch 1 without a cache takes 4.48 ms on a perfect H100', () => {
    const cost = createCostModel(gpu('h100-sxm'), model('llama-3-8b'), BF16, IDEAL);
    expect(Math.abs(ms(cost, decode(1, 0)) / 4.48 - 1)).toBeLessThan(0.005);
  });
});

describe('cards and formats without a rate', () => {
  it.each([
    ['rtx-pro-6000', 'bf16', 'no published 16-bit rate'],
    ['a100-80-sxm', 'fp8', 'no FP8 arithmetic'],
    ['h100-sxm', 'fp32', 'FP32 rate'],
  ] as const)('%s with %s weights is refused in words', (card, weights, words) => {
    expect(timingProblem(gpu(card), weights)).toContain(words);
    expect(() => createCostModel(gpu(card), model('llama-3-8b'), { weights, kv: 'bf16' })).toThrow(words);
  });
});
