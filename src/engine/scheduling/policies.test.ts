import { describe, expect, it } from 'vitest';
import { gpuById } from '../catalog/gpus.ts';
import { modelById } from '../catalog/models.ts';
import type { KvAllocation, PolicySettings, RequestSpec, Scenario } from '../scenario.ts';
import { simulate } from '../simulate.ts';

function request(id: string, arrival: number, promptTokens: number, outputTokens: number, source: number): RequestSpec {
  return {
    id,
    arrival,
    promptTokens,
    outputTokens,
    prompt: [{ source, offset: 0, length: promptTokens }],
    output: { source: 1000 + source, offset: 0 },
    priority: 0,
    abortStep: null,
    acceptPattern: null,
    draftLengths: null,
  };
}

function scenario(
  policy: PolicySettings,
  requests: readonly (readonly [string, number, number, number])[],
  maxNumSeqs: number,
  kvAllocation: KvAllocation = { kind: 'pages' },
): Scenario {
  const gpu = gpuById('h100-sxm');
  const model = modelById('llama-3-8b');
  if (gpu === null || model === null) throw new Error('the catalog lacks the scenario');
  return {
    gpu,
    model,
    policy,
    kvAllocation,
    formats: { weights: 'bf16', kv: 'bf16' },
    limits: { maxNumSeqs, maxNumBatchedTokens: 512, maxModelLenTokens: 8192, blockSizeTokens: 16, usablePages: 192, overlong: 'reject' },
    delivery: 'streamed',
    arrivalClock: 'ns',
    requests: requests.map(([id, arrival, prompt, output], i) => request(id, arrival, prompt, output, i)),
  };
}

const STATIC: PolicySettings = {
  kind: 'static',
  formation: { kind: 'take-what-is-there' },
  prefill: 'together-padded',
  paddedGraphSizes: false,
};
const PREFILL_FIRST: PolicySettings = { kind: 'prefill-first', paddedGraphSizes: false };

