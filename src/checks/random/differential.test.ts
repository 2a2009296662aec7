import fc from 'fast-check';
import { it } from 'vitest';
import { simulate } from '../../engine/simulate.ts';
import { compareSteps, formatDifference } from '../golden/first-difference.ts';
import { runToSteps } from '../golden/run-to-steps.ts';
import { traceToScenario } from '../golden/trace-to-scenario.ts';
import { naiveSteps } from '../naive/naive-scheduler.ts';
import { fuzzSettings } from './fuzz-settings.fixture.ts';
import { randomInput } from './random-input.fixture.ts';

it('engine and naive model decide the same in every step of random scenarios (V3)', { timeout: 600_000 }, () => {
  fc.assert(
    fc.property(randomInput(), (input) => {
      const steps = runToSteps(simulate(traceToScenario(input)), input.config);
      const { difference } = compareSteps(naiveSteps(input, 5000), steps);
      if (difference !== null) throw new Error(`naive model (expected) and engine (got) differ: ${formatDifference(difference)}`);
    }),
    fuzzSettings(3000),
  );
});
