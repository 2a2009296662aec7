import { expect, test } from 'vitest';
import { measuredServing } from './measured-serving.ts';
import { presetOf } from './presets/index.ts';
import type { ScenarioDocument } from './document.ts';

const ROWS: ScenarioDocument['requests'] = [
  { id: 'B', arrival: 10, promptTokens: 8, outputTokens: 1, sharedPrefix: null, priority: 0, abortStep: null },
  { id: 'A', arrival: 0, promptTokens: 8, outputTokens: 5, sharedPrefix: null, priority: 0, abortStep: null },
].map((row, place) => ({
  ...row,
  measured: place === 0 ? { scheduledNs: 0, firstTokenNs: 100, lastTokenNs: 100 } : { scheduledNs: 0, firstTokenNs: 20, lastTokenNs: 60 },
}));
const document: ScenarioDocument = { ...presetOf('one').document, arrivalClock: 'ns', requests: ROWS };

test('measured times by hand, in arrival order', () => {
  // A: first 20, last 60, five tokens; B arrives at 10, its only token 100 later.
  const serving = measuredServing(document);
  expect(serving?.times.map((times) => times?.lastTokenNs)).toEqual([60, 100]);
  expect(serving?.values).toEqual({ ttft: [20, 100], tpot: [10], e2e: [60, 100] });
  expect(serving).toMatchObject({ durationNs: 110, outputTokensPerSecond: expect.closeTo(6 / 110e-9, 0) });
});

test('a step has no length of its own, so arrivals by step leave the duration open', () => {
  expect(measuredServing({ ...document, arrivalClock: 'step' })).toMatchObject({ durationNs: null, outputTokensPerSecond: null });
});

test('nothing measured, or measured as streamed and asked for at release: no measured side', () => {
  expect(measuredServing(presetOf('tight').document)).toBeNull();
  expect(measuredServing({ ...document, delivery: 'at-release' })).toBeNull();
});
