import { describe, expect, it } from 'vitest';
import { gpuById } from './catalog/gpus.ts';
import { modelById } from './catalog/models.ts';
import type { EventKind } from './recording/events.ts';
import type { RequestSpec, Scenario } from './scenario.ts';
import { simulate } from './simulate.ts';

const ROWS: readonly (readonly [string, number, number, number])[] = [
  ['A', 0, 384, 40],
  ['B', 0, 96, 88],
  ['C', 1, 640, 24],
  ['D', 1, 160, 64],
  ['E', 4, 224, 48],
  ['F', 8, 512, 32],
  ['G', 13, 96, 96],
  ['H', 20, 336, 40],
];

function tightMemory(usablePages: number, prefixCache: boolean): Scenario {
  const gpu = gpuById('h100-sxm');
  const model = modelById('llama-3-8b');
  if (gpu === null || model === null) throw new Error('the catalog lacks the scenario');
  const requests = ROWS.map(([id, arrival, promptTokens, outputTokens], i): RequestSpec => {
    const shared = prefixCache && 'BDG'.includes(id) ? 64 : 0;
    const own = { source: i + 1, offset: 0, length: promptTokens - shared };
    return {
      id,
      arrival,
      promptTokens,
      outputTokens,
      prompt: shared > 0 ? [{ source: 100, offset: 0, length: shared }, own] : [own],
      output: { source: 200 + i, offset: 0 },
      priority: 0,
      abortStep: null,
      acceptPattern: null,
      draftLengths: null,
    };
  });
  return {
    gpu,
    model,
    requests,
    formats: { weights: 'bf16', kv: 'bf16' },
    policy: {
      kind: 'vllm-v1',
      order: 'fcfs',
      chunkedPrefill: true,
      prefixCache,
      longPrefillThresholdTokens: 0,
      watermark: 0,
      reserveFullSequence: true,
      speculative: null,
      paddedGraphSizes: false,
    },
    kvAllocation: { kind: 'pages' },
    limits: { maxNumSeqs: 6, maxNumBatchedTokens: 256, maxModelLenTokens: 8192, blockSizeTokens: 16, usablePages, overlong: 'reject' },
    delivery: 'streamed',
    arrivalClock: 'step',
  };
}

function stepsOf(scenario: Scenario, kind: EventKind): Record<string, number> {
  const run = simulate(scenario);
  const found: Record<string, number> = {};
  for (let index = 0; index < run.eventCount; index++) {
    const event = run.event(index);
    if (event.kind === kind) found[scenario.requests[event.request].id] = event.step;
  }
  return found;
}

describe('Tight memory, worked by hand from the rules of vLLM (S3, S5, S6, S8, S10, S12)', () => {
  const scenario = tightMemory(136, false);
  const run = simulate(scenario);

  it('takes 126 steps, and each request ends at its step', () => {
    expect(run.stepCount).toBe(126);
    expect(stepsOf(scenario, 'finish')).toEqual({ A: 40, B: 88, C: 27, D: 68, E: 52, F: 49, G: 125, H: 81 });
  });

  it('preempts F at step 22 because E needs a page: 33 back, 32 free after', () => {
    const preempt = run.eventsOf(22).find((event) => event.kind === 'preempt');
    expect(preempt).toMatchObject({ request: 5, other: 4, pages: 33, freePages: 32 });
    const snapshot = run.snapshot(run.nsOf(22, 'scheduled'));
    expect(snapshot.freePages).toBe(32);
    expect(snapshot.pages.owner[132]).toBe(4);
    expect(snapshot.pages.block[132]).toBe(15);
    expect(snapshot.ghosts).toHaveLength(32);
  });

  it('blocks F from step 23 (needs 33) until C has finished, back at 28', () => {
    expect(stepsOf(scenario, 'blocked')).toMatchObject({ F: 23 });
    expect(run.snapshot(run.nsOf(23, 'scheduled')).waiting[0]).toMatchObject({
      request: 5,
      reason: 'pages',
      needPages: 33,
      freePages: 32,
      preempted: true,
    });
    expect(stepsOf(scenario, 'resume')).toEqual({ F: 28 });
    expect(stepsOf(scenario, 'admit')).toMatchObject({ F: 8, G: 30, H: 41 });
  });

  it('gives the same moment whichever way the playhead came', () => {
    const fresh = (step: number): unknown => simulate(scenario).snapshot(run.nsOf(step, 'output'));
    for (const step of [90, 22, 23, 0, 125, 40]) expect(run.snapshot(run.nsOf(step, 'output'))).toEqual(fresh(step));
  });
});

describe('Shared prefix (K9 to K15)', () => {
  const scenario = tightMemory(132, true);
  const run = simulate(scenario);

  it('lets D hit 64 tokens at step 4, and F its own 512 at step 28 beside the 64 of G', () => {
    const hits = Array.from({ length: run.eventCount }, (_, i) => run.event(i)).filter((event) => event.kind === 'prefix-hit');
    expect(hits.map(({ step, request, tokens }) => [step, scenario.requests[request].id, tokens])).toEqual([
      [4, 'D', 64],
      [28, 'F', 512],
      [28, 'G', 64],
    ]);
    expect(run.eventsOf(22).find((event) => event.kind === 'preempt')).toMatchObject({ request: 5, other: 4 });
    expect(run.stepCount).toBe(124);
  });
});

describe('events name the moment of the decision (E9)', () => {
  it('D takes the last free page in step 22, before E finds none', () => {
    const run = simulate(tightMemory(136, false));
    const kinds = run.eventsOf(22).map(({ kind, request, freePages }) => [kind, request, freePages]);
    // By hand: D writes token 177 = 11 × 16 + 1 and E token 241 = 15 × 16 + 1, nobody else crosses a block edge, and one page is free.
    expect(kinds).toEqual([
      ['new-page', 3, 0],
      ['pool-full', 3, 0],
      ['preempt', 5, 32],
      ['new-page', 4, 32],
      ['pool-free', -1, 32],
    ]);
    expect(run.snapshot(run.nsOf(21, 'output')).freePages).toBe(1);
  });
});
