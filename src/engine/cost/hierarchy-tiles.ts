/**
 * Tile shapes that the traffic nearer than HBM follows from: stated, not measured (SPEC H3, H4). They are those of the large kernels in
 * CUTLASS for Hopper (128 × 256 tiles in clusters of two, fed by warp groups of 64 rows) and of FlashAttention (128 query rows).
 */

/** Rows of tokens × columns of the weight matrix that one thread block multiplies; two of them share the weights they fetch. */
export const LINEAR_TILE = { rows: 128, columns: 256 } as const;
/** Rows that one warp group feeds to the tensor cores: what it multiplies with is read from shared memory once for all of them. */
export const WARP_GROUP_ROWS = 64;
/** Query rows of one block of attention over a prefill chunk. */
export const QUERY_TILE_ROWS = 128;
/** A token crosses the host link as its number. */
export const TOKEN_ID_BYTES = 4;

/** Tokens whose keys and values one query head fetches for a chunk. */
export interface ChunkTiles {
  /** Of the chunk itself, and of what its request has in the cache: once for every block of query rows. */
  readonly ownTokens: number;
  readonly prefixTokens: number;
  /** The same read from shared memory: once for every warp group of the block. */
  readonly ownTokensByGroup: number;
  readonly prefixTokensByGroup: number;
}

/** Attention of `tokens` new tokens on top of `prefixTokens`: a block sees the prefix and, causally, the chunk up to its own end. */
export function chunkTiles(tokens: number, prefixTokens: number): ChunkTiles {
  let ownTokens = 0;
  let ownTokensByGroup = 0;
  let blocks = 0;
  let groups = 0;
  for (let from = 0; from < tokens; from += QUERY_TILE_ROWS) {
    const end = Math.min(tokens, from + QUERY_TILE_ROWS);
    const groupsOfBlock = Math.ceil((end - from) / WARP_GROUP_ROWS);
    ownTokens += end;
    ownTokensByGroup += end * groupsOfBlock;
    blocks += 1;
    groups += groupsOfBlock;
  }
  return { ownTokens, ownTokensByGroup, prefixTokens: prefixTokens * blocks, prefixTokensByGroup: prefixTokens * groups };
}
