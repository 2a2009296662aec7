import { attendRow, inputRow, project, projectTokens, type HeadMatrices } from './toy-layer.ts';
import { TOY_HEAD_WIDTH, TOY_HEADS, TOY_WIDTH } from './toy-weights.ts';

/** The cache of one request: K and V of every token so far, of each head. A query is needed in its own step only and is not kept. */
export class ToyCache {
  readonly #heads: readonly HeadMatrices[];
  readonly #words: readonly number[];
  #tokens = 0;

  /** @param words of the text, come again and again. @param mostTokens that will ever be in it. */
  constructor(words: readonly number[], mostTokens: number) {
    this.#words = words;
    this.#heads = Array.from({ length: TOY_HEADS }, () => ({
      q: new Float64Array(mostTokens * TOY_HEAD_WIDTH),
      k: new Float64Array(mostTokens * TOY_HEAD_WIDTH),
      v: new Float64Array(mostTokens * TOY_HEAD_WIDTH),
    }));
  }

  /** Computes K and V of the next token alone and writes them behind the others. */
  append(): void {
    const token = this.#tokens++;
    const input = inputRow(this.#words[token % this.#words.length], token);
    this.#heads.forEach((head, h) => {
      project(input, 'q', h, head.q, token * TOY_HEAD_WIDTH);
      project(input, 'k', h, head.k, token * TOY_HEAD_WIDTH);
      project(input, 'v', h, head.v, token * TOY_HEAD_WIDTH);
    });
  }

  /** The [16] outputs of the newest token, both heads, over all that is in the cache. */
  output(): Float64Array {
    const output = new Float64Array(TOY_WIDTH);
    this.#heads.forEach((head, h) => output.set(attendRow(head, this.#tokens - 1).output, h * TOY_HEAD_WIDTH));
    return output;
  }
}

/** The [16] outputs of the last of `tokens` tokens when nothing is kept: Q, K and V of all of them computed again. */
export function recompute(words: readonly number[], tokens: number): Float64Array {
  const output = new Float64Array(TOY_WIDTH);
  projectTokens(words, tokens).forEach((head, h) => output.set(attendRow(head, tokens - 1).output, h * TOY_HEAD_WIDTH));
  return output;
}

/** How many of the numbers of two outputs differ in any bit (0 and −0 do). */
export function differingNumbers(a: Float64Array, b: Float64Array): number {
  return a.reduce((count, value, i) => count + (Object.is(value, b[i]) ? 0 : 1), Math.abs(a.length - b.length));
}

export interface CacheCheck {
  readonly passes: number;
  readonly numbers: number;
  readonly differing: number;
}

/** Runs the text both ways and compares the outputs of every pass from `promptTokens` to `tokens` tokens, bit by bit. */
export function checkCache(words: readonly number[], promptTokens: number, tokens: number): CacheCheck {
  const cache = new ToyCache(words, tokens);
  let differing = 0;
  for (let token = 1; token <= tokens; token++) {
    cache.append();
    if (token >= promptTokens) differing += differingNumbers(cache.output(), recompute(words, token));
  }
  const passes = tokens - promptTokens + 1;
  return { passes, numbers: passes * TOY_WIDTH, differing };
}

/** The same for the last pass alone: for texts where running every pass again takes too long. */
export function checkLastPass(words: readonly number[], tokens: number): CacheCheck {
  const cache = new ToyCache(words, tokens);
  for (let token = 0; token < tokens; token++) cache.append();
  return { passes: 1, numbers: TOY_WIDTH, differing: differingNumbers(cache.output(), recompute(words, tokens)) };
}
