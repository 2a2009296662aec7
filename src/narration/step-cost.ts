import type { CostModel, StepCost } from '../engine/cost/cost-model.ts';
import { costModelFor } from '../engine/cost/create-cost-model.ts';
import type { Run } from '../engine/recording/run.ts';
import type { Snapshot } from '../engine/recording/snapshot.ts';
import type { Scenario } from '../engine/scenario.ts';

/** One model per scenario: its operator table is worth keeping while the playhead moves. */
const models = new WeakMap<Scenario, CostModel>();

/** The cost model of a scenario, to open steps with. */
export function costModelOf(scenario: Scenario): CostModel {
  const model = models.get(scenario) ?? costModelFor(scenario);
  models.set(scenario, model);
  return model;
}

/** The snapshot's step opened up again from what the cost model saw of it. */
export function stepCost(run: Run, snapshot: Snapshot): StepCost {
  return costModelOf(run.scenario).open(snapshot.work);
}

/** Bytes of the step by kind, summed over its operators. */
export function stepBytes(cost: StepCost): { readonly weights: number; readonly kv: number } {
  let weights = 0;
  let kv = 0;
  for (const operator of cost.operators) {
    weights += operator.weightBytes;
    kv += operator.kvReadBytes + operator.kvWriteBytes;
  }
  return { weights, kv };
}
