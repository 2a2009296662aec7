import { softmaxExp } from './softmax-exp.ts';
import { TOY_HEAD_WIDTH, TOY_HEADS, TOY_WIDTH, toyInput, toyWeight, type Projection } from './toy-weights.ts';

/** 1 ÷ √(head width), by which scores are scaled (Vaswani et al., Attention Is All You Need, section 3.2.1). */
export const SCORE_SCALE = 1 / Math.sqrt(TOY_HEAD_WIDTH);

/** One token's [16] inputs, by its word and its place. */
export function inputRow(word: number, place: number): Float64Array {
  return Float64Array.from({ length: TOY_WIDTH }, (_, i) => toyInput(word, place, i));
}

/** Weights of one projection of one head, [16 inputs × 8]. */
function weightsOf(projection: Projection, head: number): Float64Array {
  const weights = new Float64Array(TOY_WIDTH * TOY_HEAD_WIDTH);
  for (let i = 0; i < TOY_WIDTH; i++)
    for (let j = 0; j < TOY_HEAD_WIDTH; j++) weights[i * TOY_HEAD_WIDTH + j] = toyWeight(projection, head, i, j);
  return weights;
}

const WEIGHTS: Readonly<Record<Projection, readonly Float64Array[]>> = {
  q: Array.from({ length: TOY_HEADS }, (_, head) => weightsOf('q', head)),
  k: Array.from({ length: TOY_HEADS }, (_, head) => weightsOf('k', head)),
  v: Array.from({ length: TOY_HEADS }, (_, head) => weightsOf('v', head)),
};

/** Writes inputs × weights of one projection of one head to the 8 elements of `into` from `at` on. */
export function project(input: Float64Array, projection: Projection, head: number, into: Float64Array, at: number): void {
  const weights = WEIGHTS[projection][head];
  if (weights === undefined) throw new RangeError(`head must be one of 0 to ${TOY_HEADS - 1}, got ${head}`);
  for (let j = 0; j < TOY_HEAD_WIDTH; j++) {
    let sum = 0;
    for (let i = 0; i < TOY_WIDTH; i++) sum += input[i] * weights[i * TOY_HEAD_WIDTH + j];
    into[at + j] = sum;
  }
}

/** A head's matrices, a row of 8 for each token: what its tokens ask for, offer, and give. */
export interface HeadMatrices {
  readonly q: Float64Array;
  readonly k: Float64Array;
  readonly v: Float64Array;
}

function emptyHead(tokens: number): HeadMatrices {
  const room = tokens * TOY_HEAD_WIDTH;
  return { q: new Float64Array(room), k: new Float64Array(room), v: new Float64Array(room) };
}

/** Q, K and V of `tokens` tokens of a text whose words come again and again: one matrix product a projection. */
export function projectTokens(words: readonly number[], tokens: number): readonly HeadMatrices[] {
  const heads = Array.from({ length: TOY_HEADS }, () => emptyHead(tokens));
  for (let token = 0; token < tokens; token++) {
    const input = inputRow(words[token % words.length], token);
    heads.forEach(({ q, k, v }, head) => {
      project(input, 'q', head, q, token * TOY_HEAD_WIDTH);
      project(input, 'k', head, k, token * TOY_HEAD_WIDTH);
      project(input, 'v', head, v, token * TOY_HEAD_WIDTH);
    });
  }
  return heads;
}

/** Score of a query against a key: their dot product, scaled. */
export function score({ q, k }: HeadMatrices, query: number, key: number): number {
  let sum = 0;
  for (let i = 0; i < TOY_HEAD_WIDTH; i++) sum += q[query * TOY_HEAD_WIDTH + i] * k[key * TOY_HEAD_WIDTH + i];
  return sum * SCORE_SCALE;
}

/** One query attending to the keys up to its own: scores, weights that sum to 1, and the values they mix. */
export interface AttentionRow {
  readonly scores: Float64Array;
  readonly weights: Float64Array;
  readonly output: Float64Array;
}

/** @param query its keys are 0 to `query`: the causal mask leaves the later ones out. */
export function attendRow(head: HeadMatrices, query: number): AttentionRow {
  const keys = query + 1;
  const scores = new Float64Array(keys);
  let largest = -Infinity;
  for (let key = 0; key < keys; key++) {
    const value = score(head, query, key);
    scores[key] = value;
    if (value > largest) largest = value;
  }
  const weights = new Float64Array(keys);
  let total = 0;
  for (let key = 0; key < keys; key++) {
    const value = softmaxExp(scores[key] - largest);
    weights[key] = value;
    total += value;
  }
  const output = new Float64Array(TOY_HEAD_WIDTH);
  for (let key = 0; key < keys; key++) {
    weights[key] /= total;
    for (let i = 0; i < TOY_HEAD_WIDTH; i++) output[i] += weights[key] * head.v[key * TOY_HEAD_WIDTH + i];
  }
  return { scores, weights, output };
}
