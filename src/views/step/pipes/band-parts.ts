import type { OperatorCost, OperatorId } from '../../../engine/cost/cost-model.ts';
import { isPerLayer } from '../../../engine/cost/operator-table.ts';
import type { StepPlace } from '../../../engine/cost/step-layout.ts';
import { attentionStripes } from '../ribbon/attention-stripes.ts';
import type { FocusSet } from '../../focus-set.ts';
import type { StepScene } from '../../../narration/step/step-scene.ts';

/** A part of the weights' band: an operator, from 0 to 1 of the band. */
export interface WeightPart {
  readonly operator: OperatorId;
  readonly bytes: number;
  readonly fromShare: number;
  readonly toShare: number;
}

/** Whose weights are hauled, in the order of the step; parts too small to see stand in the next one. */
export function weightParts({ cost }: StepScene, place: StepPlace | null): readonly WeightPart[] {
  const inside = (operator: OperatorCost): boolean => {
    if (place === null) return true;
    return place.operator === null ? isPerLayer(operator.id) : operator.id === place.operator;
  };
  const operators = cost.operators.filter((operator) => inside(operator) && operator.weightBytes > 0);
  const layers = (operator: OperatorCost): number => (place === null ? 1 : operator.layers);
  const total = operators.reduce((sum, operator) => sum + operator.weightBytes / layers(operator), 0);
  let share = 0;
  return operators.map((operator) => {
    const bytes = operator.weightBytes / layers(operator);
    const fromShare = share;
    share += bytes / total;
    return { operator: operator.id, bytes, fromShare, toShare: share };
  });
}

/** Whose cache is read: by request where requests carry a hue. */
export function kvParts({ scheduled }: StepScene, focus: FocusSet) {
  return attentionStripes('attention-decode', scheduled, focus);
}
