import { describe, expect, it } from 'vitest';
import { createCostModel } from '../cost/create-cost-model.ts';
import type { Run } from '../recording/run.ts';
import { simulate } from '../simulate.ts';
import { cacheUse } from './cache-use.ts';
import { comparedScenario, PREFILL_FIRST, STATIC, VLLM } from './compare-scenario.fixture.ts';
import { goodput, meetsSlo, shareWithin } from './goodput.ts';
import { latencyValues } from './latency-values.ts';
import { requestMetrics } from './request-metrics.ts';
import { runMetrics } from './run-metrics.ts';
import { runUtilisation, runWork } from './run-work.ts';

const NO_LIMIT = { ttft: null, tpot: null, itl: null, e2e: null };
const MS = 1e6;

/** Matrix and attention FLOPs, and bytes of weights and cache, of every step by the cost model's operators. */
function byOperators(run: Run): { readonly flops: number; readonly bytes: number } {
  const { gpu, model, formats } = run.scenario;
  const cost = createCostModel(gpu, model, formats);
  let flops = 0;
  let bytes = 0;
  for (let step = 0; step < run.stepCount; step++) {
    for (const operator of cost.open(run.snapshot(run.nsOf(step, 'scheduled')).work).operators) {
      flops += operator.flops;
      bytes += operator.weightBytes + operator.kvReadBytes + operator.kvWriteBytes;
    }
  }
  return { flops, bytes };
}

describe('work of a run (Q5)', () => {
  it('is what the operators of its steps add up to, when nothing is padded', () => {
    const rows = [['A', 0, 700, 40] as const, ['B', 1, 90, 5] as const, ['C', 20, 300, 30] as const];
    const run = simulate(comparedScenario(VLLM, rows, { maxNumBatchedTokens: 256 }));
    const { flops, bytes } = byOperators(run);
    expect(runWork(run).modelFlops / flops).toBeCloseTo(1, 9);
    expect(runWork(run).movedBytes / bytes).toBeCloseTo(1, 9);
  });

  it('of a static batch: held rows move bytes, but their FLOPs are for nobody', () => {
    const rows = [['A', 0, 64, 30] as const, ['B', 0, 64, 2] as const];
    const run = simulate(comparedScenario(STATIC, rows));
    const { flops, bytes } = byOperators(run);
    const [ofA, ofB] = rows.map((row) => byOperators(simulate(comparedScenario(STATIC, [row]))).flops);
    expect(runWork(run).modelFlops / (ofA + ofB)).toBeCloseTo(1, 9);
    expect(runWork(run).modelFlops).toBeLessThan(0.9 * flops);
    expect(runWork(run).movedBytes / bytes).toBeCloseTo(1, 4);
  });

  it('MFU and MBU are shares of the data sheet: 14 GB moved in 14 ms on a 2 TB/s card are 50 %', () => {
    const rows = [['A', 0, 200, 20] as const];
    const scenario = comparedScenario(VLLM, rows);
    const run = simulate({ ...scenario, gpu: { ...scenario.gpu, hbmBytesPerSecond: 2e12 } });
    const { movedBytes, modelFlops } = runWork(run);
    const durationNs = (movedBytes / 1e12) * 1e9;
    expect(runUtilisation(run, durationNs)?.mbu).toBeCloseTo(0.5, 12);
    expect(runUtilisation(run, durationNs)?.mfu).toBeCloseTo(modelFlops / (movedBytes / 1e12) / 989e12, 12);
    expect(runUtilisation(run, 0)).toBeNull();
  });
});

describe('use of the cache (Q3)', () => {
  it('by hand: 20 tokens in two pages of 16, then five tokens written', () => {
    // Steps 0 to 5 hold 20, 21, 22, 23, 24 and 25 tokens (the sixth output token is never cached); always two pages of 10.
    const run = simulate(comparedScenario(VLLM, [['A', 0, 20, 6]], { usablePages: 10 }));
    const { startNs, endNs } = run.steps;
    const ns = [...endNs].map((end, step) => end - startNs[step]);
    const stepped = ns.reduce((sum, part) => sum + part, 0);
    const mean = (tokens: readonly number[]): number => tokens.reduce((sum, count, step) => sum + count * ns[step], 0) / stepped / 160;
    expect(ns).toHaveLength(6);
    const use = cacheUse(run);
    expect(use?.used).toBeCloseTo(0.2, 12);
    expect(use?.tokens).toBeCloseTo(mean([20, 21, 22, 23, 24, 25]), 12);
    expect(use?.reserved).toBeCloseTo(mean([5, 4, 3, 2, 1, 0]), 12);
    expect(use?.neverWritten).toBeCloseTo(mean([7, 7, 7, 7, 7, 7]), 12);
  });

  it('a slab wastes what is reserved for an answer that stays short', () => {
    // 32 prompt + 96 reserved = 8 pages of 16; 33 tokens are cached at the end.
    const kvAllocation = { kind: 'slab', maxOutputTokens: 96 } as const;
    const run = simulate({ ...comparedScenario(STATIC, [['A', 0, 32, 2]], { usablePages: 8 }), kvAllocation });
    expect(cacheUse(run)).toMatchObject({ used: 1, neverWritten: expect.closeTo((128 - 33) / 128, 12) });
  });
});

