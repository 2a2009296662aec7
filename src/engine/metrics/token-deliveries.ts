import type { Run } from '../recording/run.ts';

/** When a request's output tokens reached the user: some at each of a few moments, oldest first. */
export interface TokenDeliveries {
  readonly ns: readonly number[];
  readonly tokens: readonly number[];
}

/**
 * Deliveries of one request. Streamed: at the end of each step that sampled for it. At release: all at once. Its spans tell how many
 * tokens were known before each of them, so a step that samples several (speculation) is one delivery of several.
 */
export function tokenDeliveries(run: Run, request: number): TokenDeliveries {
  const { outputTokens, releasedNs } = run.requests;
  const total = outputTokens[request];
  if (run.scenario.delivery === 'at-release') {
    const isDelivered = total > 0 && releasedNs[request] >= 0;
    return { ns: isDelivered ? [releasedNs[request]] : [], tokens: isDelivered ? [total] : [] };
  }
  const ns: number[] = [];
  const tokens: number[] = [];
  const computing = run.spansOf(request).filter((span) => span.kind === 'prefill' || span.kind === 'decode');
  computing.forEach((span, index) => {
    const knownAfter = computing[index + 1]?.knownBefore ?? run.scenario.requests[request].promptTokens + total;
    const sampled = knownAfter - span.knownBefore;
    if (sampled === 0) return;
    // Over several steps a span decodes, one token in each.
    const inEach = sampled / (span.toStep - span.fromStep);
    for (let step = span.fromStep; step < span.toStep; step++) {
      ns.push(run.steps.endNs[step]);
      tokens.push(inEach);
    }
  });
  return { ns, tokens };
}
