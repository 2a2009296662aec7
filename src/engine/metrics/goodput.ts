import type { Run } from '../recording/run.ts';
import type { Latency } from './latencies.ts';
import { requestLatency } from './request-latency.ts';
import type { RequestLatency } from './request-latency.ts';

/** Service-level objectives: the most a latency may be, in ns; null = no limit. */
export type SloTargets = Readonly<Record<Latency, number | null>>;

/** What a request is held against one by one; ITL is pooled and is none of a single request (vllm/benchmarks/serve.py: ttft, tpot, e2el). */
export const GOODPUT_LATENCIES = ['ttft', 'tpot', 'e2e'] as const satisfies readonly Latency[];

export interface Goodput {
  /** Finished requests that meet every target. */
  readonly met: number;
  readonly finished: number;
  readonly requestsPerSecond: number;
}

const NS_PER_SECOND = 1e9;

/** Whether a finished request meets every target (≤). A single output token has no TPOT; it counts as 0 here (vllm/benchmarks/serve.py). */
export function meetsSlo({ ttftNs, tpotNs, e2eNs }: RequestLatency, slo: SloTargets): boolean {
  const times = { ttft: ttftNs, tpot: tpotNs ?? 0, e2e: e2eNs };
  return GOODPUT_LATENCIES.every((latency) => {
    const target = slo[latency];
    const ns = times[latency];
    return target === null || (ns !== null && ns <= target);
  });
}

/**
 * Requests that meet every SLO, per second of the run (vllm/benchmarks/serve.py, AIPerf). DistServe means something else by the word: the
 * largest request rate at which nine in ten meet them.
 * @param durationNs first arrival to last delivery; null is returned where nothing finished
 */
export function goodput(run: Run, slo: SloTargets, durationNs: number): Goodput | null {
  if (durationNs <= 0) return null;
  let met = 0;
  let finished = 0;
  for (let request = 0; request < run.requestCount; request++) {
    if (run.finalState(request) !== 'finished') continue;
    finished++;
    if (meetsSlo(requestLatency(run, request), slo)) met++;
  }
  return { met, finished, requestsPerSecond: (met * NS_PER_SECOND) / durationNs };
}

/** Share of the values that are at most `targetNs`; null for no values. */
export function shareWithin(values: readonly number[], targetNs: number): number | null {
  if (values.length === 0) return null;
  let within = 0;
  for (const value of values) if (value <= targetNs) within++;
  return within / values.length;
}
