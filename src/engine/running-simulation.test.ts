import fc from 'fast-check';
import { expect, test } from 'vitest';
import { PRESETS } from '../scenario/presets/index.ts';
import { resolveScenario } from '../scenario/resolve-scenario.ts';
import { RecordedRun } from './recording/recorded-run.ts';
import { simulate, startSimulation, STEP_LIMIT } from './simulate.ts';
import type { Scenario } from './scenario.ts';

function scenarioOf(preset: (typeof PRESETS)[number]): Scenario {
  const resolved = resolveScenario(preset.document);
  if ('errors' in resolved) throw new Error(resolved.errors.map(({ message }) => message).join('; '));
  return resolved.ok;
}

test.each(PRESETS.map((preset) => [preset.name, preset] as const))('%s: looked at on the way, it ends as the same run', (_name, preset) => {
  const scenario = scenarioOf(preset);
  const whole = simulate(scenario);
  fc.assert(
    fc.property(fc.array(fc.integer({ min: 1, max: Math.ceil(whole.stepCount / 2) }), { minLength: 1, maxLength: 4 }), (stops) => {
      const simulation = startSimulation(scenario);
      for (const steps of stops) {
        simulation.advance(steps);
        const part = new RecordedRun(scenario, simulation.recorded());
        expect(part.stepCount).toBe(Math.min(simulation.step, whole.stepCount));
        expect(part.steps.endNs).toEqual(whole.steps.endNs.slice(0, part.stepCount));
        expect(part.stoppedAtStepLimit).toBe(!simulation.isOver);
      }
      simulation.advance(STEP_LIMIT);
      expect(simulation.isOver).toBe(true);
      expect(new RecordedRun(scenario, simulation.recorded()).hash).toBe(whole.hash);
    }),
    { numRuns: 5 },
  );
});

test('every moment of an unfinished run is the moment of the finished one (E1)', () => {
  const scenario = scenarioOf(PRESETS[0]);
  const whole = simulate(scenario);
  for (const steps of [1, 9, 23, 40, 90]) {
    const simulation = startSimulation(scenario);
    simulation.advance(steps);
    const part = new RecordedRun(scenario, simulation.recorded());
    for (let step = 0; step < steps; step++) {
      for (const phase of ['scheduled', 'output'] as const) {
        const ns = whole.nsOf(step, phase);
        const { running, waiting, freePages, slots, events } = part.snapshot(ns);
        const expected = whole.snapshot(ns);
        expect({ running, waiting, freePages, slots, events }).toEqual({
          running: expected.running,
          waiting: expected.waiting,
          freePages: expected.freePages,
          slots: expected.slots,
          events: expected.events,
        });
      }
    }
  }
});

test('tokens sampled so far are those of the steps', () => {
  const simulation = startSimulation(scenarioOf(PRESETS[0]));
  simulation.advance(50);
  expect(simulation.sampledTokens).toBe(simulation.recorded().steps.sampledTokens.reduce((sum, tokens) => sum + tokens, 0));
});
