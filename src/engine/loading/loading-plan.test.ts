import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { GPUS } from '../catalog/gpus.ts';
import { shardOf } from '../catalog/model-shard.ts';
import { MODELS } from '../catalog/models.ts';
import type { NumberFormat } from '../catalog/number-format.ts';
import { residentWeightBytes } from '../catalog/weight-bytes.ts';
import { DEFAULT_LOADING } from './loading-links.ts';
import { loadingTimeFormula } from './loading-formula.ts';
import { loadingPlan, loadingState } from './loading-plan.ts';

const h100 = GPUS.find(({ id }) => id === 'h100-sxm') ?? GPUS[0];
const llama = MODELS.find(({ id }) => id === 'llama-2-7b') ?? MODELS[0];

describe('loading the weights (H7)', () => {
  it('is bytes ÷ link where one link sets the pace: Llama-2-7B, 13.48 GB, 0.42 s over PCIe 4', () => {
    const a100 = GPUS.find(({ id }) => id === 'a100-80-sxm') ?? GPUS[0];
    const plan = loadingPlan(a100, llama, 'bf16', { diskBytesPerSecond: 1e12, hostMemory: 'pinned' });
    expect(plan?.totalBytes).toBe(13_476_831_232);
    // The first piece has to be read before anything is sent.
    expect((plan?.durationNs ?? 0) / 1e9).toBeCloseTo(0.4214, 3);
    expect(plan?.slowest).toBe('host-link');
  });

  it('takes the measured rates of an H100: 54.5 GB/s pinned, 7.4 GB/s pageable', () => {
    const rate = (hostMemory: 'pinned' | 'pageable') =>
      loadingPlan(h100, llama, 'bf16', { ...DEFAULT_LOADING, hostMemory })?.links.hostLink.perSecond;
    expect(rate('pinned')).toBe(54.52e9);
    expect(rate('pageable')).toBe(7.41e9);
  });

  it('two cards take a share each over a link of their own, and one disk between them: 141.1 GB at 7 GB/s', () => {
    const model = MODELS.find(({ id }) => id === 'llama-3-70b') ?? MODELS[0];
    const plan = loadingPlan(h100, shardOf(model, 2), 'bf16', DEFAULT_LOADING, 2);
    // Half of 70,553,706,496 parameters, and 161 norms of 8,192 that both cards hold.
    expect(plan?.totalBytes).toBe(70_553_706_496 + 161 * 8_192);
    expect((plan?.durationNs ?? 0) / 1e9).toBeCloseTo(141.11 / 7, 1);
    expect(plan?.slowest).toBe('disk');
    // With a disk as fast as it gets both links run side by side: 70.6 GB at 54.5 GB/s.
    const fast = loadingPlan(h100, shardOf(model, 2), 'bf16', { diskBytesPerSecond: 1e12, hostMemory: 'pinned' }, 2);
    expect((fast?.durationNs ?? 0) / 1e9).toBeCloseTo(70.56 / 54.52, 1);
  });

  it('moves every resident byte once, in order, and ends at 0', () => {
    const formats = fc.constantFrom<NumberFormat>('bf16', 'fp8', 'int4-g128');
    const rates = fc.integer({ min: 1e7, max: 2e11 });
    fc.assert(
      fc.property(fc.constantFrom(...GPUS), fc.constantFrom(...MODELS), formats, rates, (gpu, model, format, diskBytesPerSecond) => {
        const plan = loadingPlan(gpu, model, format, { diskBytesPerSecond, hostMemory: 'pinned' });
        if (plan === null) throw new Error(`${gpu.id} has no host link`);
        expect(plan.totalBytes).toBe(residentWeightBytes(model, format));
        expect(plan.pieces.length).toBe(model.layers + 2);
        let before = { readToNs: -plan.durationNs, sentToNs: -plan.durationNs };
        for (const piece of plan.pieces) {
          expect(piece.bytes).toBeGreaterThan(0);
          expect(piece.readFromNs).toBe(before.readToNs);
          expect(piece.sentFromNs).toBe(Math.max(before.sentToNs, piece.readToNs));
          before = piece;
        }
        expect(before.sentToNs).toBe(0);
      }),
      { numRuns: 100 },
    );
  });

  it('opens as a formula that comes to its time, the disk carrying the shares of all cards', () => {
    for (const cards of [1, 2, 8] as const) {
      for (const diskBytesPerSecond of [1e9, 7e9, 1e12]) {
        const plan = loadingPlan(h100, shardOf(llama, cards), 'bf16', { diskBytesPerSecond, hostMemory: 'pinned' }, cards);
        if (plan === null) throw new Error('no plan');
        const formula = loadingTimeFormula(plan);
        expect(Math.abs(formula.value - plan.durationNs)).toBeLessThan(1);
        expect(formula.badge).toBe('modelled');
      }
    }
    // 4 cards, 3.37 GB each, 7 GB/s: 1.93 s for the disk alone, and a last piece on the link.
    const plan = loadingPlan(h100, shardOf(llama, 4), 'bf16', DEFAULT_LOADING, 4);
    expect((plan?.durationNs ?? 0) / 1e9).toBeCloseTo(13.48 / 7, 1);
  });

  it('fills HBM steadily and never holds more than was read', () => {
    const plan = loadingPlan(h100, llama, 'bf16', DEFAULT_LOADING);
    if (plan === null) throw new Error('no plan');
    let before = 0;
    for (let share = 0; share <= 1; share += 0.01) {
      const { readBytes, loadedBytes } = loadingState(plan, -plan.durationNs * (1 - share));
      expect(loadedBytes).toBeGreaterThanOrEqual(before);
      expect(loadedBytes).toBeLessThanOrEqual(readBytes);
      before = loadedBytes;
    }
    expect(loadingState(plan, 0)).toEqual({ readBytes: plan.totalBytes, loadedBytes: plan.totalBytes, piece: plan.pieces.length });
    expect(loadingState(plan, -plan.durationNs).loadedBytes).toBe(0);
  });
});
