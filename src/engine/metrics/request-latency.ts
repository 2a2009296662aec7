import type { Run } from '../recording/run.ts';

/** What one request waited for, in ns; null where it has no such time. */
export interface RequestLatency {
  /** TTFT: first token delivered − arrival; queue and prefill are in it. */
  readonly ttftNs: number | null;
  /** TPOT: (last − first token delivered) ÷ (output tokens − 1); a single token has none. */
  readonly tpotNs: number | null;
  /** E2E: last token delivered − arrival; only of finished requests. */
  readonly e2eNs: number | null;
  /** First scheduled − arrival; preemptions ignored. */
  readonly queueDelayNs: number | null;
}

/** Definitions of vLLM's benchmark (vllm/benchmarks/serve.py) and, for the queue delay, of its engine (v1/metrics/stats.py). */
export function requestLatency(run: Run, request: number): RequestLatency {
  const columns = run.requests;
  const arrivalNs = columns.arrivalNs[request];
  const lastNs = deliveredNs(run, request);
  const firstNs = run.scenario.delivery === 'at-release' ? lastNs : columns.firstTokenNs[request];
  const outputTokens = columns.outputTokens[request];
  const isFinished = run.finalState(request) === 'finished' && lastNs >= 0;
  const scheduledNs = columns.firstScheduledNs[request];
  return {
    ttftNs: firstNs < 0 ? null : firstNs - arrivalNs,
    tpotNs: isFinished && outputTokens >= 2 ? (lastNs - firstNs) / (outputTokens - 1) : null,
    e2eNs: isFinished ? lastNs - arrivalNs : null,
    queueDelayNs: scheduledNs < 0 ? null : scheduledNs - arrivalNs,
  };
}

/** When the last token reached the user, in ns; −1 = never. A row that its batch still holds has been streamed already. */
export function deliveredNs(run: Run, request: number): number {
  const { releasedNs, lastTokenNs } = run.requests;
  return run.scenario.delivery === 'at-release' ? releasedNs[request] : lastTokenNs[request];
}
