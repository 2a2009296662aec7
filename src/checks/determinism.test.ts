import fc from 'fast-check';
import { expect, it } from 'vitest';
import { simulate } from '../engine/simulate.ts';
import { compareSteps, formatDifference } from './golden/first-difference.ts';
import { runToSteps } from './golden/run-to-steps.ts';
import type { TraceInput, TraceStep } from './golden/trace.ts';
import { traceToScenario } from './golden/trace-to-scenario.ts';
import { fuzzSettings } from './random/fuzz-settings.fixture.ts';
import { randomInput } from './random/random-input.fixture.ts';

const TIMEOUT_MS = 600_000;

it('the same scenario gives the same run, byte for byte (E1)', { timeout: TIMEOUT_MS }, () => {
  fc.assert(
    fc.property(randomInput(), (input) => {
      const first = simulate(traceToScenario(input));
      const second = simulate(structuredClone(traceToScenario(input)));
      expect(second.hash).toBe(first.hash);
      expect(second.byteLength).toBe(first.byteLength);
      expect(second.steps).toEqual(first.steps);
      expect(second.requests).toEqual(first.requests);
    }),
    fuzzSettings(300),
  );
});

it('a snapshot does not depend on which moments were looked at before (E10)', { timeout: TIMEOUT_MS }, () => {
  fc.assert(
    fc.property(randomInput(), fc.array(fc.nat(), { minLength: 1, maxLength: 12 }), (input, places) => {
      const scenario = traceToScenario(input);
      const wandered = simulate(scenario);
      for (const place of places) {
        const ns = place % Math.max(1, wandered.endNs);
        expect(wandered.snapshot(ns)).toEqual(simulate(scenario).snapshot(ns));
      }
    }),
    fuzzSettings(100),
  );
});

it('a policy never reads an output length: until a request ends earlier, nothing differs', { timeout: TIMEOUT_MS }, () => {
  fc.assert(
    fc.property(randomInput(), fc.nat({ max: 11 }), fc.integer({ min: 1, max: 8 }), (input, place, fewer) => {
      const request = input.requests[place % input.requests.length];
      fc.pre(request !== undefined && request.maxTokens > fewer);
      const shorter = { ...request, maxTokens: request.maxTokens - fewer };
      const requests = input.requests.map((other) => (other === request ? shorter : other));
      const [long, short] = [stepsOf(input), stepsOf({ config: input.config, requests })];
      const end = short.findIndex((step) => step.finished.includes(request.id));
      const alike = end < 0 ? short.length : end;
      const { difference } = compareSteps(long.slice(0, alike), short.slice(0, alike));
      if (difference !== null) throw new Error(formatDifference(difference));
      // In the step of the earlier end the decisions are still the same; only its output differs.
      expect(short[end]?.blockTables).toEqual(long[end]?.blockTables);
      expect(short[end]?.running).toEqual(long[end]?.running);
      expect(short[end]?.waiting).toEqual(long[end]?.waiting);
    }),
    fuzzSettings(500),
  );
});

function stepsOf(input: TraceInput): TraceStep[] {
  return runToSteps(simulate(traceToScenario(input)), input.config);
}
