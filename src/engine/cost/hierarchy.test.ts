import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { GPUS } from '../catalog/gpus.ts';
import { MODELS } from '../catalog/models.ts';
import type { NumberFormat } from '../catalog/number-format.ts';
import { createCostModel } from './create-cost-model.ts';
import { BYTE_KINDS, MEMORY_LEVELS, sumOfLevels, totalBytes } from './hierarchy-bytes.ts';
import { demandOf } from './hierarchy-demand.ts';
import { memoryLevels } from './hierarchy-levels.ts';
import { chunkTiles } from './hierarchy-tiles.ts';
import { stepTraffic } from './hierarchy-traffic.ts';
import { hierarchyUse } from './hierarchy-use.ts';
import { addToWork, createStepWork, type StepWork } from './step-work.ts';

const gpu = GPUS.find(({ id }) => id === 'h100-sxm') ?? GPUS[0];
const llama = MODELS.find(({ id }) => id === 'llama-3-8b') ?? MODELS[0];

function decodes(requests: number, cached: number): StepWork {
  const work = createStepWork(1);
  for (let request = 0; request < requests; request++) addToWork(work, 1, cached, false, 0, true);
  return work;
}

function prefill(tokens: number, cached: number): StepWork {
  const work = createStepWork(1);
  addToWork(work, tokens, cached, true, 0, true);
  return work;
}

function opened(work: StepWork, weights: NumberFormat = 'bf16') {
  const formats = { weights, kv: 'bf16' } as const;
  const cost = createCostModel(gpu, llama, formats).open(work);
  return { cost, formats, traffic: stepTraffic(llama, formats, work, cost) };
}

/** Elements fetched by a multiplication, tile by tile, one pair of row tiles and one tile of columns at a time. */
function fetchedByTiles(rows: number, inner: number, columns: number) {
  let weights = 0;
  let inputs = 0;
  for (let row = 0; row < rows; row += 256) {
    for (let column = 0; column < columns; column += 256) {
      weights += inner * Math.min(256, columns - column);
      inputs += inner * Math.min(256, rows - row);
    }
  }
  return { weights, inputs };
}

