import fc from 'fast-check';
import { expect, test } from 'vitest';
import { simulate } from '../engine/simulate.ts';
import type { ScenarioDocument } from './document.ts';
import { presetOf } from './presets/index.ts';
import { resolveScenario } from './resolve-scenario.ts';
import { arbitraryDocument } from './testing/arbitrary-document.ts';

const TIGHT = presetOf('tight').document;

/** Any policy, allocation and delivery on requests of a few hundred tokens. */
const smallDocument: fc.Arbitrary<ScenarioDocument> = fc
  .record({
    any: arbitraryDocument,
    usablePages: fc.integer({ min: 1, max: 60 }),
    maxNumSeqs: fc.integer({ min: 1, max: 5 }),
    maxNumBatchedTokens: fc.integer({ min: 1, max: 300 }),
    maxModelLenTokens: fc.option(fc.integer({ min: 2, max: 400 }), { nil: null }),
    slabTokens: fc.integer({ min: 1, max: 200 }),
    rows: fc.array(
      fc.record({
        arrival: fc.integer({ min: 0, max: 40 }),
        promptTokens: fc.integer({ min: 1, max: 300 }),
        outputTokens: fc.integer({ min: 1, max: 60 }),
        sharedTokens: fc.integer({ min: 0, max: 64 }),
        priority: fc.integer({ min: -2, max: 2 }),
        abortStep: fc.option(fc.integer({ min: 0, max: 60 }), { nil: null }),
      }),
      { maxLength: 8 },
    ),
  })
  .map(({ any, usablePages, maxNumSeqs, maxNumBatchedTokens, maxModelLenTokens, slabTokens, rows }) => ({
    ...any,
    gpu: TIGHT.gpu,
    model: TIGHT.model,
    formats: TIGHT.formats,
    kvAllocation: any.kvAllocation.kind === 'slab' ? { kind: 'slab', maxOutputTokens: slabTokens } : any.kvAllocation,
    limits: {
      ...any.limits,
      blockSizeTokens: 16,
      maxNumSeqs,
      maxNumBatchedTokens,
      maxModelLenTokens,
      pool: { kind: 'pages', usablePages },
    },
    requests: rows.map(({ sharedTokens, ...row }, index) => ({
      ...row,
      id: String(index + 1),
      arrival: any.arrivalClock === 'ns' ? row.arrival * 1_000_000 : row.arrival,
      sharedPrefix: sharedTokens === 0 ? null : { group: 'P', tokens: Math.min(sharedTokens, row.promptTokens) },
    })),
  }));

test('what resolves without errors is simulated to its end: every request finishes, is aborted or rejected', () => {
  let simulated = 0;
  fc.assert(
    fc.property(smallDocument, (document) => {
      const scenario = resolveScenario(document);
      if ('errors' in scenario) return;
      simulated++;
      const run = simulate(scenario.ok);
      const states = document.requests.map((_, request) => run.finalState(request));
      expect(states.filter((state) => !['finished', 'aborted', 'rejected'].includes(state))).toEqual([]);
      expect(run.stoppedAtStepLimit).toBe(false);
    }),
    { numRuns: 400 },
  );
  expect(simulated).toBeGreaterThan(100);
});
