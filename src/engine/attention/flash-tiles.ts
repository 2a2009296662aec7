import { softmaxExp } from './softmax-exp.ts';
import { score, type HeadMatrices } from './toy-layer.ts';
import { TOY_HEAD_WIDTH } from './toy-weights.ts';

/** Place of a tile: a block of queries against a block of keys. */
export interface TilePlace {
  readonly queryBlock: number;
  readonly keyBlock: number;
}

/** Tiles in the order they are worked on: all key blocks of a query block, then the next; blocks wholly masked are left out. */
export function tileOrder(tokens: number, tileTokens: number): readonly TilePlace[] {
  const blocks = Math.ceil(tokens / tileTokens);
  return Array.from({ length: blocks }, (_, queryBlock) =>
    Array.from({ length: queryBlock + 1 }, (_, keyBlock) => ({ queryBlock, keyBlock })),
  ).flat();
}

/** What is kept of one query between tiles: largest score so far, sum of the weights against it, and the values they mix, not yet divided. */
export interface RunningRow {
  readonly query: number;
  readonly max: number;
  readonly sum: number;
  readonly output: Float64Array;
}

/** A tile's effect on one query. */
export interface TileRow {
  readonly before: RunningRow;
  readonly after: RunningRow;
  /** By how much the sum and output before are scaled, because the largest score has changed: e^(old − new). */
  readonly rescale: number;
}

function startOf(query: number): RunningRow {
  return { query, max: -Infinity, sum: 0, output: new Float64Array(TOY_HEAD_WIDTH) };
}

/**
 * A query through one tile (FlashAttention, arXiv 2205.14135, Algorithm 1; the division left to the end as in FlashAttention-2).
 * @param toKey first key beyond the tile
 */
function through(head: HeadMatrices, before: RunningRow, fromKey: number, toKey: number): TileRow {
  const { query } = before;
  let max = before.max;
  for (let key = fromKey; key < toKey; key++) max = Math.max(max, score(head, query, key));
  const rescale = before.max === -Infinity ? 0 : softmaxExp(before.max - max);
  let sum = before.sum * rescale;
  const output = before.output.map((value) => value * rescale);
  for (let key = fromKey; key < toKey; key++) {
    const weight = softmaxExp(score(head, query, key) - max);
    sum += weight;
    for (let i = 0; i < TOY_HEAD_WIDTH; i++) output[i] += weight * head.v[key * TOY_HEAD_WIDTH + i];
  }
  return { before, rescale, after: { query, max, sum, output } };
}

/** What a tile does to the queries of its block, everything before it done. @param mostQueries the first of them are enough */
export function tileRows(
  head: HeadMatrices,
  tokens: number,
  tileTokens: number,
  { queryBlock, keyBlock }: TilePlace,
  mostQueries = Infinity,
): readonly TileRow[] {
  const first = queryBlock * tileTokens;
  const queries = Math.min(tileTokens, tokens - first, mostQueries);
  return Array.from({ length: queries }, (_, at) => {
    const query = first + at;
    let row: TileRow = { before: startOf(query), after: startOf(query), rescale: 0 };
    for (let block = 0; block <= keyBlock; block++) {
      row = through(head, row.after, block * tileTokens, Math.min((block + 1) * tileTokens, query + 1));
    }
    return row;
  });
}

/** The [8] output of one query after its last tile: divided by the sum. */
export function flashOutput(head: HeadMatrices, query: number, tileTokens: number): Float64Array {
  let row = startOf(query);
  for (let from = 0; from <= query; from += tileTokens) row = through(head, row, from, Math.min(from + tileTokens, query + 1)).after;
  return row.output.map((value) => value / row.sum);
}

/**
 * Largest difference that rounding can make between the two ways to the output of a query over `keys` keys, for values up to
 * `largestValue`: each weight and each term of a sum is off by at most 4 units in the last place plus one for every addition and rescaling
 * (Higham, Accuracy and Stability of Numerical Algorithms, section 3.1), in either way.
 */
export function roundingBound(keys: number, largestValue: number): number {
  return 4 * (2 * keys + 16) * (Number.EPSILON / 2) * largestValue;
}
