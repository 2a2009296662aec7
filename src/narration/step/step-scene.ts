import type { StepCost } from '../../engine/cost/cost-model.ts';
import { layOutStep, placeAt, type StepLayout, type StepPlace } from '../../engine/cost/step-layout.ts';
import type { Run } from '../../engine/recording/run.ts';
import type { Snapshot } from '../../engine/recording/snapshot.ts';
import { stepCost } from '../step-cost.ts';
import type { StepPurpose } from './messages.ts';

/** One step opened up: what the Step view's sentence and panels are made of. */
export interface StepScene {
  readonly step: number;
  /** The step after scheduling, wherever in it the playhead stands: there the requests have their tokens in flight. */
  readonly scheduled: Snapshot;
  readonly cost: StepCost;
  readonly layout: StepLayout;
  readonly purpose: StepPurpose;
  /** That share the model; the cost is that of each of them. */
  readonly cards: number;
}

export function stepScene(run: Run, step: number): StepScene {
  const scheduled = run.snapshot(run.nsOf(step, 'scheduled'));
  const cost = stepCost(run, scheduled);
  return {
    step,
    scheduled,
    cost,
    layout: layOutStep(cost, run.scenario.model.layers),
    purpose: { prefillTokens: run.steps.prefillTokens[step] ?? 0, sampledTokens: run.steps.sampledTokens[step] ?? 0 },
    cards: run.scenario.group?.cards ?? 1,
  };
}

/** Where the playhead stands inside the step. */
export function placeUnderPlayhead({ layout, scheduled }: StepScene, ns: number): StepPlace {
  return placeAt(layout, ns - scheduled.stepStartNs);
}
