import { mostScrollLanes } from './lane-places.ts';
import type { LanePlaces } from './lane-places.ts';
import type { TimelineLayout } from './timeline-layout.ts';

const WIDTH_PX = 3;
const GAP_PX = 2;

/** Where in all lanes the visible ones are, when there are more than fit. */
export function LaneScroll({ layout, places }: { readonly layout: TimelineLayout; readonly places: LanePlaces }) {
  if (mostScrollLanes(layout) === 0) return null;
  const { y, height } = layout.lanes;
  const x = layout.x1 + GAP_PX;
  const shown = places.end - places.first;
  return (
    <g pointerEvents="none">
      <rect x={x} y={y} width={WIDTH_PX} height={height} fill="var(--rule)" />
      <rect
        x={x}
        y={y + (places.first / layout.laneCount) * height}
        width={WIDTH_PX}
        height={(shown / layout.laneCount) * height}
        fill="var(--ink2)"
      />
    </g>
  );
}
