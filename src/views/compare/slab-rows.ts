import type { Run } from '../../engine/recording/run.ts';
import type { Snapshot } from '../../engine/recording/snapshot.ts';

/** One slab, in tokens from its start: prompt, padding to the longest prompt of the batch, output, and what is only reserved. */
export interface SlabRow {
  readonly request: number;
  readonly slot: number;
  readonly pages: number;
  /** Written, and being written by the step. */
  readonly promptTokens: number;
  readonly promptInFlightTokens: number;
  readonly paddingTokens: number;
  readonly outputTokens: number;
  readonly outputInFlightTokens: number;
  readonly reservedTokens: number;
}

/** Slabs in slot order. Only a batch whose prompts are computed together is padded. */
export function slabRows(run: Run, snapshot: Snapshot): readonly SlabRow[] {
  const { policy, requests, limits } = run.scenario;
  const isPadded = policy.kind === 'static' && policy.prefill === 'together-padded';
  const longest = Math.max(0, ...snapshot.running.map(({ request }) => requests[request].promptTokens));
  return [...snapshot.running]
    .sort((x, y) => x.slot - y.slot)
    .map(({ request, slot, pages, computedTokens, inFlightTokens }) => {
      const prompt = requests[request].promptTokens;
      const inPrompt = (tokens: number): number => Math.min(tokens, prompt);
      const promptTokens = inPrompt(computedTokens);
      const promptInFlightTokens = inPrompt(computedTokens + inFlightTokens) - promptTokens;
      const outputTokens = computedTokens - promptTokens;
      const outputInFlightTokens = inFlightTokens - promptInFlightTokens;
      const paddingTokens = isPadded ? longest - prompt : 0;
      const reservedTokens = pages.length * limits.blockSizeTokens - paddingTokens - computedTokens - inFlightTokens;
      return {
        request,
        slot,
        pages: pages.length,
        promptTokens,
        promptInFlightTokens,
        paddingTokens,
        outputTokens,
        outputInFlightTokens,
        reservedTokens,
      };
    });
}
