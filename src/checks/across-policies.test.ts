import fc from 'fast-check';
import { expect, it } from 'vitest';
import { ACCOUNTS, timeAccounts } from '../engine/metrics/compare-accounts.ts';
import { compareRuns } from '../engine/metrics/compare-runs.ts';
import { comparedScenario, PREFILL_FIRST, STATIC, VLLM } from '../engine/metrics/compare-scenario.fixture.ts';
import type { Row } from '../engine/metrics/compare-scenario.fixture.ts';
import type { KvAllocation, PolicySettings } from '../engine/scenario.ts';
import { simulate } from '../engine/simulate.ts';
import { traceToScenario } from './golden/trace-to-scenario.ts';
import { fuzzSettings } from './random/fuzz-settings.fixture.ts';
import { randomInput } from './random/random-input.fixture.ts';

const PAGES: KvAllocation = { kind: 'pages' };
const POLICIES: readonly (readonly [policy: PolicySettings, kvAllocation: KvAllocation])[] = [
  [VLLM, PAGES],
  [PREFILL_FIRST, PAGES],
  [STATIC, PAGES],
  [
    { ...STATIC, prefill: 'together-padded' },
    { kind: 'slab', maxOutputTokens: 400 },
  ],
  [{ ...STATIC, formation: { kind: 'wait-until-full', timeoutNs: null } }, PAGES],
];

const promptTokens = fc.integer({ min: 1, max: 2000 });
const outputTokens = fc.integer({ min: 1, max: 300 });
const TIMEOUT_MS = 600_000;

it('one request gives the same tokens at the same times under every policy (V4)', { timeout: TIMEOUT_MS }, () => {
  fc.assert(
    fc.property(promptTokens, outputTokens, fc.nat({ max: 50 }), (prompt, output, arrivalMs) => {
      const runs = POLICIES.map(([policy, kvAllocation]) =>
        simulate(comparedScenario(policy, [['A', arrivalMs, prompt, output]], {}, { kvAllocation })),
      );
      const [first] = runs;
      expect(first.requests.outputTokens[0]).toBe(output);
      for (const run of runs) {
        expect(run.requests.outputTokens).toEqual(first.requests.outputTokens);
        expect(run.steps.sampledTokens).toEqual(first.steps.sampledTokens);
        expect(run.steps.endNs).toEqual(first.steps.endNs);
        expect(run.steps.paddedTokens.every((tokens) => tokens === 0)).toBe(true);
      }
    }),
    fuzzSettings(60),
  );
});

it('requests of one length, all there at once, make static batching and prefill first finish alike', { timeout: TIMEOUT_MS }, () => {
  const count = fc.integer({ min: 1, max: 20 });
  fc.assert(
    fc.property(
      promptTokens,
      outputTokens,
      count,
      fc.integer({ min: 1, max: 8 }),
      fc.boolean(),
      (prompt, output, requests, slots, padded) => {
        const rows = Array.from({ length: requests }, (_, i): Row => [`r${i}`, 0, prompt, output]);
        const [batches, continuous] = [STATIC, PREFILL_FIRST].map((policy) =>
          simulate(comparedScenario({ ...policy, paddedGraphSizes: padded }, rows, { maxNumSeqs: slots })),
        );
        expect(batches.requests.firstTokenNs).toEqual(continuous.requests.firstTokenNs);
        expect(batches.requests.lastTokenNs).toEqual(continuous.requests.lastTokenNs);
        expect(batches.endNs).toBe(continuous.endNs);
      },
    ),
    fuzzSettings(60),
  );
});

it(
  'whatever two policies do with the same requests, their comparison accounts for every ns and contradicts no number',
  { timeout: TIMEOUT_MS },
  () => {
    const side = fc.constantFrom(...POLICIES);
    fc.assert(
      fc.property(randomInput(), side, side, (input, [policyA, kvA], [policyB, kvB]) => {
        const scenario = traceToScenario(input);
        const runs = [
          [policyA, kvA],
          [policyB, kvB],
        ].map(([policy, kvAllocation]) =>
          simulate({ ...scenario, policy: policy as PolicySettings, kvAllocation: kvAllocation as KvAllocation }),
        );
        const [a, b] = runs;
        const { match, answers, end, numbers, verdict } = compareRuns(a, b);
        for (const [run, requests] of [
          [a, match.finished.map((pair) => pair.a)],
          [b, match.finished.map((pair) => pair.b)],
        ] as const) {
          timeAccounts(run, requests).forEach((accounts, i) => {
            const e2eNs = run.requests.releasedNs[requests[i]] - run.requests.arrivalNs[requests[i]];
            expect(ACCOUNTS.reduce((sum, account) => sum + accounts[account], 0)).toBe(e2eNs);
            for (const account of ACCOUNTS) expect(accounts[account]).toBeGreaterThanOrEqual(0);
          });
        }
        if (answers?.standing === 'a') expect(numbers.a.meanE2eNs).toBeLessThan(numbers.b.meanE2eNs ?? 0);
        if (answers?.standing === 'b') expect(numbers.b.meanE2eNs).toBeLessThan(numbers.a.meanE2eNs ?? 0);
        if (a.hash === b.hash && match.finished.length > 0) expect(verdict).toBe('tie');
        if (match.finished.length === 0) expect([answers, end, verdict]).toEqual([null, null, 'nothing-shared']);
        // Swapped, it is the same the other way round.
        const mirrored = { a: 'b', b: 'a' } as Readonly<Record<string, string>>;
        expect(compareRuns(b, a).verdict).toBe(mirrored[verdict] ?? verdict);
      }),
      fuzzSettings(200),
    );
  },
);
