import { describe, expect, it } from 'vitest';
import { startSimulation, STEP_LIMIT } from '../../engine/simulate.ts';
import { RecordedRun } from '../../engine/recording/recorded-run.ts';
import { readTrace, TRACE_NAMES } from '../golden/read-traces.fixture.ts';
import { traceToScenario } from '../golden/trace-to-scenario.ts';
import { exampleRun } from '../worked-examples/example-run.ts';

describe('the loop', () => {
  it('E2: of two requests that arrive together the first in the list goes first', () => {
    const rows = [
      ['first', 0, 32, 4],
      ['second', 0, 32, 4],
    ] as const;
    const admitted = (run: ReturnType<typeof exampleRun>): readonly number[] =>
      [0, 1].map((request) => run.eventsOfRequest(request).find(({ kind }) => kind === 'admit')?.step ?? -1);
    expect(admitted(exampleRun(rows, { slots: 1 }))).toEqual([0, 4]);
    const [first, second] = traceToScenario(readTrace('preempt-many')).requests;
    if (first === undefined || second === undefined) throw new Error('too few requests');
    const wrong = {
      ...traceToScenario(readTrace('preempt-many')),
      requests: [
        { ...first, arrival: 9 },
        { ...second, arrival: 3 },
      ],
    };
    expect(() => startSimulation(wrong)).toThrow('E2');
  });

  it('E5: at every moment every request is in one state, and the lists agree with it', () => {
    for (const name of ['preempt-many', 'abort-running-and-waiting', 'priority-preemption']) {
      const simulation = startSimulation(traceToScenario(readTrace(name)));
      simulation.advance(STEP_LIMIT);
      const run = new RecordedRun(traceToScenario(readTrace(name)), simulation.recorded());
      for (let step = 0; step < run.stepCount; step++) {
        for (const phase of ['scheduled', 'output'] as const) {
          const { states, running, waiting } = run.snapshot(run.nsOf(step, phase));
          const listed = new Map([
            ...running.map(({ request, doing }) => [request, doing === 'held' ? 'held' : 'running'] as const),
            ...waiting.map(({ request }) => [request, 'waiting'] as const),
          ]);
          expect(running.length + waiting.length).toBe(listed.size);
          states.forEach((state, request) => {
            if (['running', 'waiting', 'held'].includes(state)) expect(listed.get(request)).toBe(state);
            else expect(listed.has(request)).toBe(false);
          });
        }
      }
    }
  });

  it('E6: a step shows what is scheduled until 1 ns before its end, then its output', () => {
    const run = exampleRun([['A', 0, 32, 4]]);
    for (let step = 0; step < run.stepCount; step++) {
      const endNs = run.steps.endNs[step] ?? 0;
      expect(run.nsOf(step, 'output')).toBe(endNs - 1);
      expect(run.momentAt(endNs - 2)).toEqual({ step, phase: 'scheduled' });
      expect(run.momentAt(endNs - 1)).toEqual({ step, phase: 'output' });
      if (step + 1 < run.stepCount) expect(run.momentAt(run.steps.startNs[step + 1] ?? 0)).toEqual({ step: step + 1, phase: 'scheduled' });
    }
  });

  it.each(TRACE_NAMES)('E8: %s: spans of a request neither overlap nor leave a gap', (name) => {
    const scenario = traceToScenario(readTrace(name));
    const simulation = startSimulation(scenario);
    simulation.advance(STEP_LIMIT);
    const run = new RecordedRun(scenario, simulation.recorded());
    for (let request = 0; request < run.requestCount; request++) {
      const spans = run.spansOf(request);
      expect(spans[0]?.fromStep).toBe(run.requests.arrivalStep[request]);
      spans.forEach(({ fromStep, toStep }, index) => {
        // Empty where a chunk was taken back in the step that had scheduled it (S5).
        expect(toStep).toBeGreaterThanOrEqual(fromStep);
        if (index > 0) expect(fromStep).toBe(spans[index - 1]?.toStep);
      });
    }
  });

  it('E11: a run stops at 200,000 steps and says so', { timeout: 120_000 }, () => {
    const scenario = traceToScenario(readTrace('single-request'));
    const [only] = scenario.requests;
    if (only === undefined) throw new Error('no request');
    // It arrives after the last step there is: all steps before it are idle.
    const simulation = startSimulation({ ...scenario, requests: [{ ...only, arrival: STEP_LIMIT + 10 }] });
    simulation.advance(STEP_LIMIT + 100);
    expect(simulation.step).toBe(200_000);
    expect(simulation.recorded().stoppedAtStepLimit).toBe(true);
  });
});
