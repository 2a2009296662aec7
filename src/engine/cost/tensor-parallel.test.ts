import { describe, expect, it } from 'vitest';
import { gpuById } from '../catalog/gpus.ts';
import { kvBytesPerToken } from '../catalog/kv-bytes.ts';
import { CARD_COUNTS, type CardCount, shardOf, shardProblem } from '../catalog/model-shard.ts';
import { MODELS, modelById } from '../catalog/models.ts';
import { residentWeightBytes } from '../catalog/weight-bytes.ts';
import type { Expression } from '../formula.ts';
import { allReduceBytes, type CardGroup } from './card-group.ts';
import { COST_CONSTANTS } from './constants.ts';
import type { CostModel, StepCost } from './cost-model.ts';
import { createCostModel } from './create-cost-model.ts';
import { demandOf } from './hierarchy-demand.ts';
import { hierarchyUse } from './hierarchy-use.ts';
import { layOutStep } from './step-layout.ts';
import { allReduceFormula, overheadFormula, stepTimeFormula } from './step-formulas.ts';
import { addToWork, createStepWork, type StepWork } from './step-work.ts';

const BF16 = { weights: 'bf16', kv: 'bf16' } as const;

function known<T>(entry: T | null): T {
  if (entry === null) throw new Error('the catalog has no such entry');
  return entry;
}

const H100 = known(gpuById('h100-sxm'));
const LLAMA_70B = known(modelById('llama-3-70b'));

function modelOn(cards: CardCount, launch: CardGroup['launch'] = 'graphs', gpu = H100, model = LLAMA_70B): CostModel {
  return createCostModel(gpu, shardOf(model, cards), BF16, COST_CONSTANTS, { cards, launch });
}

function decode(batch: number, context: number): StepWork {
  return Object.assign(createStepWork(1), {
    decodeRequests: batch,
    decodeContextTokens: batch * context,
    decodeMaxContextTokens: context,
    logitsTokens: batch,
  });
}

function prefill(tokens: number): StepWork {
  const work = createStepWork(1);
  addToWork(work, tokens, 0, true, 0, true);
  return work;
}

type Leaf = Extract<Expression, { kind: 'leaf' }>;
const leavesOf = (expression: Expression): readonly Leaf[] =>
  expression.kind === 'leaf' ? [expression] : expression.args.flatMap(leavesOf);

const linkNs = ({ operators }: StepCost): number => operators.reduce((sum, operator) => sum + operator.linkNs, 0);

describe('what one card holds (N1)', () => {
  it('matrices, tables and cache are split; norms are whole on every card', () => {
    for (const model of MODELS) {
      for (const cards of CARD_COUNTS) {
        if (shardProblem(model, cards) !== null || model.kvHeads % cards !== 0) continue;
        const [whole, share] = [residentWeightBytes(model, 'bf16'), residentWeightBytes(shardOf(model, cards), 'bf16')];
        expect(share * cards, `${model.id} on ${cards}`).toBeGreaterThanOrEqual(whole);
        // Norms, output biases, position tables and the rounding of the vocabulary.
        expect(share / (whole / cards), `${model.id} on ${cards}`).toBeLessThan(1.05);
        expect(kvBytesPerToken(shardOf(model, cards), 'bf16') * cards).toBe(kvBytesPerToken(model, 'bf16'));
      }
    }
  });

  it('Llama-3-70B on 2 cards: 70.6 GB each, 163,840 B of cache a token', () => {
    const share = shardOf(LLAMA_70B, 2);
    // 70,553,706,496 parameters, of which 161 norms of 8,192 are on both cards.
    expect(residentWeightBytes(share, 'bf16')).toBe(70_553_706_496 + 161 * 8_192);
    expect(kvBytesPerToken(share, 'bf16')).toBe(163_840);
  });

  it('KV heads are repeated where there are fewer than cards; heads that do not divide are refused', () => {
    expect(shardOf(known(modelById('qwen2.5-7b')), 4).kvHeads).toBe(1);
    expect(shardProblem(known(modelById('qwen2.5-7b')), 8)).toBe('Qwen2.5-7B has 28 query heads: 8 cards cannot share them evenly');
    expect(shardProblem(LLAMA_70B, 8)).toBeNull();
  });
});

