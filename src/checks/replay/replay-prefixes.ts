import type { RequestRow } from '../../scenario/requests-schema.ts';

/** What a prefix cache of a certain size would have found for the requests of a trace. */
export interface ReplayResult {
  readonly requests: number;
  readonly blocks: number;
  readonly hitBlocks: number;
  readonly promptTokens: number;
  /** Prompt tokens in the hit blocks; the last block of a prompt may be partly filled. */
  readonly hitTokens: number;
}

/**
 * Replays the prompts of a trace, in its order and without any clock, against a cache of blocks that evicts the least recently used one. A
 * request hits its longest leading run of ids that are present; then all its ids are touched or inserted in order, each insertion beyond
 * the capacity evicting the oldest id. Output tokens are not cached.
 * @param capacityBlocks Infinity = a cache that never evicts
 */
export function replayPrefixes(rows: readonly RequestRow[], capacityBlocks: number): ReplayResult {
  // A set keeps the order in which its members were added: the oldest is the first.
  const cache = new Set<number>();
  const result = { requests: rows.length, blocks: 0, hitBlocks: 0, promptTokens: 0, hitTokens: 0 };
  for (const { promptTokens, promptBlocks } of rows) {
    result.promptTokens += promptTokens;
    if (promptBlocks === undefined) continue;
    const { ids, blockTokens } = promptBlocks;
    const firstMiss = ids.findIndex((id) => !cache.has(id));
    const hits = firstMiss === -1 ? ids.length : firstMiss;
    result.blocks += ids.length;
    result.hitBlocks += hits;
    result.hitTokens += Math.min(promptTokens, hits * blockTokens);
    for (const id of ids) {
      cache.delete(id);
      cache.add(id);
      if (cache.size > capacityBlocks) evictOldest(cache);
    }
  }
  return result;
}

function evictOldest(cache: Set<number>): void {
  for (const oldest of cache) {
    cache.delete(oldest);
    return;
  }
}
