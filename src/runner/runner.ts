import type { Run } from '../engine/recording/run.ts';
import type { Scenario } from '../engine/scenario.ts';
import { simulate } from '../engine/simulate.ts';

/** A run, or the rule that the engine broke: its message names the rule and the step. */
type RunOutcome = { readonly run: Run } | { readonly error: Error };

export interface Runner {
  run(scenario: Scenario): RunOutcome;
}

/** Runs kept by the scenario they came from: going back to one costs nothing. */
const KEPT_RUNS = 6;

/** Turns scenarios into runs, here and now: every scenario that can be opened takes less time than a person notices. */
export function createRunner(): Runner {
  const kept = new Map<Scenario, Run>();
  return {
    run(scenario) {
      let run = kept.get(scenario);
      try {
        run ??= simulate(scenario);
      } catch (error) {
        return { error: error instanceof Error ? error : new Error(String(error)) };
      }
      kept.delete(scenario);
      kept.set(scenario, run);
      for (const oldest of kept.keys()) {
        if (kept.size <= KEPT_RUNS) break;
        kept.delete(oldest);
      }
      return { run };
    },
  };
}