describe('idle slots and padding', () => {
  it('one request in one of four slots leaves three quarters idle', () => {
    const run = simulate(comparedScenario(VLLM, [['A', 0, 32, 8]], { maxNumSeqs: 4 }));
    expect(runMetrics(run)).toMatchObject({ idleSlotShare: expect.closeTo(0.75, 12), paddingShare: 0 });
  });

  it('padding: three decoding rows are padded to four', () => {
    const rows = [['A', 0, 16, 3] as const, ['B', 0, 16, 3] as const, ['C', 0, 16, 3] as const];
    const run = simulate(comparedScenario({ ...PREFILL_FIRST, paddedGraphSizes: true }, rows));
    // 48 prompt tokens, two decode steps of 3 rows and a padded one.
    expect(runMetrics(run).paddingShare).toBeCloseTo(2 / (48 + 6 + 2), 12);
  });
});

describe('delivery at release', () => {
  const rows = [['A', 0, 16, 4] as const, ['B', 0, 16, 1] as const];
  const released = simulate({ ...comparedScenario(STATIC, rows), delivery: 'at-release' });

  it('makes TTFT and E2E the same, TPOT 0 and leaves no gap', () => {
    const values = latencyValues(released);
    expect(values.ttft).toEqual([released.endNs, released.endNs]);
    expect(values.e2e).toEqual(values.ttft);
    expect([values.tpot, values.itl]).toEqual([[0], []]);
    expect(requestMetrics(released).map(({ longestGapNs }) => longestGapNs)).toEqual([null, null]);
  });

  it('streamed, the same steps give the first token at its step', () => {
    const streamed = simulate(comparedScenario(STATIC, rows));
    const { endNs } = streamed.steps;
    expect(requestMetrics(streamed)[0]).toMatchObject({ ttftNs: endNs[0], e2eNs: endNs[4], slot: 0, longestGapNs: endNs[2] - endNs[0] });
  });
});

describe('goodput (Q4)', () => {
  it('a request meets its SLOs at exactly the limit, and a single token counts as a TPOT of 0', () => {
    const latency = { ttftNs: 20 * MS, tpotNs: 5 * MS, e2eNs: 60 * MS, queueDelayNs: 0 };
    expect(meetsSlo(latency, { ...NO_LIMIT, ttft: 20 * MS, tpot: 5 * MS, e2e: 60 * MS })).toBe(true);
    expect(meetsSlo(latency, { ...NO_LIMIT, tpot: 5 * MS - 1 })).toBe(false);
    expect(meetsSlo({ ...latency, tpotNs: null }, { ...NO_LIMIT, tpot: 1 })).toBe(true);
    expect(meetsSlo(latency, { ...NO_LIMIT, itl: 1 })).toBe(true);
  });

  it('counts requests per second of the run', () => {
    // One slot: B's first token comes after A's last.
    const run = simulate(
      comparedScenario(
        VLLM,
        [
          ['A', 0, 16, 4],
          ['B', 0, 16, 4],
        ],
        { maxNumSeqs: 1 },
      ),
    );
    const slo = { ...NO_LIMIT, ttft: run.steps.endNs[0] };
    expect(goodput(run, slo, run.endNs)).toEqual({ met: 1, finished: 2, requestsPerSecond: 1e9 / run.endNs });
    expect(goodput(run, slo, 0)).toBeNull();
  });

  it('share within: at the target counts', () => {
    expect(shareWithin([1, 2, 3, 4], 3)).toBe(0.75);
    expect(shareWithin([], 3)).toBeNull();
  });
});
