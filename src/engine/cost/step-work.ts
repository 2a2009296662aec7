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
  /** Rows computed only as padding up to a graph size; context 1 each. Held rows of a static batch count as decode requests. */
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

/** Empties a step's work; its prefill room stays. */
export function clearStepWork(work: StepWork): void {
  work.decodeRequests = 0;
  work.decodeContextTokens = 0;
  work.decodeMaxContextTokens = 0;
  work.paddedRows = 0;
  work.verifyRequests = 0;
  work.verifyTokens = 0;
  work.verifyContextTokens = 0;
  work.prefillChunks = 0;
  work.logitsTokens = 0;
  work.hostGap = true;
}

/** Adds one request's tokens of a step: `tokens` new ones (drafts included) on top of `computedTokens` in its cache. */
export function addToWork(
  work: StepWork,
  tokens: number,
  computedTokens: number,
  isPrefill: boolean,
  draftTokens: number,
  samples: boolean,
): void {
  const context = computedTokens + tokens;
  if (samples) work.logitsTokens += draftTokens + 1;
  if (isPrefill) {
    const at = 2 * work.prefillChunks++;
    if (at === work.prefill.length) {
      const larger = new Int32Array(Math.max(16, 2 * at));
      larger.set(work.prefill);
      work.prefill = larger;
    }
    work.prefill[at] = tokens;
    work.prefill[at + 1] = computedTokens;
  } else if (tokens > 1) {
    work.verifyRequests++;
    work.verifyTokens += tokens;
    work.verifyContextTokens += context;
  } else {
    work.decodeRequests++;
    work.decodeContextTokens += context;
    if (context > work.decodeMaxContextTokens) work.decodeMaxContextTokens = context;
  }
}

/** Adds the finished row of a static batch: it is computed like any other, but its context no longer grows. */
export function addHeldRow(work: StepWork, cachedTokens: number): void {
  work.decodeRequests++;
  work.decodeContextTokens += cachedTokens;
  if (cachedTokens > work.decodeMaxContextTokens) work.decodeMaxContextTokens = cachedTokens;
  work.logitsTokens++;
}

/** Token rows that a step computes, padded ones too. */
export function computedRows({ decodeRequests, paddedRows, verifyTokens, prefillChunks, prefill }: StepWork): number {
  let rows = decodeRequests + paddedRows + verifyTokens;
  for (let chunk = 0; chunk < prefillChunks; chunk += 1) rows += prefill[2 * chunk] ?? 0;
  return rows;
}

/** Rows that go through the LM head. */
export function logitsRows({ logitsTokens, paddedRows }: StepWork): number {
  return logitsTokens + paddedRows;
}
