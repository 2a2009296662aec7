import { describe, expect, it } from 'vitest';
import type { ScenarioDocument } from '../../scenario/document.ts';
import { exampleRun, STATIC_TOGETHER, stepText } from '../worked-examples/example-run.ts';

const EACH: ScenarioDocument['policy'] = {
  kind: 'static',
  formation: { kind: 'take-what-is-there' },
  prefill: 'each-by-itself',
  paddedGraphSizes: false,
};
const PREFILL_FIRST: ScenarioDocument['policy'] = { kind: 'prefill-first', paddedGraphSizes: false };

describe('policies without a budget', () => {
  it.each([
    ['T1', STATIC_TOGETHER],
    ['P1', PREFILL_FIRST],
  ] as const)('%s: a prompt beyond the budget is computed in one step (T1, P1)', (_rule, policy) => {
    const run = exampleRun([['A', 0, 300, 2]], { policy, budgetTokens: 64 });
    expect(run.steps.prefillTokens[0]).toBe(300);
  });

  it('T1, P1: who arrives later stands behind', () => {
    const rows = [
      ['A', 0, 32, 3],
      ['B', 1, 32, 3],
      ['C', 2, 32, 3],
    ] as const;
    for (const policy of [STATIC_TOGETHER, PREFILL_FIRST]) {
      const run = exampleRun(rows, { policy, slots: 1 });
      const steps = [0, 1, 2].map((request) => run.eventsOfRequest(request).find(({ kind }) => kind === 'admit')?.step ?? -1);
      expect(steps).toEqual(steps.toSorted((a, b) => a - b));
    }
  });

  it('T4: without a free page the last of the batch is preempted, and its pages serve the others', () => {
    // Two pages each for 30 tokens; the third pages, at token 33, are two for three requests.
    const rows = ['A', 'B', 'C'].map((id) => [id, 0, 30, 12] as const);
    const run = exampleRun(rows, { policy: EACH, usablePages: 8 });
    const preempted = Array.from({ length: run.stepCount }, (_, step) => run.eventsOf(step))
      .flat()
      .filter(({ kind }) => kind === 'preempt');
    expect(preempted.map(({ request }) => request)).toEqual([2]);
    const [{ step }] = preempted as [(typeof preempted)[number]];
    expect(stepText(run, step)).toBe('A B decode');
    expect([0, 1, 2].map((request) => run.requests.outputTokens[request])).toEqual([12, 12, 12]);
  });

  it('B3: with slabs an answer longer than the slab’s maximum is rejected at arrival', () => {
    const run = exampleRun(
      [
        ['A', 0, 32, 17],
        ['B', 0, 32, 16],
      ],
      { policy: STATIC_TOGETHER, kvAllocation: { kind: 'slab', maxOutputTokens: 16 } },
    );
    expect([run.finalState(0), run.finalState(1)]).toEqual(['rejected', 'finished']);
    expect(run.eventsOfRequest(0).map(({ kind, rule }) => [kind, rule])).toEqual([['reject', 'B3']]);
  });
});
