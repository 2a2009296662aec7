import fc from 'fast-check';
import { expect, it } from 'vitest';
import { simulate } from '../../engine/simulate.ts';
import type { RequestSpec, Scenario } from '../../engine/scenario.ts';
import { compareSteps, formatDifference } from '../golden/first-difference.ts';
import { runToSteps } from '../golden/run-to-steps.ts';
import { traceToScenario } from '../golden/trace-to-scenario.ts';
import { checkInvariants, formatViolation } from '../invariants.ts';
import { fuzzSettings } from './fuzz-settings.fixture.ts';
import { randomHostileInput } from './random-input.fixture.ts';

const TIMEOUT_MS = 600_000;

it('B1, B2, S15: requests that can never run are rejected, all others end, and the invariants hold', { timeout: TIMEOUT_MS }, () => {
  let rejections = 0;
  fc.assert(
    fc.property(randomHostileInput(), (input) => {
      const scenario = traceToScenario(input);
      const run = simulate(scenario);
      const [violation] = checkInvariants(run);
      if (violation !== undefined) throw new Error(formatViolation(violation));
      expect(run.stoppedAtStepLimit).toBe(false);
      scenario.requests.forEach((request, index) => {
        if (run.finalState(index) !== 'rejected') return;
        rejections += 1;
        if (canEnd(scenario, request)) throw new Error(`request ${request.id} was rejected and could have run to its end`);
      });
    }),
    fuzzSettings(500),
  );
  expect(rejections).toBeGreaterThan(100);
});

it('B1, B2: a request rejected at its arrival changes nothing for the others', { timeout: TIMEOUT_MS }, () => {
  fc.assert(
    fc.property(randomHostileInput(), ({ config, requests }) => {
      const scenario = traceToScenario({ config, requests });
      const left = requests.filter((_, index) => {
        const request = scenario.requests[index];
        return request !== undefined && fitsAtArrival(scenario, request);
      });
      fc.pre(left.length > 0 && left.length < requests.length);
      const withAll = runToSteps(simulate(scenario), config);
      const withoutRejected = runToSteps(simulate(traceToScenario({ config, requests: left })), config);
      // Steps in which only a rejected request arrived come after the others' end.
      const { difference } = compareSteps(withoutRejected, withAll.slice(0, withoutRejected.length));
      if (difference !== null) throw new Error(formatDifference(difference));
    }),
    fuzzSettings(300),
  );
});

/** Room in context and pool for the prompt. */
function fitsAtArrival({ limits }: Scenario, { promptTokens }: RequestSpec): boolean {
  return promptTokens < limits.maxModelLenTokens && Math.ceil(promptTokens / limits.blockSizeTokens) <= limits.usablePages;
}

/** Whether the request, alone, can be computed up to its last token. */
function canEnd(scenario: Scenario, request: RequestSpec): boolean {
  const { limits, policy } = scenario;
  if (policy.kind !== 'vllm-v1') throw new Error('golden scenarios have vLLM’s policy');
  const most = Math.min(request.promptTokens + request.outputTokens, limits.maxModelLenTokens);
  const withLookahead = Math.min(most + (policy.speculative?.lookaheadTokens ?? 0), limits.maxModelLenTokens);
  const fitsBudget = policy.chunkedPrefill || most <= limits.maxNumBatchedTokens;
  return fitsAtArrival(scenario, request) && Math.ceil(withLookahead / limits.blockSizeTokens) <= limits.usablePages && fitsBudget;
}