describe('bytes by level (H1 to H4)', () => {
  it.each([1, 5, 128, 129, 256, 300, 2048])('a multiplication of %i rows fetches through L2 what its tiles need', (rows) => {
    const { traffic, cost } = opened(prefill(rows, 0));
    const gateUp = traffic.find(({ id }) => id === 'gate-up');
    const { weights, inputs } = fetchedByTiles(rows, 4096, 28_672);
    expect(gateUp?.levels.l2.weights).toBe(32 * 2 * weights);
    expect(gateUp?.levels.l2.activations).toBe(32 * 2 * (inputs + rows * 28_672));
    expect(gateUp?.levels.hbm.weights).toBe(cost.operators.find(({ id }) => id === 'gate-up')?.weightBytes);
  });

  it('attention over a chunk fetches keys and values for each block of query rows', () => {
    const naive = (tokens: number, cached: number) => {
      let own = 0;
      let prefix = 0;
      for (let row = 0; row < tokens; row += 128) {
        own += Math.min(tokens, row + 128);
        prefix += cached;
      }
      return { ownTokens: own, prefixTokens: prefix };
    };
    for (const [tokens, cached] of [
      [1, 0],
      [128, 7],
      [129, 500],
      [2048, 8192],
    ] as const) {
      expect(chunkTiles(tokens, cached)).toMatchObject(naive(tokens, cached));
    }
    const { traffic } = opened(prefill(256, 1024));
    const attention = traffic.find(({ id }) => id === 'attention-prefill')?.levels;
    // Two blocks, 32 query heads, 2 × 128 elements of 2 bytes for a token and head, 32 layers.
    expect(attention?.l2.kv).toBe(32 * 2 * 1024 * 32 * 2 * 128 * 2);
    expect(attention?.hbm.kv).toBe(32 * 1024 * 8 * 2 * 128 * 2);
  });

  it('HBM is what the operators count, and nearer levels carry no less, whatever the step', () => {
    const anyWork = fc
      .record({
        requests: fc.array(fc.integer({ min: 0, max: 4000 }), { maxLength: 40 }),
        chunk: fc.option(fc.tuple(fc.integer({ min: 1, max: 3000 }), fc.nat({ max: 5000 }))),
        drafts: fc.nat({ max: 3 }),
      })
      .map(({ requests, chunk, drafts }) => {
        const work = createStepWork(1);
        for (const cached of requests) addToWork(work, 1 + drafts, cached, false, drafts, true);
        if (chunk !== null) addToWork(work, chunk[0], chunk[1], true, 0, true);
        return work;
      });
    const anyFormat = fc.constantFrom<NumberFormat>('bf16', 'fp8', 'int4-g128');
    fc.assert(
      fc.property(anyWork, fc.constantFrom(...MODELS), anyFormat, (work, model, weights) => {
        const formats = { weights, kv: 'bf16' } as const;
        const cost = createCostModel(gpu, model, formats).open(work);
        const traffic = stepTraffic(model, formats, work, cost);
        const sum = (of: (operator: (typeof cost.operators)[number]) => number) =>
          cost.operators.reduce((total, operator) => total + of(operator), 0);
        const whole = sumOfLevels(traffic);
        expect(whole.hbm).toEqual({
          weights: sum(({ weightBytes }) => weightBytes),
          kv: sum(({ kvReadBytes, kvWriteBytes }) => kvReadBytes + kvWriteBytes),
          activations: sum(({ activationBytes }) => activationBytes),
        });
        for (const { levels } of traffic) {
          for (const kind of BYTE_KINDS) {
            expect(levels.l2[kind]).toBeGreaterThanOrEqual(levels.hbm[kind]);
            expect(levels.shared[kind]).toBeGreaterThanOrEqual(levels.l2[kind]);
            expect(levels.registers[kind]).toBeGreaterThanOrEqual(levels.hbm[kind]);
          }
        }
        for (const level of MEMORY_LEVELS) expect(Number.isFinite(totalBytes(whole[level]))).toBe(true);
      }),
      { numRuns: 300 },
    );
  });

  it('what a layer and its operators ask for is a part of what the step asks for', () => {
    const work = decodes(5, 300);
    const { cost, formats } = opened(work);
    const scenario = { model: llama, formats };
    const step = demandOf(scenario, work, cost, null);
    const layer = demandOf(scenario, work, cost, { layer: 14, operator: null });
    const head = demandOf(scenario, work, cost, { layer: null, operator: 'lm-head' });
    const gateUp = demandOf(scenario, work, cost, { layer: 14, operator: 'gate-up' });
    expect(32 * layer.levels.hbm.weights + head.levels.hbm.weights + 2 * 4096).toBe(step.levels.hbm.weights);
    expect(gateUp.levels.hbm.weights).toBe(2 * 4096 * 28_672);
    expect(gateUp.flops).toBe(2 * 5 * 4096 * 28_672);
    expect(gateUp.bound).toBe('hbm');
    expect(layer.durationNs).toBeLessThan(step.durationNs / 32);
  });
});

describe('how busy the levels are (H5, H6)', () => {
  const use = (work: StepWork) => {
    const { cost, formats } = opened(work);
    return hierarchyUse(gpu, 'bf16', demandOf({ model: llama, formats }, work, cost, null));
  };

  it('a decode step hangs on HBM, a prefill of 2,048 tokens on the tensor cores', () => {
    expect(use(decodes(5, 300)).bottleneck).toBe('hbm');
    expect(use(prefill(2048, 0)).bottleneck).toBe('tensor');
    expect(use(prefill(2048, 0)).tensor.busyShare).toBeGreaterThan(10 * (use(decodes(5, 300)).tensor.busyShare ?? 1));
  });

  it('nobody is busier than always', () => {
    for (const work of [decodes(1, 10), decodes(256, 1000), prefill(300, 5000), prefill(8192, 0)]) {
      for (const { busyShare } of use(work).levels) expect(busyShare ?? 0).toBeLessThanOrEqual(1);
    }
  });

  it('is a share of what the rate carries in the time: 15.2 GB in 6.4 ms at 3.35 TB/s', () => {
    const work = decodes(5, 300);
    const { cost } = opened(work);
    const hbm = use(work).levels.find(({ level }) => level.id === 'hbm');
    expect(hbm?.busyShare).toBeCloseTo((hbm?.totalBytes ?? 0) / (3.35e12 * (cost.durationNs / 1e9)), 12);
    expect(hbm?.busyAgainst).toBe('sheet');
  });

  it('registers are at least as large as shared memory and L1 on every card', () => {
    for (const card of GPUS) {
      const of = (id: string) => memoryLevels(card).find((level) => level.id === id)?.capacityBytes ?? null;
      const [shared, registers] = [of('shared'), of('registers')];
      if (shared !== null) expect(registers, card.name).toBeGreaterThanOrEqual(shared);
    }
  });
});
