import { flashOutput, roundingBound, tileOrder, type TilePlace } from '../../../engine/attention/flash-tiles.ts';
import type { AttentionLook } from '../../../scenario/attention-look.ts';
import { tileTokens } from '../tile-size.ts';
import type { ToyText } from '../toy-text.ts';

/** Queries whose outputs are computed both ways and compared: all of a short text, the last ones of a long one. */
const MOST_COMPARED = 64;

/** The tile that is worked on, and the text in tiles. */
export interface TileScene {
  readonly side: number;
  readonly order: readonly TilePlace[];
  readonly at: number;
  readonly place: TilePlace;
  /** Queries and keys of the tile. */
  readonly queries: number;
  readonly keys: number;
  /** Scores of it that the mask leaves. */
  readonly scores: number;
}

export function tileScene({ tokens, tile }: Pick<AttentionLook, 'tokens' | 'tile'>): TileScene {
  const rows = tokens - 1;
  const side = tileTokens(tokens);
  const order = tileOrder(rows, side);
  const at = Math.min(tile, order.length - 1);
  const place = order[at];
  const queries = Math.min(side, rows - place.queryBlock * side);
  const keys = Math.min(side, rows - place.keyBlock * side);
  const isDiagonal = place.queryBlock === place.keyBlock;
  return { side, order, at, place, queries, keys, scores: isDiagonal ? (queries * (queries + 1)) / 2 : queries * keys };
}

export interface FlashCheck {
  readonly largestDifference: number;
  readonly bound: number;
}

/** Runs queries tile by tile and in whole rows, and compares their outputs. */
export function flashCheck(text: ToyText, side: number): FlashCheck {
  let largestDifference = 0;
  const largestValue = text.head.v.reduce((most, value) => Math.max(most, Math.abs(value)), 0);
  for (let query = Math.max(0, text.rows - MOST_COMPARED); query < text.rows; query++) {
    const { output } = text.attention(query);
    flashOutput(text.head, query, side).forEach((value, i) => {
      largestDifference = Math.max(largestDifference, Math.abs(value - output[i]));
    });
  }
  return { largestDifference, bound: roundingBound(text.rows, largestValue) };
}
