/**
 * What the cost model sees of a plan: tokens, never a policy. Plain numbers so that one object is reused for every step.
 * "Context" of a token run = tokens in the cache after this step for that request.
 */
export interface StepWork {
  /** Requests with exactly one new token on top of their cache. */
  decodeRequests: number;
  /** Sum over those of their context. */
  decodeContextTokens: number;
  /** Largest context among them. */
  decodeMaxContextTokens: number;
  /** Rows computed only as padding (graph sizes, finished rows of a static batch); context 1 each unless counted above. */
  paddedRows: number;
  /** Speculative verification: requests, their new tokens (drafts + 1 each) and the sum of their contexts. */
  verifyRequests: number;
  verifyTokens: number;
  verifyContextTokens: number;
  /** Prefill chunks: [new tokens, tokens cached before, new tokens, …], `2 × prefillChunks` entries used. */
  prefillChunks: number;
  prefill: Int32Array;
  /** Tokens whose logits are computed (last prompt token, every decode and verify token). */
  logitsTokens: number;
  /** True in a serving run: the host prepares the step (host gap counts). */
  hostGap: boolean;
}

/** An empty step's work, with room for `maxChunks` prefill chunks. */
export function createStepWork(maxChunks: number): StepWork {
  return {
    decodeRequests: 0,
    decodeContextTokens: 0,
    decodeMaxContextTokens: 0,
    paddedRows: 0,
    verifyRequests: 0,
    verifyTokens: 0,
    verifyContextTokens: 0,
    prefillChunks: 0,
    prefill: new Int32Array(2 * maxChunks),
    logitsTokens: 0,
    hostGap: true,
  };
}
