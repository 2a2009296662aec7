import type { Scenario } from '../scenario.ts';
import type { Span } from './spans.ts';

/**
 * Pages a request holds at each of steps [fromStep, toStep), after scheduling. A table only grows while the request runs (K7), so it is the
 * most pages any of its steps since the admission needed; a slab is held whole from the admission on.
 */
export function pagesHeld(scenario: Scenario, spans: readonly Span[], peakPages: number, fromStep: number, toStep: number): Int32Array {
  const { blockSizeTokens, maxModelLenTokens } = scenario.limits;
  const lookaheadTokens = scenario.policy.kind === 'vllm-v1' ? (scenario.policy.speculative?.lookaheadTokens ?? 0) : 0;
  const held = new Int32Array(toStep - fromStep);
  const reservedPages = scenario.kvAllocation.kind === 'slab' ? peakPages : 0;
  // Policies that admit whole prompts take a prompt's pages before its turn to be prefilled.
  const admitsWhole = scenario.policy.kind !== 'vllm-v1';
  let most = 0;
  for (const span of spans) {
    if (span.fromStep >= toStep) break;
    if (span.kind === 'queued') {
      most = 0;
      continue;
    }
    most = Math.max(most, reservedPages);
    const isDecode = span.kind === 'decode' && span.draftTokens === 0;
    for (let step = span.fromStep; step < Math.min(span.toStep, toStep); step++) {
      if (span.kind === 'prefill' || span.kind === 'decode') {
        const tokens = span.computedBefore + span.tokensPerStep * (isDecode ? step - span.fromStep + 1 : 1);
        most = Math.max(most, Math.ceil(Math.min(tokens + lookaheadTokens, maxModelLenTokens) / blockSizeTokens));
      }
      if (span.kind === 'stalled' && admitsWhole) most = Math.max(most, Math.ceil(span.prefillEnd / blockSizeTokens));
      if (step >= fromStep) held[step - fromStep] = most;
    }
  }
  return held;
}
