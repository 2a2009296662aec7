import { expect, test } from 'vitest';
import { gpuById } from '../catalog/gpus.ts';
import { modelById } from '../catalog/models.ts';
import type { Run } from '../recording/run.ts';
import type { RequestSpec, Scenario } from '../scenario.ts';
import { simulate } from '../simulate.ts';
import { distributionOf, percentile } from './distribution.ts';
import { requestLatency } from './request-latency.ts';
import { runMetrics } from './run-metrics.ts';
import { tokenDeliveries } from './token-deliveries.ts';

function request(id: string, source: number, arrival: number, promptTokens: number, outputTokens: number): RequestSpec {
  return {
    id,
    arrival,
    promptTokens,
    outputTokens,
    prompt: [{ source, offset: 0, length: promptTokens }],
    output: { source, offset: promptTokens },
    priority: 0,
    abortStep: null,
    acceptPattern: null,
    draftLengths: null,
  };
}

function run(requests: readonly RequestSpec[], limits: Partial<Scenario['limits']>, others: Partial<Scenario> = {}): Run {
  const gpu = gpuById('h100-sxm');
  const model = modelById('llama-3-8b');
  if (gpu === null || model === null) throw new Error('not in the catalog');
  return simulate({
    gpu,
    model,
    formats: { weights: 'bf16', kv: 'bf16' },
    policy: {
      kind: 'vllm-v1',
      order: 'fcfs',
      chunkedPrefill: true,
      prefixCache: false,
      longPrefillThresholdTokens: 0,
      watermark: 0,
      reserveFullSequence: true,
      speculative: null,
      paddedGraphSizes: false,
    },
    kvAllocation: { kind: 'pages' },
    limits: {
      maxNumSeqs: 4,
      maxNumBatchedTokens: 64,
      maxModelLenTokens: 1_000,
      blockSizeTokens: 16,
      usablePages: 100,
      overlong: 'reject',
      ...limits,
    },
    delivery: 'streamed',
    arrivalClock: 'step',
    requests,
    ...others,
  });
}

test('percentiles interpolate between ranks as NumPy does (Q2)', () => {
  // numpy.percentile([1, 2, 3, 4], [0, 50, 90, 99, 100]) = 1, 2.5, 3.7, 3.97, 4
  const values = [1, 2, 3, 4];
  expect(percentile(values, 0)).toBe(1);
  expect(percentile(values, 50)).toBe(2.5);
  expect(percentile(values, 90)).toBeCloseTo(3.7, 12);
  expect(percentile(values, 99)).toBeCloseTo(3.97, 12);
  expect(percentile(values, 100)).toBe(4);
  expect(percentile([7], 99)).toBe(7);
});

test('a distribution sorts its values; of nothing there is none', () => {
  expect(distributionOf([30, 10, 20])).toMatchObject({ count: 3, mean: 20, p50: 20, least: 10, most: 30 });
  expect(distributionOf([])).toBeNull();
});

test('a prompt in two chunks, then four tokens: every time by hand (Q1)', () => {
  // 64-token budget: steps 0 and 1 read the 100 tokens, step 1 samples the first token, steps 2 to 4 one each.
  const result = run([request('A', 0, 0, 100, 4)], {});
  const end = [...result.steps.endNs];
  expect(end).toHaveLength(5);
  expect(tokenDeliveries(result, 0)).toEqual({ ns: end.slice(1), tokens: [1, 1, 1, 1] });
  expect(requestLatency(result, 0)).toEqual({ ttftNs: end[1], tpotNs: (end[4] - end[1]) / 3, e2eNs: end[4], queueDelayNs: 0 });
  const metrics = runMetrics(result);
  expect(metrics.itl).toMatchObject({ count: 3, mean: (end[4] - end[1]) / 3 });
  expect(metrics.durationNs).toBe(end[4]);
  expect(metrics.throughput?.outputTokensPerSecond).toBeCloseTo(4 / (end[4] / 1e9), 9);
  expect(metrics.throughput?.totalTokensPerSecond).toBeCloseTo(104 / (end[4] / 1e9), 9);
  expect(metrics.throughput?.requestsPerSecond).toBeCloseTo(1 / (end[4] / 1e9), 9);
  // 4 pages after step 0, 7 (100 tokens) in all later ones up to token 104.
  const stepNs = end.map((ns, i) => ns - (i === 0 ? 0 : end[i - 1]));
  const pageNs = 4 * stepNs[0] + 7 * (end[4] - end[0]);
  expect(metrics.kvUse).toEqual({ mean: expect.closeTo(pageNs / end[4] / 100, 12), most: 0.07 });
});

