import type { Run } from '../../engine/recording/run.ts';
import type { Selection } from '../../scenario/selection.ts';
import type { LanePlaces } from './lane-places.ts';
import type { RunIndex } from './run-index.ts';
import { markHeight } from './timeline-layout.ts';
import type { TimelineLayout } from './timeline-layout.ts';
import type { TimeScale } from './time-scale.ts';

interface LaneFramesProps {
  readonly run: Run;
  readonly index: RunIndex;
  readonly hover: Selection | null;
  readonly selection: Selection | null;
  readonly layout: TimelineLayout;
  readonly places: LanePlaces;
  readonly scale: TimeScale;
}

interface Box {
  readonly key: string;
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

const HOVER = { stroke: 'var(--ink)', width: 1.5, reachPx: 2 } as const;
const SELECTED = { stroke: 'var(--signal)', width: 2, reachPx: 2.5 } as const;
/** Room between a lane's name and its frame. */
const NAME_PAD_PX = 4;

/** What is hovered (ink) and selected (signal), framed in the lanes. */
export function LaneFrames(props: LaneFramesProps) {
  const { hover, selection } = props;
  return (
    <g pointerEvents="none" fill="none">
      {hover === null ? null : <Frames boxes={boxesOf(hover, props)} style={HOVER} />}
      {selection === null ? null : <Frames boxes={boxesOf(selection, props)} style={SELECTED} />}
    </g>
  );
}

function Frames({ boxes, style }: { readonly boxes: readonly Box[]; readonly style: typeof HOVER | typeof SELECTED }) {
  const { reachPx } = style;
  return boxes.map(({ key, x, y, width, height }) => (
    <rect
      key={key}
      x={x - reachPx}
      y={y - reachPx}
      width={width + 2 * reachPx}
      height={height + 2 * reachPx}
      stroke={style.stroke}
      strokeWidth={style.width}
    />
  ));
}

function boxesOf(target: Selection, { run, index, layout, places, scale }: LaneFramesProps): readonly Box[] {
  switch (target.kind) {
    case 'request': {
      if (layout.lanesBy === 'slot') return stayBoxes(index, index.spansOfRequest[target.request] ?? [], run, layout, places, scale);
      return target.request < layout.laneCount ? [nameBox(target.request, layout, places)] : [];
    }
    case 'slot':
      return layout.lanesBy === 'slot' && target.slot >= places.first && target.slot < places.end
        ? [laneBox(target.slot, layout, places)]
        : [];
    case 'step': {
      const from = scale.inside(run.steps.startNs[target.step] ?? -1);
      const to = scale.inside(run.steps.endNs[target.step] ?? -1);
      const band = layout.stepTime;
      return to > from && band !== null ? [{ key: 'step', x: from, y: band.y, width: to - from, height: band.height }] : [];
    }
    case 'page':
      return [];
  }
}

function nameBox(lane: number, layout: TimelineLayout, places: LanePlaces): Box {
  const height = Math.max(4, markHeight(layout.laneHeight) + 1);
  return {
    key: 'name',
    x: 0,
    y: places.top + (lane + 0.5) * layout.laneHeight - height / 2,
    width: layout.x0 - NAME_PAD_PX - 6,
    height,
  };
}

function laneBox(lane: number, layout: TimelineLayout, places: LanePlaces): Box {
  return { key: 'lane', x: layout.x0, y: places.top + lane * layout.laneHeight, width: layout.x1 - layout.x0, height: layout.laneHeight };
}

/** One box for each uninterrupted stay in a slot. */
function stayBoxes(
  index: RunIndex,
  spans: readonly number[],
  run: Run,
  layout: TimelineLayout,
  places: LanePlaces,
  scale: TimeScale,
): readonly Box[] {
  const boxes: Box[] = [];
  for (let i = 0; i < spans.length; i++) {
    let last = i;
    while (
      last + 1 < spans.length &&
      index.slot[spans[last + 1]] === index.slot[spans[i]] &&
      index.fromStep[spans[last + 1]] === index.toStep[spans[last]]
    )
      last++;
    const slot = index.slot[spans[i]];
    const x = scale.inside(run.steps.startNs[index.fromStep[spans[i]]]);
    const right = scale.inside(run.steps.endNs[index.toStep[spans[last]] - 1]);
    if (right > x && slot >= places.first && slot < places.end) {
      boxes.push({ key: `stay ${spans[i]}`, x, y: places.top + slot * layout.laneHeight, width: right - x, height: layout.laneHeight });
    }
    i = last;
  }
  return boxes;
}
