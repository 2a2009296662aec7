import type { RunEvent } from '../../engine/recording/events.ts';
import type { Run } from '../../engine/recording/run.ts';

/**
 * Tokens of a prefix hit that nobody ever computed: the request's chunk was taken back out of its step after its blocks had been
 * registered (SPEC K9 with S5, an oddity of vLLM's). 0 where another request may have computed them.
 */
export function uncomputedHitTokens(run: Run, hit: RunEvent): number {
  const { request } = hit;
  const taken = run.eventsOfRequest(request).findLast((event) => event.kind === 'take-back' && event.step < hit.step);
  if (taken === undefined || taken.step === 0 || sharesTokens(run, request)) return 0;
  const before = run.snapshot(run.nsOf(taken.step - 1, 'output')).running.find((entry) => entry.request === request);
  return Math.max(0, hit.tokens - (before?.computedTokens ?? 0));
}

/** Whether another prompt starts with the same token: only then could it have computed the same blocks. */
function sharesTokens({ scenario }: Run, request: number): boolean {
  const [own] = scenario.requests[request]?.prompt ?? [];
  return scenario.requests.some(({ prompt: [first] }, index) => {
    return index !== request && first !== undefined && first.source === own?.source && first.offset === own.offset;
  });
}
