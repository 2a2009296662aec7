import fc from 'fast-check';
import { expect, it } from 'vitest';
import type { TraceInput, TraceStep } from '../golden/trace.ts';
import { naiveSteps } from '../naive/naive-scheduler.ts';
import { randomInput } from './random-input.fixture.ts';

const SAMPLES = 600;

/** What a random scenario can show; each must come up often enough for the differential test to mean something. */
const FEATURES: Record<string, (step: TraceStep, input: TraceInput) => boolean> = {
  preemption: (step) => step.preempted.length > 0,
  'several preemptions in a step': (step) => step.preempted.length > 1,
  'take-back': (step) => (step.rolledBack?.length ?? 0) > 0,
  resume: (step) => step.resumed.length > 0,
  'resume with a hit': (step) => step.resumed.some((id) => (step.prefixHitTokens?.[id] ?? 0) > 0),
  refusal: (step) => step.refused.length > 0,
  eviction: (step) => (step.evicted?.length ?? 0) > 0,
  abort: (step) => step.aborted !== undefined,
  'prefill chunk': (step) => step.scheduled.some((entry) => entry.isPrefill && entry.sampled === 0),
  'accepted drafts': (step) => step.scheduled.some((entry) => (entry.acceptedTokens ?? 0) > 0),
  'rejected drafts': (step) => step.scheduled.some((entry) => (entry.acceptedTokens ?? 0) < (entry.draftTokens ?? 0)),
  'padded admission': (step) => step.scheduled.some((entry) => entry.padded === true),
  'idle step': (step) => step.scheduled.length === 0,
  'stop at the longest context': (step, { config, requests }) =>
    step.finished.some((id) => {
      const request = requests.find((other) => other.id === id);
      return request !== undefined && request.promptLen + request.maxTokens > config.maxModelLen;
    }),
};

it('random scenarios reach every corner of the rules (V3)', () => {
  const inputs = fc.sample(randomInput(), { numRuns: SAMPLES, seed: 1 }).map((input) => ({ input, steps: naiveSteps(input, 5000) }));
  const share = Object.fromEntries(
    Object.entries(FEATURES).map(([name, shows]) => [
      name,
      inputs.filter(({ input, steps }) => steps.some((step) => shows(step, input))).length / SAMPLES,
    ]),
  );
  const rare = Object.entries(share).filter(([, reached]) => reached < 0.02);
  expect(rare).toEqual([]);
});
