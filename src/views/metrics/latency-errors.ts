import { errorKindsOfRun, worstErrorOf } from '../../engine/cost/step-error.ts';
import type { Latency } from '../../engine/metrics/latencies.ts';
import type { Run } from '../../engine/recording/run.ts';

/**
 * Known error of each latency on the run's card, as a share; null = not checked on it. TTFT and E2E are moments of single requests; TPOT and
 * ITL are made of single steps, so they carry the worst error of the kinds of steps there are.
 */
export function latencyErrors(run: Run): Readonly<Record<Latency, number | null>> {
  const { scenario } = run;
  const steps = worstErrorOf(scenario, errorKindsOfRun(run));
  return { ttft: worstErrorOf(scenario, ['first-token']), e2e: worstErrorOf(scenario, ['last-token']), tpot: steps, itl: steps };
}

/** The worst of them; null where one was not checked. */
export function worstLatencyError(run: Run): number | null {
  return Object.values(latencyErrors(run)).reduce<number | null>(
    (worst, error) => (worst === null || error === null ? null : Math.max(worst, error)),
    0,
  );
}