test('a request of one token has a TTFT and an E2E, but neither TPOT nor ITL', () => {
  const result = run([request('A', 0, 0, 10, 1)], {});
  const { endNs } = result.steps;
  expect(requestLatency(result, 0)).toEqual({ ttftNs: endNs[0], tpotNs: null, e2eNs: endNs[0], queueDelayNs: 0 });
  expect(runMetrics(result)).toMatchObject({ tpot: null, itl: null, ttft: { count: 1 }, e2e: { count: 1 } });
});

test('the wait for a slot is queue delay and part of TTFT, counted from arrival', () => {
  // One slot: B arrives at step 1 and is scheduled in step 3, when A has written its three tokens.
  const result = run([request('A', 0, 0, 10, 3), request('B', 1, 1, 10, 2)], { maxNumSeqs: 1 });
  const { startNs, endNs } = result.steps;
  expect(requestLatency(result, 1)).toEqual({
    ttftNs: endNs[3] - startNs[1],
    tpotNs: endNs[4] - endNs[3],
    e2eNs: endNs[4] - startNs[1],
    queueDelayNs: startNs[3] - startNs[1],
  });
});

test('a preemption is one long gap, pooled with the others', () => {
  // 2 requests of 16 tokens in 3 pages: both take a page; at token 17 both need a second one and one is free. B, the last admitted,
  // gives way in step 1, waits until A is done (16 + 16 tokens, last one in step 15) and writes its second token in step 16.
  const result = run([request('A', 0, 0, 16, 16), request('B', 1, 0, 16, 3)], { usablePages: 3 });
  const { endNs } = result.steps;
  expect(tokenDeliveries(result, 1).ns).toEqual([endNs[0], endNs[16], endNs[17]]);
  const metrics = runMetrics(result);
  expect(metrics.preemptions).toBe(1);
  expect(metrics.itl).toMatchObject({ count: 15 + 2, most: endNs[16] - endNs[0] });
});

test('rejected requests count as such and in no latency; the duration begins with the first arrival', () => {
  const result = run([request('A', 0, 5_000_000, 990, 20), request('B', 1, 9_000_000, 10, 2)], {}, { arrivalClock: 'ns' });
  const metrics = runMetrics(result);
  expect(metrics.requests).toEqual({ all: 2, finished: 1, rejected: 1, aborted: 0, unfinished: 0 });
  expect(metrics.e2e?.count).toBe(1);
  expect(metrics.durationNs).toBe(result.endNs - 5_000_000);
  expect([metrics.promptTokens, metrics.outputTokens]).toEqual([10, 2]);
});

test('delivered at release, first token and whole answer arrive together, when the longest of the batch is done', () => {
  // Both prompts in step 0, which samples their first tokens; B has its three in step 2, A its five in step 4.
  const result = run(
    [request('A', 0, 0, 10, 5), request('B', 1, 0, 10, 3)],
    {},
    {
      policy: { kind: 'static', formation: { kind: 'take-what-is-there' }, prefill: 'together-padded', paddedGraphSizes: false },
      delivery: 'at-release',
    },
  );
  const releaseNs = result.steps.endNs[4];
  expect(result.stepCount).toBe(5);
  for (const index of [0, 1]) {
    expect(requestLatency(result, index)).toMatchObject({ ttftNs: releaseNs, e2eNs: releaseNs, tpotNs: 0 });
    expect(tokenDeliveries(result, index)).toEqual({ ns: [releaseNs], tokens: [result.requests.outputTokens[index]] });
  }
  expect(runMetrics(result)).toMatchObject({ itl: null, e2e: { mean: releaseNs } });
});

test('streamed, the same batch delivers each token as it is written', () => {
  const result = run(
    [request('A', 0, 0, 10, 5), request('B', 1, 0, 10, 3)],
    {},
    {
      policy: { kind: 'static', formation: { kind: 'take-what-is-there' }, prefill: 'together-padded', paddedGraphSizes: false },
    },
  );
  const { endNs } = result.steps;
  expect(requestLatency(result, 1)).toMatchObject({ ttftNs: endNs[0], e2eNs: endNs[2], tpotNs: (endNs[2] - endNs[0]) / 2 });
});

test('a run without requests has no metrics instead of NaN', () => {
  expect(runMetrics(run([], {}))).toMatchObject({ ttft: null, itl: null, throughput: null, kvUse: null, durationNs: 0 });
});
