import { attendRow, inputRow, SCORE_SCALE, type HeadMatrices } from './toy-layer.ts';
import { TOY_HEAD_WIDTH, TOY_WIDTH, toyWeight, type Projection } from './toy-weights.ts';

/** One product of a dot product: element `index` of either side. */
export interface Term {
  readonly index: number;
  readonly left: number;
  readonly right: number;
  readonly product: number;
}

/** What made one number of a head's matrices. */
export type CellOrigin =
  /** A dot product; a score is scaled at the end. */
  | { readonly kind: 'dot'; readonly terms: readonly Term[]; readonly sum: number; readonly scale: number; readonly value: number }
  /** A weight: its score held against the row's largest. */
  | {
      readonly kind: 'softmax';
      readonly score: number;
      readonly largest: number;
      readonly exponential: number;
      readonly total: number;
      readonly value: number;
    };

function dot(count: number, left: (i: number) => number, right: (i: number) => number, scale = 1): CellOrigin {
  let sum = 0;
  const terms = Array.from({ length: count }, (_, index): Term => {
    const product = left(index) * right(index);
    sum += product;
    return { index, left: left(index), right: right(index), product };
  });
  return { kind: 'dot', terms, sum, scale, value: sum * scale };
}

/** Element `column` of a token's q, k or v: its 16 inputs against a column of the weight matrix. */
export function projectionOrigin(projection: Projection, head: number, word: number, row: number, column: number): CellOrigin {
  const input = inputRow(word, row);
  return dot(
    TOY_WIDTH,
    (i) => input[i],
    (i) => toyWeight(projection, head, i, column),
  );
}

/** A score: query `row` against key `column`, scaled. */
export function scoreOrigin({ q, k }: HeadMatrices, row: number, column: number): CellOrigin {
  const at = (matrix: Float64Array, token: number) => (i: number) => matrix[token * TOY_HEAD_WIDTH + i];
  return dot(TOY_HEAD_WIDTH, at(q, row), at(k, column), SCORE_SCALE);
}

/** A weight: e^(score − largest) over the sum of these in its row. */
export function weightOrigin(head: HeadMatrices, row: number, column: number): CellOrigin {
  const { scores, weights } = attendRow(head, row);
  const largest = scores.reduce((most, value) => Math.max(most, value), -Infinity);
  const largestWeight = weights.reduce((most, value) => Math.max(most, value), 0);
  // The largest score has e^0 = 1 before the division, so its weight is 1 ÷ the sum.
  return {
    kind: 'softmax',
    score: scores[column],
    largest,
    exponential: weights[column] / largestWeight,
    total: 1 / largestWeight,
    value: weights[column],
  };
}

/** An output: the row's weights against column `column` of the values. */
export function outputOrigin(head: HeadMatrices, row: number, column: number): CellOrigin {
  const { weights } = attendRow(head, row);
  return dot(
    row + 1,
    (i) => weights[i],
    (i) => head.v[i * TOY_HEAD_WIDTH + column],
  );
}
