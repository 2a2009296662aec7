import type { Scenario } from '../engine/scenario.ts';

/** About what an engine gets through in a fifth of a second, in requests scheduled a step. */
const INTERACTIVE_ENTRIES = 150_000;

/** Whether a run is over before a person would notice: its requests are scheduled for so many steps in all, at least once a token. */
export function isInteractive({ requests, limits }: Scenario): boolean {
  let entries = requests.length;
  for (const { outputTokens, promptTokens } of requests) {
    entries += Math.min(outputTokens, limits.maxModelLenTokens) + promptTokens / limits.maxNumBatchedTokens;
    if (entries > INTERACTIVE_ENTRIES) return false;
  }
  return true;
}
