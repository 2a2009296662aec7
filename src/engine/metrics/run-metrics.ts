import type { Run } from '../recording/run.ts';
import { distributionOf } from './distribution.ts';
import type { Distribution } from './distribution.ts';
import { deliveredNs, requestLatency } from './request-latency.ts';
import { tokenDeliveries } from './token-deliveries.ts';

/** A run in numbers. Latencies over finished requests; null where no request has one. */
export interface RunMetrics {
  readonly requests: {
    readonly all: number;
    readonly finished: number;
    readonly rejected: number;
    readonly aborted: number;
    readonly unfinished: number;
  };
  /** In ns: mean, percentiles. */
  readonly ttft: Distribution | null;
  readonly tpot: Distribution | null;
  /** Every gap between two deliveries of a request, pooled over all requests before the percentiles. */
  readonly itl: Distribution | null;
  readonly e2e: Distribution | null;
  readonly queueDelay: Distribution | null;
  /** First arrival to last token delivered. */
  readonly durationNs: number;
  /** Of finished requests. */
  readonly promptTokens: number;
  readonly outputTokens: number;
  /** Per second of the duration; null when nothing finished. */
  readonly throughput: {
    readonly requestsPerSecond: number;
    readonly outputTokensPerSecond: number;
    /** Prompt and output. */
    readonly totalTokensPerSecond: number;
  } | null;
  /** Used ÷ usable pages, as `vllm:kv_cache_usage_perc` counts them: mean over the steps' time, and the most at once. */
  readonly kvUse: { readonly mean: number; readonly most: number } | null;
  readonly preemptions: number;
  /** Tokens found in the prefix cache, over all admissions. */
  readonly prefixHitTokens: number;
}

const NS_PER_SECOND = 1e9;

/** Metrics of a run by the definitions of vLLM's benchmark; duration as AIPerf has it (last response − first request). */
export function runMetrics(run: Run): RunMetrics {
  const ttft: number[] = [];
  const tpot: number[] = [];
  const e2e: number[] = [];
  const queueDelay: number[] = [];
  const gaps: number[] = [];
  const states = { finished: 0, rejected: 0, aborted: 0, unfinished: 0 };
  let promptTokens = 0;
  let outputTokens = 0;
  let firstArrivalNs = Infinity;
  let lastDeliveredNs = 0;
  let prefixHitTokens = 0;
  for (let request = 0; request < run.requestCount; request++) {
    const arrivalNs = run.requests.arrivalNs[request];
    if (arrivalNs >= 0) firstArrivalNs = Math.min(firstArrivalNs, arrivalNs);
    prefixHitTokens += run.requests.hitTokens[request];
    const state = run.finalState(request);
    if (state !== 'finished') {
      states[state === 'rejected' || state === 'aborted' ? state : 'unfinished']++;
      continue;
    }
    states.finished++;
    promptTokens += run.scenario.requests[request].promptTokens;
    outputTokens += run.requests.outputTokens[request];
    lastDeliveredNs = Math.max(lastDeliveredNs, deliveredNs(run, request));
    const latency = requestLatency(run, request);
    if (latency.ttftNs !== null) ttft.push(latency.ttftNs);
    if (latency.tpotNs !== null) tpot.push(latency.tpotNs);
    if (latency.e2eNs !== null) e2e.push(latency.e2eNs);
    if (latency.queueDelayNs !== null) queueDelay.push(latency.queueDelayNs);
    const { ns } = tokenDeliveries(run, request);
    for (let i = 1; i < ns.length; i++) gaps.push(ns[i] - ns[i - 1]);
  }
  const durationNs = states.finished === 0 ? 0 : lastDeliveredNs - firstArrivalNs;
  const perSecond = (count: number): number => (count * NS_PER_SECOND) / durationNs;
  return {
    requests: { all: run.requestCount, ...states },
    ttft: distributionOf(ttft),
    tpot: distributionOf(tpot),
    itl: distributionOf(gaps),
    e2e: distributionOf(e2e),
    queueDelay: distributionOf(queueDelay),
    durationNs,
    promptTokens,
    outputTokens,
    throughput:
      durationNs === 0
        ? null
        : {
            requestsPerSecond: perSecond(states.finished),
            outputTokensPerSecond: perSecond(outputTokens),
            totalTokensPerSecond: perSecond(promptTokens + outputTokens),
          },
    kvUse: kvUse(run),
    preemptions: run.steps.preemptions.reduce((sum, count) => sum + count, 0),
    prefixHitTokens,
  };
}

function kvUse(run: Run): RunMetrics['kvUse'] {
  const { startNs, endNs, usedPages } = run.steps;
  let pageNs = 0;
  let steppedNs = 0;
  let most = 0;
  for (let step = 0; step < run.stepCount; step++) {
    const durationNs = endNs[step] - startNs[step];
    pageNs += usedPages[step] * durationNs;
    steppedNs += durationNs;
    most = Math.max(most, usedPages[step]);
  }
  const { usablePages } = run.scenario.limits;
  return steppedNs === 0 ? null : { mean: pageNs / steppedNs / usablePages, most: most / usablePages };
}
