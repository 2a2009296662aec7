import { focusChips } from '../timeline/focus-chips.ts';
import type { FocusChip } from '../timeline/focus-chips.ts';
import type { RunIndex } from '../timeline/run-index.ts';
import type { StepTimes } from '../timeline/step-blocks.ts';
import type { TimeScale } from '../timeline/time-scale.ts';
import type { SideRows } from './compare-layout.ts';
import { staysOf } from './stays.ts';

/** Lanes at least this high name every request that has room; lower ones the focus set. */
const NAME_ALL_FROM_PX = 16;
const CHARACTER_PX = 7.4;
const PAD_PX = 8;
const GAP_PX = 7;

/** Names on the lanes: where a request's first token begins, or, in low lanes, on the longest stays of the focus set. */
export function nameChips(
  index: RunIndex,
  members: readonly number[],
  textOf: (request: number) => string,
  times: StepTimes,
  scale: TimeScale,
  rows: SideRows,
): readonly FocusChip[] {
  const middle = (slot: number): number => rows.lanes.y + (slot + 0.5) * rows.laneHeight;
  if (rows.laneHeight < NAME_ALL_FROM_PX) return focusChips(index, members, textOf, times, scale, middle);
  const chips: FocusChip[] = [];
  index.spansOfRequest.forEach((_, request) => {
    const [stay] = staysOf(index, times, request);
    if (stay === undefined) return;
    const text = textOf(request);
    const widthPx = text.length * CHARACTER_PX + PAD_PX;
    const left = scale.x(stay.tokensFromNs) + GAP_PX;
    if (left < scale.x0 || left + widthPx > scale.inside(stay.toNs)) return;
    chips.push({ request, text, x: left + widthPx / 2, y: middle(stay.slot), widthPx });
  });
  return chips;
}
