import type { StepPlace } from '../../engine/cost/step-layout.ts';
import { stepWords } from '../../narration/step/en.ts';

/** "whole step", "Layer 14", "gate + up matmul" */
export function placeName(place: StepPlace | null): string {
  if (place === null) return stepWords.pipes.wholeStep;
  if (place.operator !== null) return stepWords.operators[place.operator].name;
  return stepWords.crumbs.layer(place.layer ?? 0);
}
