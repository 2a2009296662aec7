import { errorKindsOfRun, worstErrorOf } from '../../engine/cost/step-error.ts';
import type { Latency } from '../../engine/metrics/latency-values.ts';
import type { Run } from '../../engine/recording/run.ts';

/**
 * Known error of each latency on the run's card, as a share; null = not checked on it. TTFT and E2E are stretches of a whole run; TPOT and ITL
 * are made of single steps, so they carry the worst error of the kinds of steps there are.
 */
export function latencyErrors(run: Run): Readonly<Record<Latency, number | null>> {
  const { gpu } = run.scenario;
  const total = worstErrorOf(gpu.id, ['total']);
  const steps = worstErrorOf(gpu.id, errorKindsOfRun(run));
  return { ttft: total, e2e: total, tpot: steps, itl: steps };
}

/** The worst of several; null where one was not checked. */
export function worstShare(errors: readonly (number | null)[]): number | null {
  return errors.reduce((worst, error) => (worst === null || error === null ? null : Math.max(worst, error)), 0);
}
