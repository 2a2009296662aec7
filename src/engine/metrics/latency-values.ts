import type { Run } from '../recording/run.ts';
import type { Latency } from './latencies.ts';
import { requestLatency } from './request-latency.ts';
import { tokenDeliveries } from './token-deliveries.ts';

/** Values in ns of all finished requests: one a request, but of ITL one a gap. */
export interface LatencyValues extends Readonly<Record<Latency, readonly number[]>> {
  readonly queueDelay: readonly number[];
}

/**
 * What the distributions of a run are made of, in the scenario's order. ITL: every gap between two deliveries of a request, pooled over all
 * requests (vllm/benchmarks/serve.py). Delivery at release leaves one delivery a request, so no gap, and a TPOT of 0.
 */
export function latencyValues(run: Run): LatencyValues {
  const values = { ttft: [] as number[], tpot: [] as number[], itl: [] as number[], e2e: [] as number[], queueDelay: [] as number[] };
  for (let request = 0; request < run.requestCount; request++) {
    if (run.finalState(request) !== 'finished') continue;
    const latency = requestLatency(run, request);
    if (latency.ttftNs !== null) values.ttft.push(latency.ttftNs);
    if (latency.tpotNs !== null) values.tpot.push(latency.tpotNs);
    if (latency.e2eNs !== null) values.e2e.push(latency.e2eNs);
    if (latency.queueDelayNs !== null) values.queueDelay.push(latency.queueDelayNs);
    const { ns } = tokenDeliveries(run, request);
    for (let i = 1; i < ns.length; i++) values.itl.push(ns[i] - ns[i - 1]);
  }
  return values;
}
