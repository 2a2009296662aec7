import { loadingPlan } from '../engine/loading/loading-plan.ts';
import type { Run } from '../engine/recording/run.ts';
import type { StepLook } from '../scenario/step-look.ts';

/**
 * Moments before the run at which the playhead can stand: when each piece of the weights begins to go to the card. Negative, in order; empty
 * where loading is not shown or the card's link is not known.
 */
export function leadOf({ scenario }: Run, { loading }: StepLook): readonly number[] {
  if (loading === null) return NO_LEAD;
  const plan = loadingPlan(scenario.gpu, scenario.model, scenario.formats.weights, loading, scenario.group?.cards);
  return plan === null ? NO_LEAD : [-plan.durationNs, ...plan.pieces.map(({ sentFromNs }) => sentFromNs)];
}

const NO_LEAD: readonly number[] = [];

/** Place of the last moment of the lead at or before `ns`. */
export function leadIndex(lead: readonly number[], ns: number): number {
  const after = lead.findIndex((start) => start > ns);
  return (after < 0 ? lead.length : after) - 1;
}