describe('two all-reduces a layer (N2)', () => {
  it('Llama-3-70B on 8 cards of 450 GB/s: 28.7 KB and 1.6 ms for one token, 20.9 ms of bytes for 2,048', () => {
    expect(allReduceBytes(1, 8_192, 8)).toBe(28_672);
    expect(linkNs(modelOn(8).open(decode(1, 512))) / 1e6).toBeCloseTo(1.6, 1);
    const opened = modelOn(8).open(prefill(2_048));
    expect(linkNs(opened) / 1e6 - 1.6).toBeCloseTo(20.9, 1);
  });

  it('they stand after the output projection and after down, bound by the link, and one card has none', () => {
    const cost = modelOn(2).open(decode(4, 512));
    const ids = cost.operators.map(({ id }) => id);
    expect(ids[ids.indexOf('output-projection') + 1]).toBe('attention-all-reduce');
    expect(ids[ids.indexOf('down') + 1]).toBe('ffn-all-reduce');
    expect(cost.operators.filter(({ bound }) => bound === 'link').map(({ layers }) => layers)).toEqual([80, 80]);
    expect(
      modelOn(1)
        .open(decode(4, 512))
        .operators.some(({ linkBytes }) => linkBytes > 0),
    ).toBe(false);
    const [layer] = layOutStep(cost, 80).stretches.filter(({ kind }) => kind === 'layer');
    expect(layer).toBeDefined();
  });

  it('parts, formula and operators agree: all-reduces count as overhead', () => {
    const on = { gpu: H100, model: shardOf(LLAMA_70B, 4), formats: BF16 };
    const cost = modelOn(4).open(decode(16, 900));
    const { weightsNs, kvNs, computeNs, overheadNs } = cost.parts;
    expect(weightsNs + kvNs + computeNs + overheadNs).toBe(cost.durationNs);
    expect(stepTimeFormula(on, cost).value).toBe(cost.durationNs);
    expect(overheadFormula(on, cost).value / overheadNs).toBeCloseTo(1, 6);
    expect(allReduceFormula(on, cost).value / linkNs(cost)).toBeCloseTo(1, 6);
  });

  it('a card without a link of its own sends over the host link', () => {
    const pair = modelOn(2, 'graphs', known(gpuById('rtx-4090')), known(modelById('llama-3-8b')));
    const operator = pair.open(prefill(2_048)).operators.find(({ id }) => id === 'ffn-all-reduce');
    // 2,048 × 4,096 × 2 bytes pass once over 32 GB/s, and 10 µs, 32 layers.
    expect((operator?.linkNs ?? 0) / 32).toBeCloseTo(((2_048 * 4_096 * 2) / 32e9) * 1e9 + 10_000, 3);
  });
});

describe('the link from card to card beside the levels (N2, H6)', () => {
  const useOn = (cards: CardCount, gpu = H100, model = LLAMA_70B) => {
    const work = decode(1, 512);
    const cost = modelOn(cards, 'graphs', gpu, model).open(work);
    const demand = demandOf({ model: shardOf(model, cards), formats: BF16 }, work, cost, null);
    return { use: hierarchyUse(gpu, 'bf16', demand, cards), cost };
  };

  it('carries 160 all-reduces of 28,672 bytes a step of Llama-3-70B on 8 cards, and waits for them', () => {
    const { use, cost } = useOn(8);
    expect(use.link?.bytes).toBe(160 * 28_672);
    expect(use.link?.link).toMatchObject({ kind: 'nvlink', rate: { perSecond: 450e9 } });
    expect(use.link?.aloneNs).toBeCloseTo(linkNs(cost), 3);
    expect(use.link?.busyShare).toBeCloseTo((160 * 28_672) / (450 * cost.durationNs), 9);
  });

  it('is the host link where cards have none of their own, and is not there on one card', () => {
    const llama = known(modelById('llama-3-8b'));
    expect(useOn(2, known(gpuById('rtx-4090')), llama).use.link?.link.kind).toBe('host-link');
    expect(useOn(2, known(gpuById('mi300x')), llama).use.link?.link.kind).toBe('other');
    expect(useOn(1, H100, llama).use.link).toBeNull();
  });

  it('opens how many bytes a card sends: 2 × 7 ÷ 8 of one token’s 8,192 elements of 2 bytes', () => {
    const { cost } = useOn(8);
    const on = { gpu: H100, model: shardOf(LLAMA_70B, 8), formats: BF16, group: { cards: 8, launch: 'graphs' } } as const;
    const formula = allReduceFormula(on, cost);
    expect(formula.value / linkNs(cost)).toBeCloseTo(1, 6);
    const sent = leavesOf(formula.expression).find(({ symbol }) => symbol === 'sent by a card');
    expect(sent?.formula?.value).toBe(28_672);
    expect(leavesOf(sent?.formula?.expression ?? formula.expression).map(({ value }) => value)).toEqual([2, 7, 8, 1, 8_192, 2]);
  });
});

describe('more cards are faster, but less than so many times (N3)', () => {
  it.each([1, 16, 64])('batch %d', (batch) => {
    const times = CARD_COUNTS.map((cards) => modelOn(cards).open(decode(batch, 900)).durationNs);
    for (let at = 1; at < times.length; at++) {
      const gain = (times[at - 1] ?? 0) / (times[at] ?? 1);
      expect(gain).toBeGreaterThan(1);
      expect(gain).toBeLessThan(2);
    }
  });
});
