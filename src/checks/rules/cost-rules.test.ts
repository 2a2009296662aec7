import { describe, expect, it } from 'vitest';
import { gpuById } from '../../engine/catalog/gpus.ts';
import { modelById } from '../../engine/catalog/models.ts';
import { COST_CONSTANTS } from '../../engine/cost/constants.ts';
import type { OperatorCost, OperatorId } from '../../engine/cost/cost-model.ts';
import { createCostModel } from '../../engine/cost/create-cost-model.ts';
import { createStepWork } from '../../engine/cost/step-work.ts';
import type { StepWork } from '../../engine/cost/step-work.ts';
import { known } from '../worked-examples/worked-example.ts';

const H100 = known(gpuById('h100-sxm'), 'H100');
const LLAMA = known(modelById('llama-3-8b'), 'Llama-3-8B');
const COST = createCostModel(H100, LLAMA, { weights: 'bf16', kv: 'bf16' });
const LAYERS = 32;

function decode(contexts: readonly number[]): StepWork {
  return Object.assign(createStepWork(1), {
    hostGap: false,
    decodeRequests: contexts.length,
    decodeContextTokens: contexts.reduce((sum, context) => sum + context, 0),
    decodeMaxContextTokens: Math.max(...contexts),
    logitsTokens: contexts.length,
  });
}

function prefill(tokens: number, prefix = 0): StepWork {
  const work = Object.assign(createStepWork(1), { hostGap: false, logitsTokens: 1, prefillChunks: 1 });
  work.prefill.set([tokens, prefix]);
  return work;
}

function operator(work: StepWork, id: OperatorId): OperatorCost {
  const found = COST.open(work).operators.find((each) => each.id === id);
  if (found === undefined) throw new Error(`no ${id} in the step`);
  return found;
}

/** Kernels of all layers, by what they cost to launch. */
function layerKernels(work: StepWork): number {
  const once: readonly OperatorId[] = ['embedding', 'final-norm', 'lm-head', 'sampling'];
  const launchNs = COST.open(work).operators.reduce((sum, each) => sum + (once.includes(each.id) ? 0 : each.launchNs), 0);
  return launchNs / COST_CONSTANTS.kernelNs / LAYERS;
}

describe('cost', () => {
  it('C2: weights stream at the same share of the sheet’s bandwidth on every card', () => {
    for (const id of ['h100-sxm', 'h200', 'a100-80-sxm', 'rtx-4090']) {
      const card = known(gpuById(id), id);
      const { operators } = createCostModel(card, LLAMA, { weights: 'bf16', kv: 'bf16' }).open(decode([1]));
      const down = operators.find((each) => each.id === 'down');
      const activationNs = ((down?.activationBytes ?? 0) / card.hbmBytesPerSecond / COST_CONSTANTS.activationEfficiency) * 1e9;
      const rate = ((down?.weightBytes ?? 0) / ((down?.hbmNs ?? 0) - activationNs)) * 1e9;
      expect(rate / card.hbmBytesPerSecond).toBeCloseTo(0.907, 3);
    }
  });

  it('C5: a started tile of 128 rows is paid in part', () => {
    const arithmeticNs = (rows: number): number => operator(prefill(rows), 'down').computeNs;
    const perRow = arithmeticNs(1024) / 1024;
    const rowsPaid = (rows: number): number => arithmeticNs(rows) / perRow;
    expect(rowsPaid(256)).toBeCloseTo(256, 6);
    expect(rowsPaid(129)).toBeCloseTo(129 + COST_CONSTANTS.tileShare * (256 - 129), 6);
    expect(rowsPaid(1025)).toBeCloseTo(1025 + COST_CONSTANTS.tileShare * (1152 - 1025), 6);
  });

  it('C6: a decode layer has 11 kernels, a prefill layer 10, one more over a cached prefix', () => {
    expect(layerKernels(decode([100, 200]))).toBeCloseTo(11, 6);
    expect(layerKernels(prefill(256))).toBeCloseTo(10, 6);
    expect(layerKernels(prefill(256, 512))).toBeCloseTo(11, 6);
  });

  it('C8: decoding reads each context once, and waits for the longest', () => {
    const even = operator(decode([1024, 1024, 1024, 1024]), 'attention-decode');
    const uneven = operator(decode([128, 128, 128, 3712]), 'attention-decode');
    expect(even.kvReadBytes).toBe(4 * 1024 * 131_072);
    expect(uneven.kvReadBytes).toBe(even.kvReadBytes);
    const straggler = ((3712 - 1024) * 131_072) / H100.hbmBytesPerSecond / COST_CONSTANTS.stragglerEfficiency;
    expect(uneven.hbmNs - even.hbmNs).toBeCloseTo(straggler * 1e9, 0);
  });
});
