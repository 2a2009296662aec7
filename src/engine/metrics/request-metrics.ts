import type { Run } from '../recording/run.ts';
import type { RequestState } from '../recording/snapshot.ts';
import { requestLatency } from './request-latency.ts';
import type { RequestLatency } from './request-latency.ts';
import { tokenDeliveries } from './token-deliveries.ts';

/** One request in numbers: a row of the request table. Times in ns; null where it has no such time. */
export interface RequestMetrics extends RequestLatency {
  readonly request: number;
  readonly state: RequestState;
  readonly promptTokens: number;
  /** Tokens written; fewer than asked where it did not finish. */
  readonly outputTokens: number;
  /** The slot it was in last; −1 = never in one. */
  readonly slot: number;
  /** Largest ITL: the longest wait between two deliveries; null with fewer than two. */
  readonly longestGapNs: number | null;
  readonly preemptions: number;
}

/** Every request of a run, in the scenario's order. */
export function requestMetrics(run: Run): readonly RequestMetrics[] {
  return Array.from({ length: run.requestCount }, (_, request) => ({
    ...requestLatency(run, request),
    request,
    state: run.finalState(request),
    promptTokens: run.scenario.requests[request].promptTokens,
    outputTokens: run.requests.outputTokens[request],
    slot: run.spansOf(request).findLast(({ slot }) => slot >= 0)?.slot ?? -1,
    longestGapNs: longestGapNs(run, request),
    preemptions: run.requests.preemptions[request],
  }));
}

function longestGapNs(run: Run, request: number): number | null {
  const { ns } = tokenDeliveries(run, request);
  if (ns.length < 2) return null;
  let longest = 0;
  for (let i = 1; i < ns.length; i++) longest = Math.max(longest, ns[i] - ns[i - 1]);
  return longest;
}
