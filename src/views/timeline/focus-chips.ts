import type { RunIndex } from './run-index.ts';
import type { StepTimes } from './step-blocks.ts';
import type { TimeScale } from './time-scale.ts';

/** A name on a slot lane. x, y: centre of the chip, px. */
export interface FocusChip {
  readonly request: number;
  readonly text: string;
  readonly x: number;
  readonly y: number;
  readonly widthPx: number;
}

/** A stay is named when this much of it is in view, px. */
const CHIP_FROM_PX = 44;
export const CHIP_HEIGHT_PX = 12;
const CHARACTER_PX = 6.4;
const PAD_PX = 5;
/** Where along a stay a chip may stand, in order of preference. */
const PLACES = [0.5, 0.35, 0.65, 0.2, 0.8];

/** Names the requests of the focus set on their longest visible stay; a chip that finds no place beside the others is left out. */
export function focusChips(
  index: RunIndex,
  members: readonly number[],
  textOf: (request: number) => string,
  times: StepTimes,
  scale: TimeScale,
  laneMiddle: (slot: number) => number | null,
): readonly FocusChip[] {
  const chips: FocusChip[] = [];
  for (const request of members) {
    const stay = longestStay(index, request, times, scale);
    const y = stay === null ? null : laneMiddle(stay.slot);
    if (stay === null || y === null || stay.toPx - stay.fromPx < CHIP_FROM_PX) continue;
    const text = textOf(request);
    const widthPx = text.length * CHARACTER_PX + PAD_PX;
    const x = PLACES.map((share) => stay.fromPx + (stay.toPx - stay.fromPx) * share)
      .map((centre) => Math.max(scale.x0 + widthPx / 2, Math.min(scale.x1 - widthPx / 2, centre)))
      .find((centre) => chips.every((chip) => apart(chip, centre, y, widthPx)));
    if (x !== undefined) chips.push({ request, text, x, y, widthPx });
  }
  return chips;
}

function apart(chip: FocusChip, x: number, y: number, widthPx: number): boolean {
  return Math.abs(chip.y - y) >= CHIP_HEIGHT_PX + 1 || Math.abs(chip.x - x) >= (chip.widthPx + widthPx) / 2 + 2;
}

interface Stay {
  readonly slot: number;
  readonly fromPx: number;
  readonly toPx: number;
}

/** Neighbouring spans in one slot are one stay. */
function longestStay(index: RunIndex, request: number, times: StepTimes, scale: TimeScale): Stay | null {
  let longest: Stay | null = null;
  let slot = -1;
  let end = -1;
  let fromPx = 0;
  for (const span of index.spansOfRequest[request]) {
    if (slot !== index.slot[span] || end !== index.fromStep[span]) {
      slot = index.slot[span];
      fromPx = scale.inside(times.startNs[index.fromStep[span]]);
    }
    end = index.toStep[span];
    const toPx = scale.inside(times.endNs[end - 1]);
    if (longest === null || toPx - fromPx > longest.toPx - longest.fromPx) longest = { slot, fromPx, toPx };
  }
  return longest;
}
