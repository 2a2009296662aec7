import type { Run } from '../recording/run.ts';
import type { Snapshot } from '../recording/snapshot.ts';

/** What the pages in use hold at a moment. */
export interface HeldTokens {
  readonly heldPages: number;
  /** Places for a token in them. */
  readonly tokenSlots: number;
  /** Tokens in them, those being written by the step included; a shared page counts once. */
  readonly tokens: number;
}

/** Pages in use and the tokens in them; pages kept only for reuse hold nobody's tokens. */
export function heldTokens(run: Run, snapshot: Snapshot): HeldTokens {
  const { blockSizeTokens } = run.scenario.limits;
  const seen = new Set<number>();
  let tokens = 0;
  let heldPages = 0;
  for (const { pages, computedTokens, inFlightTokens } of snapshot.running) {
    const held = computedTokens + inFlightTokens;
    pages.forEach((page, block) => {
      if (seen.has(page)) return;
      seen.add(page);
      heldPages++;
      tokens += Math.max(0, Math.min(blockSizeTokens, held - block * blockSizeTokens));
    });
  }
  return { heldPages, tokenSlots: heldPages * blockSizeTokens, tokens };
}
