import type { RunIndex } from './run-index.ts';
import type { TimelineLayout } from './timeline-layout.ts';

/** Which lanes are in the lane band and where; lanes are scrolled by whole lanes. */
export interface LanePlaces {
  readonly first: number;
  /** Exclusive. */
  readonly end: number;
  /** Upper edge of lane 0, px; above the band when the lanes are scrolled. */
  readonly top: number;
}

/** Lanes in view when `scrollLanes` lanes are scrolled out at the top. */
export function lanePlaces(layout: TimelineLayout, scrollLanes: number): LanePlaces {
  const visible = Math.floor(layout.lanes.height / layout.laneHeight + 1e-6);
  const first = Math.max(0, Math.min(layout.laneCount - visible, Math.round(scrollLanes)));
  return { first, end: Math.min(layout.laneCount, first + visible), top: layout.lanes.y - first * layout.laneHeight };
}

/** Lanes that can be scrolled out at the top. */
export function mostScrollLanes(layout: TimelineLayout): number {
  return Math.max(0, layout.laneCount - Math.floor(layout.lanes.height / layout.laneHeight + 1e-6));
}

/** Lane at a height of the panel, or −1. */
export function laneAt(layout: TimelineLayout, places: LanePlaces, y: number): number {
  const lane = Math.floor((y - places.top) / layout.laneHeight);
  return lane >= places.first && lane < places.end && y >= layout.lanes.y && y < layout.lanes.y + layout.lanes.height ? lane : -1;
}

/** Slot a request holds at a step, or the one it held last before it; −1 when it never ran until then. */
export function slotAtStep(index: RunIndex, spansOfRequest: readonly number[], step: number): number {
  let slot = -1;
  for (const span of spansOfRequest) {
    if (index.fromStep[span] > step) break;
    slot = index.slot[span];
  }
  return slot;
}

/** Request in a slot at a step, or −1. `spansBySlot`: the spans of the slot in time order. */
export function requestAtStep(index: RunIndex, spansOfSlot: readonly number[], step: number): number {
  let low = 0;
  let high = spansOfSlot.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (index.fromStep[spansOfSlot[middle]] <= step) low = middle + 1;
    else high = middle;
  }
  const span = low > 0 ? spansOfSlot[low - 1] : undefined;
  return span !== undefined && index.toStep[span] > step ? index.request[span] : -1;
}
