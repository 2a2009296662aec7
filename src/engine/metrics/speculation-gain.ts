/*
 * What speculative decoding gains before a run (SPEC Q7; Leviathan et al., ICML 2023, theorems 3.8 and 3.11). Each draft is accepted
 * with the same probability, whatever the others are; verifying `drafts` + 1 positions takes as long as decoding one.
 */

/**
 * Expected tokens of a pass: 1 + a + a² + … for as many drafts (equation 1).
 * @param acceptance probability from 0 to 1 that a draft is accepted
 * @param drafts proposed a pass
 */
export function tokensPerPass(acceptance: number, drafts: number): number {
  let tokens = 1;
  let allAccepted = 1;
  for (let draft = 0; draft < drafts; draft += 1) tokens += allAccepted *= acceptance;
  return tokens;
}

/**
 * How many times faster than without drafts (theorem 3.8).
 * @param draftCost time of one draft as a share of a pass
 */
export function speculationSpeedup(acceptance: number, drafts: number, draftCost: number): number {
  return tokensPerPass(acceptance, drafts) / (drafts * draftCost + 1);
}

/** The number of drafts from 0 to `most` that is fastest; the smaller of two alike. */
export function fastestDrafts(acceptance: number, draftCost: number, most: number): number {
  let best = 0;
  for (let drafts = 1; drafts <= most; drafts += 1) {
    if (speculationSpeedup(acceptance, drafts, draftCost) > speculationSpeedup(acceptance, best, draftCost)) best = drafts;
  }
  return best;
}
