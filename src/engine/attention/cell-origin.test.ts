import { expect, test } from 'vitest';
import { outputOrigin, projectionOrigin, scoreOrigin, weightOrigin } from './cell-origin.ts';
import { attendRow, projectTokens } from './toy-layer.ts';
import { TOY_HEAD_WIDTH, type Projection } from './toy-weights.ts';

const WORDS = [3, 1, 4, 5, 9];
const heads = projectTokens(WORDS, 12);

test.each([0, 1])('what made a number comes to that number, head %i', (h) => {
  const head = heads[h];
  for (let row = 0; row < 12; row++) {
    const { scores, weights, output } = attendRow(head, row);
    for (let column = 0; column < TOY_HEAD_WIDTH; column++) {
      for (const projection of ['q', 'k', 'v'] satisfies Projection[]) {
        const origin = projectionOrigin(projection, h, WORDS[row % 5], row, column);
        expect(origin.value).toBe(head[projection][row * TOY_HEAD_WIDTH + column]);
        expect(origin.kind === 'dot' && origin.terms).toHaveLength(16);
      }
      const origin = outputOrigin(head, row, column);
      expect(origin.value).toBe(output[column]);
      expect(origin.kind === 'dot' && origin.terms).toHaveLength(row + 1);
    }
    for (let key = 0; key <= row; key++) {
      expect(scoreOrigin(head, row, key).value).toBe(scores[key]);
      const origin = weightOrigin(head, row, key);
      expect(origin.value).toBe(weights[key]);
      if (origin.kind !== 'softmax') throw new Error('a weight is made by a softmax');
      expect(origin.exponential).toBeCloseTo(Math.exp(scores[key] - Math.max(...scores)), 12);
      expect(origin.total).toBeCloseTo(
        scores.reduce((sum, value) => sum + Math.exp(value - Math.max(...scores)), 0),
        12,
      );
    }
  }
});

test('every product is that of its two sides (A4)', () => {
  const origin = scoreOrigin(heads[0], 5, 2);
  if (origin.kind !== 'dot') throw new Error('a score is a dot product');
  for (const { left, right, product } of origin.terms) expect(product).toBe(left * right);
  expect(origin.scale).toBeCloseTo(1 / Math.sqrt(8), 15);
});
