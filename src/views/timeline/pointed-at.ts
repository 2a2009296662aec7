import type { Selection } from '../../scenario/selection.ts';
import { laneAt, requestAtStep } from './lane-places.ts';
import type { LanePlaces } from './lane-places.ts';
import type { RunIndex } from './run-index.ts';
import type { TimelineLayout } from './timeline-layout.ts';

/**
 * What stands at height `y` of the plot at a step: the request of the lane, the request that holds the slot then (or the idle slot), or in
 * the step time row the step. Null between the rows.
 */
export function pointedAt(layout: TimelineLayout, places: LanePlaces, index: RunIndex, y: number, step: number): Selection | null {
  const lane = laneAt(layout, places, y);
  if (lane >= 0) {
    if (layout.lanesBy === 'request') return { kind: 'request', request: lane };
    const request = requestAtStep(index, index.spansOfSlot[lane] ?? [], step);
    return request >= 0 ? { kind: 'request', request } : { kind: 'slot', slot: lane };
  }
  const row = layout.stepTime;
  return row !== null && y >= row.y && y <= row.y + row.height ? { kind: 'step', step } : null;
}

export function sameSelection(a: Selection | null, b: Selection | null): boolean {
  return JSON.stringify(a) === JSON.stringify(b);
}
