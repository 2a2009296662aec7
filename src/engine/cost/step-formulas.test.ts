import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { gpuById } from '../catalog/gpus.ts';
import { modelById } from '../catalog/models.ts';
import type { Expression, Formula } from '../formula.ts';
import { createCostModel } from './create-cost-model.ts';
import { kvTimeFormula, overheadFormula, stepTimeFormula, type StepHardware, weightTimeFormula } from './step-formulas.ts';
import { createStepWork, type StepWork } from './step-work.ts';

function hardware(weights: StepHardware['formats']['weights']): StepHardware {
  const gpu = gpuById('h100-sxm');
  const model = modelById('llama-3-8b');
  if (gpu === null || model === null) throw new Error('catalog is empty');
  return { gpu, model, formats: { weights, kv: 'bf16' } };
}

const anyWork: fc.Arbitrary<StepWork> = fc
  .record({
    requests: fc.nat(64),
    contextEach: fc.integer({ min: 1, max: 4096 }),
    spread: fc.nat(4096),
    chunk: fc.nat(512),
    prefix: fc.nat(1024),
    hostGap: fc.boolean(),
  })
  .map(({ requests, contextEach, spread, chunk, prefix, hostGap }) => {
    const work = Object.assign(createStepWork(1), {
      decodeRequests: requests,
      decodeContextTokens: requests * contextEach,
      decodeMaxContextTokens: contextEach + spread,
      logitsTokens: requests,
      prefillChunks: chunk > 0 ? 1 : 0,
      hostGap,
    });
    work.prefill.set([chunk, prefix]);
    return work;
  });

function leaves(expression: Expression): readonly Expression[] {
  return expression.kind === 'leaf' ? [expression] : expression.args.flatMap(leaves);
}

/** How far a formula's leaves are from the formulas they open. */
function worstRounding({ expression }: Formula): number {
  const gaps = leaves(expression).map((leaf) =>
    leaf.kind === 'leaf' && leaf.formula !== undefined ? Math.abs(leaf.value - leaf.formula.value) : 0,
  );
  return Math.max(0, ...gaps);
}

describe('step time as a formula (C9)', () => {
  it.each(['bf16', 'fp8', 'int4-g128'] as const)('comes to the duration, each part to its own formula: %s', (weights) => {
    const on = hardware(weights);
    const cost = createCostModel(on.gpu, on.model, on.formats);
    fc.assert(
      fc.property(anyWork, (work) => {
        const opened = cost.open(work);
        const formula = stepTimeFormula(on, opened);
        expect(formula.value).toBe(opened.durationNs);
        expect(formula.badge).toBe('modelled');
        // Parts are rounded cumulatively: within 1 ns of what they stand for.
        expect(worstRounding(formula)).toBeLessThanOrEqual(1);
      }),
      { numRuns: 200 },
    );
  });

  it('names the numbers of the opening scene: 15.0 GB at 91 % of 3.35 TB/s, 131,072 bytes a token', () => {
    const on = hardware('bf16');
    const work = Object.assign(createStepWork(1), {
      decodeRequests: 4,
      decodeContextTokens: 2000,
      decodeMaxContextTokens: 500,
      logitsTokens: 4,
    });
    const opened = createCostModel(on.gpu, on.model, on.formats).open(work);
    const values = (formula: Formula): readonly number[] =>
      leaves(formula.expression).map((leaf) => (leaf.kind === 'leaf' ? leaf.value : 0));
    expect(values(weightTimeFormula(on, opened))[0]).toBe(15_009_849_344);
    expect(values(kvTimeFormula(on, opened)).slice(0, 3)).toEqual([2000, 4, 131_072]);
    // 11 kernels a layer in decode, and embedding, final norm, head and sampling.
    expect(values(overheadFormula(on, opened))[0]).toBe(32 * 11 + 4);
  });
});
