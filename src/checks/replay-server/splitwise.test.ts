import { readFileSync } from 'node:fs';
import { csvParse } from 'd3-dsv';
import { describe, expect, it } from 'vitest';
import { gpuById } from '../../engine/catalog/gpus.ts';
import { type CardCount, shardOf } from '../../engine/catalog/model-shard.ts';
import { modelById } from '../../engine/catalog/models.ts';
import type { CardGroup } from '../../engine/cost/card-group.ts';
import { COST_CONSTANTS } from '../../engine/cost/constants.ts';
import { createCostModel } from '../../engine/cost/create-cost-model.ts';
import { addToWork, createStepWork } from '../../engine/cost/step-work.ts';
import { known } from '../worked-examples/worked-example.ts';

/** Rows of Llama-2-70B on A100 80 GB: prompt and token times in ms, by cards. */
const ROWS = csvParse(readFileSync(new URL('../data/workloads/splitwise_measured_llama2-70b_a100.csv', import.meta.url), 'utf8')).map(
  (row) => ({
    cards: Number(row.tensor_parallel),
    promptTokens: Number(row.prompt_size),
    batch: Number(row.batch_size),
    promptMs: Number(row.prompt_time),
    tokenMs: Number(row.token_time),
  }),
);

/** The middle one, or the mean of the middle two. */
function median(values: readonly number[]): number {
  const sorted = values.toSorted((a, b) => a - b);
  const half = sorted.length / 2;
  return ((sorted[Math.ceil(half) - 1] ?? NaN) + (sorted[Math.floor(half)] ?? NaN)) / 2;
}

const A100 = known(gpuById('a100-80-sxm'), 'A100 80 GB');
const LLAMA = known(modelById('llama-2-70b'), 'Llama-2-70B');
const PROMPT = 512;

function measured(cards: CardCount, column: 'promptMs' | 'tokenMs'): number {
  return median(ROWS.filter((row) => row.cards === cards && row.promptTokens === PROMPT && row.batch === 1).map((row) => row[column]));
}

function modelled(cards: CardCount, launch: CardGroup['launch'], kind: 'promptMs' | 'tokenMs'): number {
  const cost = createCostModel(A100, shardOf(LLAMA, cards), { weights: 'fp16', kv: 'fp16' }, COST_CONSTANTS, { cards, launch });
  const work = createStepWork(1);
  if (kind === 'promptMs') addToWork(work, PROMPT, 0, true, 0, true);
  else addToWork(work, 1, PROMPT, false, 0, true);
  return cost.open(work).durationNs / 1e6;
}

describe('Llama-2-70B on A100, batch 1, as Splitwise measured it (row 43, N3, N4)', () => {
  it('the file gives the published times', () => {
    expect(([2, 4, 8] as const).map((cards) => Math.round(measured(cards, 'promptMs')))).toEqual([195, 127, 93]);
    expect(([2, 4, 8] as const).map((cards) => measured(cards, 'tokenMs').toFixed(1))).toEqual(['59.9', '44.5', '45.0']);
  });

  it('launched eagerly there is no gain from 4 to 8 cards, and the time is the measured one', () => {
    const [four, eight] = [modelled(4, 'eager', 'tokenMs'), modelled(8, 'eager', 'tokenMs')];
    expect(Math.abs(four / eight - 1)).toBeLessThan(0.03);
    expect(Math.abs(four / measured(4, 'tokenMs') - 1)).toBeLessThan(0.05);
  });

  it('with CUDA graphs there is a gain, well below two', () => {
    const gain = modelled(4, 'graphs', 'tokenMs') / modelled(8, 'graphs', 'tokenMs');
    expect(gain).toBeGreaterThan(1.2);
    expect(gain).toBeLessThan(1.75);
  });

  it('a prompt gains from more cards, with either launch, less than in proportion', () => {
    for (const launch of ['graphs', 'eager'] as const) {
      const times = ([2, 4, 8] as const).map((cards) => modelled(cards, launch, 'promptMs'));
      expect(times).toEqual(times.toSorted((a, b) => b - a));
      expect((times[0] ?? 0) / (times[1] ?? 1)).toBeLessThan(2);
    }
  });
});
