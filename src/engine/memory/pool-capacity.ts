/** Token slots in a KV pool of `poolBytes`. */
export function tokensInPool(poolBytes: number, kvBytesPerToken: number): number {
  return Math.floor(poolBytes / kvBytesPerToken);
}

/** Whole requests of `tokensEach` token slots a pool holds, each reserved in one piece. */
export function reservationsInPool(poolBytes: number, kvBytesPerToken: number, tokensEach: number): number {
  return Math.floor(tokensInPool(poolBytes, kvBytesPerToken) / tokensEach);
}
