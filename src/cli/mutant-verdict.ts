import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { checkTrace } from '../checks/golden/check-trace.ts';
import { compareSteps, formatDifference } from '../checks/golden/first-difference.ts';
import { parseTrace } from '../checks/golden/parse-trace.ts';
import { runToSteps } from '../checks/golden/run-to-steps.ts';
import { traceToScenario } from '../checks/golden/trace-to-scenario.ts';
import { checkInvariants, formatViolation } from '../checks/invariants.ts';
import { naiveSteps } from '../checks/naive/naive-scheduler.ts';
import { randomInput } from '../checks/random/random-input.fixture.ts';
import { simulate } from '../engine/simulate.ts';

/**
 * `mutant-verdict TRACES`: what `scripts/mutation-check.mjs` asks an engine with one rule changed. Prints one line of JSON: which checks notice
 * (a golden trace, the differential test, an invariant), each with what it saw first, or null.
 */

const RANDOM_SCENARIOS = 1500;
const SEED = 1;

function traceVerdict(directory: string): string | null {
  for (const file of readdirSync(directory).filter((name) => name.endsWith('.json'))) {
    const result = parseTrace(JSON.parse(readFileSync(join(directory, file), 'utf8')));
    if (!result.ok) throw new Error(`${file} is not a golden trace`);
    const outcome = checkTrace(result.value);
    if (outcome.kind === 'failed') return `${result.value.name}: ${outcome.problem}`;
  }
  return null;
}

function randomVerdict(check: (input: Parameters<typeof traceToScenario>[0]) => string | null): string | null {
  for (const input of fc.sample(randomInput(), { numRuns: RANDOM_SCENARIOS, seed: SEED })) {
    try {
      const seen = check(input);
      if (seen !== null) return seen;
    } catch (error) {
      return `threw: ${error instanceof Error ? error.message : String(error)}`;
    }
  }
  return null;
}

const [traces] = process.argv.slice(2);
if (traces === undefined) throw new Error('usage: mutant-verdict TRACES');
console.log(
  JSON.stringify({
    trace: traceVerdict(traces),
    differential: randomVerdict((input) => {
      const { difference } = compareSteps(naiveSteps(input, 5000), runToSteps(simulate(traceToScenario(input)), input.config));
      return difference === null ? null : formatDifference(difference);
    }),
    invariant: randomVerdict((input) => {
      const [violation] = checkInvariants(simulate(traceToScenario(input)));
      return violation === undefined ? null : formatViolation(violation);
    }),
  }),
);