describe('static batching', () => {
  it('T3, T5, T6: two prompts of 2 tokens, 4 and 2 iterations: the ended one is computed idly at iterations 3 and 4 (Orca, figure 3; row 12)', () => {
    const run = simulate(
      scenario(
        STATIC,
        [
          ['x1', 0, 2, 4],
          ['x2', 0, 2, 2],
        ],
        2,
      ),
    );
    expect(run.stepCount).toBe(4);
    const computed = Array.from(
      { length: 4 },
      (_, step) => run.steps.prefillTokens[step] + run.steps.decodeTokens[step] + run.steps.paddedTokens[step],
    );
    // Inputs [2, 2], then [2, 1] three times: 10 token positions, 8 of them useful.
    expect(computed).toEqual([4, 2, 2, 2]);
    expect(Array.from(run.steps.paddedTokens)).toEqual([0, 0, 1, 1]);
    expect(run.spansOf(1).map(({ kind, fromStep, toStep }) => [kind, fromStep, toStep])).toEqual([
      ['prefill', 0, 1],
      ['decode', 1, 2],
      ['held', 2, 4],
    ]);
  });

  it('T6: a batch of four lasts as long as its longest; the row of the one that ends after 2 iterations stays shut (row 16)', () => {
    const requests = [
      ['s1', 0, 8, 4],
      ['s2', 0, 8, 6],
      ['s3', 0, 8, 2],
      ['s4', 0, 8, 5],
      ['s5', 0, 8, 3],
    ] as const;
    const fixed = simulate(scenario(STATIC, requests, 4));
    expect(fixed.eventsOfRequest(4).find(({ kind }) => kind === 'admit')?.step).toBe(6);
    expect(fixed.requests.releasedNs[2]).toBe(fixed.steps.endNs[5]);
    const continuous = simulate(
      scenario(
        {
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
        requests,
        4,
      ),
    );
    // Iterations count from 1: the freed row is refilled from iteration 3 on.
    expect(continuous.eventsOfRequest(4).find(({ kind }) => kind === 'admit')?.step).toBe(2);
  });

  it('T3: each by itself gives every admitted request a prefill step of its own', () => {
    const run = simulate(
      scenario(
        { ...STATIC, prefill: 'each-by-itself' },
        [
          ['A', 0, 100, 3],
          ['B', 0, 50, 3],
        ],
        2,
      ),
    );
    expect(Array.from(run.steps.prefillTokens)).toEqual([100, 50, 0, 0]);
    expect(run.spansOf(0)[1]).toMatchObject({ kind: 'stalled', reason: 'prefill-alone', fromStep: 1, toStep: 2 });
  });

  it('T3: prompts padded to the longest are computed for nobody', () => {
    const run = simulate(
      scenario(
        STATIC,
        [
          ['A', 0, 100, 2],
          ['B', 0, 40, 2],
        ],
        2,
      ),
    );
    expect(run.steps.paddedTokens[0]).toBe(60);
    expect(run.snapshot(0).work.prefill.slice(0, 4)).toEqual(Int32Array.of(100, 0, 100, 0));
  });

  it('T2: waits until the batch is full, or until the time-out of its oldest', () => {
    const requests = [
      ['A', 0, 16, 2],
      ['B', 5_000_000, 16, 2],
      ['C', 900_000_000, 16, 2],
    ] as const;
    const full = simulate(scenario({ ...STATIC, formation: { kind: 'wait-until-full', timeoutNs: null } }, requests, 2));
    expect(full.steps.startNs[0]).toBe(5_000_000);
    const timed = simulate(scenario({ ...STATIC, formation: { kind: 'wait-until-full', timeoutNs: 2_000_000 } }, requests, 2));
    expect(timed.steps.startNs[0]).toBe(2_000_000);
    // The last one need not wait for a second that never comes.
    expect(full.requests.firstScheduledNs[2]).toBe(900_000_000);
  });

  it('B4: a slab reserves the longest prompt of the batch + the maximum output, side by side', () => {
    const run = simulate(
      scenario(
        STATIC,
        [
          ['A', 0, 100, 2],
          ['B', 0, 40, 2],
        ],
        2,
        { kind: 'slab', maxOutputTokens: 28 },
      ),
    );
    const tables = run.snapshot(0).running.map(({ pages }) => Array.from(pages));
    expect(tables).toEqual([
      [1, 2, 3, 4, 5, 6, 7, 8],
      [9, 10, 11, 12, 13, 14, 15, 16],
    ]);
    expect(Array.from(run.pagesHeld(1, 0, 2))).toEqual([8, 8]);
  });
});

describe('prefill first', () => {
  it('P2: admitted requests get a prefill step of their own before the next decode step', () => {
    const run = simulate(
      scenario(
        PREFILL_FIRST,
        [
          ['A', 0, 100, 4],
          ['B', 0, 50, 4],
          ['C', 10, 20, 2],
        ],
        3,
      ),
    );
    expect(Array.from(run.steps.prefillTokens)).toEqual([100, 50, 20, 0, 0, 0]);
    expect(run.spansOf(0).map(({ kind }) => kind)).toEqual(['prefill', 'stalled', 'decode']);
  });

  it('P4: a finished row leaves after its step and the next request takes its slot', () => {
    const run = simulate(
      scenario(
        PREFILL_FIRST,
        [
          ['A', 0, 16, 2],
          ['B', 0, 16, 6],
          ['C', 0, 16, 2],
        ],
        2,
      ),
    );
    const admit = run.eventsOfRequest(2).find(({ kind }) => kind === 'admit');
    expect(admit).toMatchObject({ step: 3, slot: 0 });
    expect(admit?.causes.map((cause) => run.event(cause).kind)).toContain('finish');
  });

  it('P3: out of pages, the last admitted pays and computes again', () => {
    const small = {
      ...scenario(
        PREFILL_FIRST,
        [
          ['A', 0, 32, 40],
          ['B', 0, 32, 40],
        ],
        2,
      ),
    };
    const run = simulate({ ...small, limits: { ...small.limits, usablePages: 6 } });
    expect(run.requests.preemptions[1]).toBeGreaterThan(0);
    expect(Array.from(run.requests.outputTokens)).toEqual([40, 40]);
  });
});

describe('every policy', () => {
  it('E12: pads decode batches to graph sizes when asked to', () => {
    const run = simulate(
      scenario(
        { ...PREFILL_FIRST, paddedGraphSizes: true },
        [
          ['A', 0, 16, 3],
          ['B', 0, 16, 3],
          ['C', 0, 16, 3],
        ],
        3,
      ),
    );
    expect(Array.from(run.steps.paddedTokens)).toEqual([0, 0, 0, 1, 1]);
  });
});
