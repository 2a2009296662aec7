import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { GPUS } from '../catalog/gpus.ts';
import { MODELS } from '../catalog/models.ts';
import type { StepWork } from './step-work.ts';
import { addToWork, createStepWork } from './step-work.ts';
import { createCostModel } from './create-cost-model.ts';
import { layOutStep, placeAt, shareOfOneLayer } from './step-layout.ts';
import { timingProblem } from './timing-rates.ts';

const arbitraryWork: fc.Arbitrary<StepWork> = fc
  .record({
    decodes: fc.array(fc.integer({ min: 0, max: 5000 }), { maxLength: 40 }),
    chunks: fc.array(fc.tuple(fc.integer({ min: 1, max: 2048 }), fc.integer({ min: 0, max: 8192 }), fc.boolean()), { maxLength: 4 }),
    hostGap: fc.boolean(),
  })
  .map(({ decodes, chunks, hostGap }) => {
    const work = createStepWork(4);
    work.hostGap = hostGap;
    for (const cached of decodes) addToWork(work, 1, cached, false, 0, true);
    for (const [tokens, cached, samples] of chunks) addToWork(work, tokens, cached, true, 0, samples);
    return work;
  });
const arbitraryModel = fc.constantFrom(...MODELS);
const arbitraryGpu = fc.constantFrom(...GPUS.filter((gpu) => timingProblem(gpu, 'bf16') === null));

describe('a step laid out in time (C12)', () => {
  it('is whole: stretches touch, operators fill their layer, the end is the duration', () => {
    fc.assert(
      fc.property(arbitraryGpu, arbitraryModel, arbitraryWork, (gpu, model, work) => {
        const cost = createCostModel(gpu, model, { weights: 'bf16', kv: 'bf16' }).open(work);
        const layout = layOutStep(cost, model.layers);
        let ns = 0;
        for (const stretch of layout.stretches) {
          expect(stretch.startNs).toBe(ns);
          expect(stretch.endNs).toBeGreaterThanOrEqual(ns);
          ns = stretch.endNs;
          if (stretch.kind !== 'layer') continue;
          let inner = stretch.startNs;
          for (const operator of layout.operatorsOf(stretch.layer)) {
            expect(operator.startNs).toBe(inner);
            expect(Math.abs(operator.endNs - operator.startNs - operator.cost.totalNs)).toBeLessThanOrEqual(1);
            inner = operator.endNs;
          }
          expect(inner).toBe(stretch.endNs);
        }
        expect(ns).toBe(layout.stretches.length === 0 ? 0 : cost.durationNs);
      }),
      { numRuns: 200 },
    );
  });

  it('holds every operator of the step as often as it runs', () => {
    fc.assert(
      fc.property(arbitraryModel, arbitraryWork, (model, work) => {
        const cost = createCostModel(GPUS.find(({ id }) => id === 'h100-sxm') ?? GPUS[0], model, { weights: 'bf16', kv: 'bf16' }).open(
          work,
        );
        const layout = layOutStep(cost, model.layers);
        const bytes = new Map<string, number>();
        const count = (id: string, more: number) => bytes.set(id, (bytes.get(id) ?? 0) + more);
        for (const stretch of layout.stretches) {
          if (stretch.kind === 'operator') count(stretch.cost.id, stretch.cost.weightBytes + stretch.cost.activationBytes);
          if (stretch.kind !== 'layer') continue;
          for (const { cost: one } of layout.operatorsOf(stretch.layer)) count(one.id, one.weightBytes + one.activationBytes);
        }
        for (const { id, weightBytes, activationBytes } of cost.operators) {
          expect(bytes.get(id)).toBeCloseTo(weightBytes + activationBytes, 0);
        }
        expect(bytes.size).toBe(cost.operators.length);
      }),
      { numRuns: 50 },
    );
  });
});

describe('a moment inside a step', () => {
  const model = MODELS.find(({ id }) => id === 'llama-3-8b') ?? MODELS[0];
  const gpu = GPUS.find(({ id }) => id === 'h100-sxm') ?? GPUS[0];
  const work = createStepWork(1);
  for (let request = 0; request < 5; request++) addToWork(work, 1, 300, false, 0, true);
  const cost = createCostModel(gpu, model, { weights: 'bf16', kv: 'bf16' }).open(work);
  const layout = layOutStep(cost, model.layers);

  it('stands in the operator that runs then', () => {
    expect(placeAt(layout, 0)).toEqual({ layer: null, operator: 'embedding' });
    for (const { startNs, endNs, cost: one } of layout.operatorsOf(14)) {
      expect(placeAt(layout, startNs)).toEqual({ layer: 14, operator: one.id });
      expect(placeAt(layout, endNs - 1)).toEqual({ layer: 14, operator: one.id });
    }
    expect(placeAt(layout, layout.durationNs - 1)).toEqual({ layer: null, operator: null });
  });

  it('a layer has a thirty-second of what all layers have, its times too', () => {
    const all = cost.operators.find(({ id }) => id === 'gate-up') ?? cost.operators[0];
    const one = shareOfOneLayer(all);
    expect(one.weightBytes).toBe(4096 * 28_672 * 2);
    expect(one.totalNs * 32).toBeCloseTo(all.totalNs, 6);
    expect(layout.operatorsOf(32)).toEqual([]);
  });
});
