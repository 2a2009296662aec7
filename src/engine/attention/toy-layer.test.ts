import { describe, expect, it } from 'vitest';
import { checkCache, checkLastPass, differingNumbers, recompute, ToyCache } from './cached-decode.ts';
import { flashOutput, roundingBound, tileOrder, tileRows } from './flash-tiles.ts';
import { attendRow, projectTokens } from './toy-layer.ts';
import { TOY_HEAD_WIDTH, TOY_WIDTH, toyInput, toyWeight, type Projection } from './toy-weights.ts';

const WORDS = [0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10];
const TOKENS = 33;

/** Attention written a second time: whole matrices, the built-in exponential, no running sums, sums from the back. */
function independent(head: number, tokens: number): { readonly weights: number[][]; readonly output: number[][] } {
  const inputs = Array.from({ length: tokens }, (_, t) =>
    Array.from({ length: TOY_WIDTH }, (_, i) => toyInput(WORDS[t % WORDS.length], t, i)),
  );
  const projected = (projection: Projection) =>
    inputs.map((row) =>
      Array.from({ length: TOY_HEAD_WIDTH }, (_, j) =>
        row.reduceRight((sum, value, i) => sum + value * toyWeight(projection, head, i, j), 0),
      ),
    );
  const [q, k, v] = [projected('q'), projected('k'), projected('v')];
  const weights = q.map((query, t) => {
    const raw = k.map((key, u) =>
      u > t ? 0 : Math.exp(query.reduceRight((sum, value, i) => sum + value * key[i], 0) / Math.sqrt(TOY_HEAD_WIDTH)),
    );
    const total = raw.reduceRight((sum, value) => sum + value, 0);
    return raw.map((value) => value / total);
  });
  const output = weights.map((row) => v[0].map((_, i) => row.reduceRight((sum, weight, u) => sum + weight * v[u][i], 0)));
  return { weights, output };
}

const heads = projectTokens(WORDS, TOKENS);
const largestValue = Math.max(...heads.flatMap(({ v }) => [...v].map(Math.abs)));
/** Scores of some 10 are off by as many units in the last place in e^score of the second implementation, which takes no maximum away. */
const BOUND = 64 * Number.EPSILON * largestValue;

describe('the toy layer (A1)', () => {
  it.each([0, 1])('head %i agrees with an independent implementation: prefill, decode and tiles', (head) => {
    const other = independent(head, TOKENS);
    const cache = new ToyCache(WORDS, TOKENS);
    for (let token = 0; token < TOKENS; token++) {
      const prefill = attendRow(heads[head], token);
      cache.append();
      const decode = cache.output().slice(head * TOY_HEAD_WIDTH, (head + 1) * TOY_HEAD_WIDTH);
      const flash = flashOutput(heads[head], token, 4);
      prefill.weights.forEach((weight, key) =>
        expect(Math.abs(weight - other.weights[token][key])).toBeLessThanOrEqual(64 * Number.EPSILON),
      );
      for (let i = 0; i < TOY_HEAD_WIDTH; i++) {
        expect(Math.abs(prefill.output[i] - other.output[token][i])).toBeLessThanOrEqual(BOUND);
        expect(Math.abs(decode[i] - other.output[token][i])).toBeLessThanOrEqual(BOUND);
        expect(Math.abs(flash[i] - other.output[token][i])).toBeLessThanOrEqual(BOUND);
      }
    }
  });

  it('gives weights that sum to 1, and some of them matter', () => {
    for (const head of heads) {
      const { weights } = attendRow(head, TOKENS - 1);
      expect(weights.reduce((sum, weight) => sum + weight, 0)).toBeCloseTo(1, 14);
      expect(Math.max(...weights)).toBeGreaterThan(3 / TOKENS);
    }
  });

  it('puts another number into every part: heads and projections differ', () => {
    expect(differingNumbers(heads[0].q, heads[1].q)).toBeGreaterThan(heads[0].q.length * 0.9);
    expect(differingNumbers(heads[0].k, heads[0].v)).toBeGreaterThan(heads[0].k.length * 0.9);
    const weights = Array.from({ length: TOY_WIDTH * TOY_HEAD_WIDTH }, (_, at) => toyWeight('q', 0, at >> 3, at & 7));
    expect(Math.min(...weights)).toBeLessThan(-0.9);
    expect(Math.max(...weights)).toBeGreaterThan(0.9);
    expect(Math.abs(weights.reduce((sum, weight) => sum + weight, 0) / weights.length)).toBeLessThan(0.1);
  });
});

describe('with and without the cache (A2)', () => {
  it('every output is the same to the last bit', () => {
    expect(checkCache(WORDS, 4, TOKENS)).toEqual({ passes: 30, numbers: 30 * 16, differing: 0 });
    expect(checkLastPass(WORDS, 200)).toEqual({ passes: 1, numbers: 16, differing: 0 });
  });

  it('a difference in one bit would be seen', () => {
    const output = recompute(WORDS, TOKENS);
    const other = output.slice();
    other[5] *= 1 + Number.EPSILON;
    expect(differingNumbers(output, other)).toBe(1);
    expect(differingNumbers(Float64Array.of(0), Float64Array.of(-0))).toBe(1);
    expect(differingNumbers(output, output.slice(1))).toBeGreaterThan(0);
  });
});

describe('FlashAttention (A3)', () => {
  it('is within its stated rounding of the whole row, for any tile', () => {
    for (const head of heads)
      for (const tileTokens of [1, 2, 4, 5, 33, 64])
        for (let query = 0; query < TOKENS; query++) {
          const { output } = attendRow(head, query);
          flashOutput(head, query, tileTokens).forEach((value, i) =>
            expect(Math.abs(value - output[i])).toBeLessThanOrEqual(roundingBound(query + 1, largestValue)),
          );
        }
  });

  it('goes through the lower triangle once, and leaves out what is masked', () => {
    expect(tileOrder(9, 4)).toEqual([
      { queryBlock: 0, keyBlock: 0 },
      { queryBlock: 1, keyBlock: 0 },
      { queryBlock: 1, keyBlock: 1 },
      { queryBlock: 2, keyBlock: 0 },
      { queryBlock: 2, keyBlock: 1 },
      { queryBlock: 2, keyBlock: 2 },
    ]);
  });

  it('keeps the largest score so far and the sum against it', () => {
    const [head] = heads;
    const { scores } = attendRow(head, 9);
    const rows = tileRows(head, TOKENS, 4, { queryBlock: 2, keyBlock: 1 });
    expect(rows).toHaveLength(4);
    const { before, after, rescale } = rows[1];
    expect(before.max).toBe(Math.max(...scores.slice(0, 4)));
    expect(after.max).toBe(Math.max(...scores.slice(0, 8)));
    expect(after.sum).toBeCloseTo(
      scores.slice(0, 8).reduce((sum, value) => sum + Math.exp(value - after.max), 0),
      12,
    );
    expect(rescale).toBeCloseTo(Math.exp(before.max - after.max), 12);
    expect(tileRows(head, TOKENS, 4, { queryBlock: 8, keyBlock: 8 })).toHaveLength(1);
  });
});
