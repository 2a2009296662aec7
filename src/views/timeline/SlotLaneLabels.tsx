import { memo } from 'react';
import { hueColour } from '../marks/fill-patterns.tsx';
import type { FocusSet } from '../focus-set.ts';
import { CHIP_HEIGHT_PX, focusChips } from './focus-chips.ts';
import type { LanePlaces } from './lane-places.ts';
import type { RunIndex } from './run-index.ts';
import type { StepTimes } from './step-blocks.ts';
import { monoWidthPx, titleWidthPx } from './text-width.ts';
import type { TimelineLayout } from './timeline-layout.ts';
import type { TimeScale } from './time-scale.ts';
import { WORDS } from './words.ts';

interface SlotLaneLabelsProps {
  readonly index: RunIndex;
  readonly times: StepTimes;
  readonly focus: FocusSet;
  readonly nameOf: (request: number) => string;
  readonly layout: TimelineLayout;
  readonly places: LanePlaces;
  readonly scale: TimeScale;
}

/** Room a slot's name needs. */
const SLOT_NAME_PX = 20;
const GUTTER_PX = 8;

/** Names of some slots at the left, and of the focus set on its lanes. */
export const SlotLaneLabels = memo(function SlotLaneLabels({ index, times, focus, nameOf, layout, places, scale }: SlotLaneLabelsProps) {
  const middle = (slot: number) => (slot >= places.first && slot < places.end ? places.top + (slot + 0.5) * layout.laneHeight : null);
  const every = namedEvery(layout.laneHeight);
  const named = Array.from({ length: places.end - places.first }, (_, i) => places.first + i).filter((slot) => slot % every === 0);
  const widestPx = Math.max(...named.map((slot) => monoWidthPx(WORDS.slotWording(slot).long)));
  const hasRoom = titleWidthPx(WORDS.titles.lanes) + GUTTER_PX + widestPx <= layout.x0 - GUTTER_PX;
  return (
    <g>
      {layout.layout === 'phone'
        ? null
        : named.map((slot) => (
            <text
              key={slot}
              x={layout.x0 - GUTTER_PX}
              y={places.top + slot * layout.laneHeight + Math.max(8, layout.laneHeight / 2 + 4)}
              className="type-badge type-end"
            >
              {hasRoom ? WORDS.slotWording(slot).long : WORDS.slotWording(slot).brief}
            </text>
          ))}
      {focusChips(index, focus.members, nameOf, times, scale, middle).map((chip) => (
        <g key={chip.request}>
          <rect
            x={Math.round(chip.x - chip.widthPx / 2) + 0.5}
            y={Math.round(chip.y - CHIP_HEIGHT_PX / 2) + 0.5}
            width={Math.round(chip.widthPx)}
            height={CHIP_HEIGHT_PX}
            fill="var(--paper)"
            stroke={hueColour(focus.hueOf(chip.request))}
            strokeWidth={1.25}
          />
          <text x={chip.x + 0.5} y={chip.y + 4.5} className="type-label type-strong type-middle">
            {chip.text}
          </text>
        </g>
      ))}
    </g>
  );
});

/** 1, 2, 4, 8 … : every how many slots there is room for a name. */
function namedEvery(laneHeightPx: number): number {
  let every = 1;
  while (every * laneHeightPx < SLOT_NAME_PX) every *= 2;
  return every;
}
