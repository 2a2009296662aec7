import { expect, test } from 'vitest';
import { simulate } from '../../engine/simulate.ts';
import { presetOf } from '../presets/index.ts';
import { resolveScenario } from '../resolve-scenario.ts';
import { switchClock } from './switch-clock.ts';
import type { ScenarioDocument } from '../document.ts';

const TIGHT = presetOf('tight').document;

function runOf(document: ScenarioDocument) {
  const resolved = resolveScenario(document);
  if ('errors' in resolved) throw new Error(JSON.stringify(resolved.errors));
  return simulate(resolved.ok);
}

test('the other clock changes when nothing happens: each request arrives in the step it arrived in', () => {
  const run = runOf(TIGHT);
  const byTime = switchClock(TIGHT, { startNs: run.steps.startNs, endNs: run.endNs });
  expect(byTime.arrivalClock).toBe('ns');
  const timed = runOf(byTime);
  expect([...timed.requests.arrivalStep]).toEqual([...run.requests.arrivalStep]);
  expect([...timed.steps.endNs]).toEqual([...run.steps.endNs]);
  expect(switchClock(byTime, { startNs: timed.steps.startNs, endNs: timed.endNs })).toEqual(TIGHT);
});

test('beyond the run steps go on at its mean pace', () => {
  const times = { startNs: [0, 10, 20, 30], endNs: 40 };
  const arrivals = (clock: 'step' | 'ns', values: readonly number[]) =>
    switchClock(
      { ...TIGHT, arrivalClock: clock, requests: values.map((arrival, i) => ({ ...TIGHT.requests[i], arrival })) },
      times,
    ).requests.map((row) => row.arrival);
  expect(arrivals('step', [0, 3, 4, 6])).toEqual([0, 30, 40, 60]);
  expect(arrivals('ns', [0, 1, 10, 39, 40, 60])).toEqual([0, 1, 1, 4, 4, 6]);
  expect(switchClock({ ...TIGHT, requests: TIGHT.requests.slice(0, 1) }, { startNs: [], endNs: 0 }).requests[0].arrival).toBe(0);
});
