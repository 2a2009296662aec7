import { memo } from 'react';
import { hueColour } from '../marks/fill-patterns.tsx';
import { CHIP_HEIGHT_PX } from '../timeline/focus-chips.ts';
import type { RunIndex } from '../timeline/run-index.ts';
import type { TimeScale } from '../timeline/time-scale.ts';
import type { SideRows } from './compare-layout.ts';
import type { CompareSide } from './compare-props.ts';
import { nameIn } from './lane-words.ts';
import { nameChips } from './name-chips.ts';

interface NameChipsProps {
  readonly side: Pick<CompareSide, 'run' | 'hues'>;
  readonly index: RunIndex;
  readonly rows: SideRows;
  readonly scale: TimeScale;
}

/** Names on the lanes. In lanes lower than the name it has a frame in its hue, so that it belongs to one of the stays under it. */
export const NameChips = memo(function NameChips({ side: { run, hues }, index, rows, scale }: NameChipsProps) {
  const isFramed = rows.laneHeight < CHIP_HEIGHT_PX + 4;
  return nameChips(index, hues.members, nameIn(run), run.steps, scale, rows).map((chip) => (
    <g key={chip.request}>
      <rect
        x={Math.round(chip.x - chip.widthPx / 2) + 0.5}
        y={Math.round(chip.y - CHIP_HEIGHT_PX / 2) + 0.5}
        width={Math.round(chip.widthPx)}
        height={CHIP_HEIGHT_PX}
        fill="var(--paper)"
        stroke={isFramed ? hueColour(hues.hueOf(chip.request)) : 'none'}
        strokeWidth={1.25}
      />
      <text
        x={chip.x + 0.5}
        y={chip.y + 4.5}
        className={isFramed ? 'type-label type-strong type-middle' : 'compare-chip type-title type-middle'}
      >
        {chip.text}
      </text>
    </g>
  ));
});
