import { tileOrder } from '../../engine/attention/flash-tiles.ts';

const FEW_TOKENS = 16;
const SOME_TOKENS = 128;

/** Tokens of a tile's side: the text in 4, 8 or 16 blocks. A real tile holds a hundred or more; what happens in it is the same. */
export function tileTokens(tokens: number): number {
  return tokens / (tokens <= FEW_TOKENS ? 4 : tokens <= SOME_TOKENS ? 8 : 16);
}

export function tileCount(tokens: number): number {
  return tileOrder(tokens - 1, tileTokens(tokens)).length;
}
