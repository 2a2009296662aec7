import type { Run } from '../recording/run.ts';
import { cacheUse } from './cache-use.ts';
import type { CacheUse } from './cache-use.ts';
import { sideNumbers } from './compare-numbers.ts';
import { distributionOf } from './distribution.ts';
import type { Distribution } from './distribution.ts';
import { latencyValues } from './latency-values.ts';
import { deliveredNs } from './request-latency.ts';
import { runUtilisation } from './run-work.ts';
import type { RunUtilisation } from './run-work.ts';

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
  /** What of the used pages holds tokens and what is wasted; null for a run without steps. */
  readonly cacheUse: CacheUse | null;
  /** Of all slots, from the first arrival to the end: time in which a slot computes nothing for its request; null without any time. */
  readonly idleSlotShare: number | null;
  /** Token positions computed for nobody ÷ all computed; null when none was. */
  readonly paddingShare: number | null;
  /** MFU and MBU over the duration; null when nothing finished. */
  readonly utilisation: RunUtilisation | null;
  readonly preemptions: number;
  /** Tokens found in the prefix cache, over all admissions. */
  readonly prefixHitTokens: number;
}

const NS_PER_SECOND = 1e9;

/** Metrics of a run by the definitions of vLLM's benchmark; duration as AIPerf has it (last response − first request). */
export function runMetrics(run: Run): RunMetrics {
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
  }
  const values = latencyValues(run);
  const durationNs = states.finished === 0 ? 0 : lastDeliveredNs - firstArrivalNs;
  const perSecond = (count: number): number => (count * NS_PER_SECOND) / durationNs;
  return {
    requests: { all: run.requestCount, ...states },
    ttft: distributionOf(values.ttft),
    tpot: distributionOf(values.tpot),
    itl: distributionOf(values.itl),
    e2e: distributionOf(values.e2e),
    queueDelay: distributionOf(values.queueDelay),
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
    cacheUse: cacheUse(run),
    idleSlotShare: sideNumbers(run, []).idleSlotShare,
    paddingShare: paddingShare(run),
    utilisation: runUtilisation(run, durationNs),
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

function paddingShare({ steps, stepCount }: Run): number | null {
  let padded = 0;
  let asked = 0;
  for (let step = 0; step < stepCount; step++) {
    padded += steps.paddedTokens[step];
    asked += steps.prefillTokens[step] + steps.decodeTokens[step];
  }
  return padded + asked === 0 ? null : padded / (padded + asked);
}
