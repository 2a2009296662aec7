import { demandOf } from '../../engine/cost/hierarchy-demand.ts';
import { hierarchyUse, type Demand, type HierarchyUse } from '../../engine/cost/hierarchy-use.ts';
import type { StepPlace } from '../../engine/cost/step-layout.ts';
import type { Run } from '../../engine/recording/run.ts';
import type { StepScene } from './step-scene.ts';

/** A place of the step held against the card; null where the step runs nothing there. */
export interface PlaceUse {
  readonly demand: Demand;
  readonly use: HierarchyUse;
}

/** @param place null = the whole step */
export function placeUse(run: Run, { scheduled, cost }: StepScene, place: StepPlace | null): PlaceUse | null {
  const { scenario } = run;
  const demand = demandOf(scenario, scheduled.work, cost, place);
  if (scheduled.idle || demand.durationNs === 0) return null;
  return { demand, use: hierarchyUse(scenario.gpu, scenario.formats.weights, demand, scenario.group?.cards) };
}
