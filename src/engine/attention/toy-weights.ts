/** The toy layer's shape: small enough that every number can be read. */
export const TOY_WIDTH = 16;
export const TOY_HEADS = 2;
export const TOY_HEAD_WIDTH = TOY_WIDTH / TOY_HEADS;

/** The three projections of a head. */
export type Projection = 'q' | 'k' | 'v';
const PROJECTIONS: readonly Projection[] = ['q', 'k', 'v'];

/** The layer's one seed: other weights would tell the same story with other numbers. */
const SEED = 7;
/** Weights and inputs are whole multiples of this: sums of their products are exact, whatever their order. */
const GRAIN = 1 / 16;
const STEPS = 16;
const PLACE_SHARE = 1 / 2;
const WORDS_STREAM = 101;
const PLACES_STREAM = 202;

/** A whole number from −16 to 16 out of three coordinates: two rounds of a multiplicative hash (murmur3's finaliser). */
function drawn(stream: number, a: number, b: number): number {
  let word = Math.imul(SEED ^ Math.imul(stream, 0x9e3779b1), 0x85ebca6b) ^ Math.imul(a + 1, 0xc2b2ae35) ^ Math.imul(b + 1, 0x27d4eb2f);
  for (let round = 0; round < 2; round++) {
    word = Math.imul(word ^ (word >>> 16), 0x85ebca6b);
    word = Math.imul(word ^ (word >>> 13), 0xc2b2ae35);
    word ^= word >>> 16;
  }
  return ((word >>> 0) % (2 * STEPS + 1)) - STEPS;
}

/** The weight that carries input `i` of 16 to element `j` of 8 of a head's q, k or v: a multiple of 1/16 from −1 to 1. */
export function toyWeight(projection: Projection, head: number, i: number, j: number): number {
  return drawn(PROJECTIONS.indexOf(projection) * TOY_HEADS + head, i, j) * GRAIN;
}

/** Input `i` of 16 of a word at a place: the word's own number, and half as much that says where it stands. A multiple of 1/32. */
export function toyInput(word: number, place: number, i: number): number {
  return (drawn(WORDS_STREAM, word, i) + drawn(PLACES_STREAM, place, i) * PLACE_SHARE) * GRAIN;
}
