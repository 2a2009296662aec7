import { memo, useMemo } from 'react';
import { ShapesSvg } from './ShapesSvg.tsx';
import type { Run } from '../../engine/recording/run.ts';
import { minimapDensity, minimapLines } from './minimap-shapes.ts';
import type { RequestLaneData } from './request-lanes.ts';
import type { RunIndex } from './run-index.ts';
import type { TimelineLayout } from './timeline-layout.ts';
import type { TimeScale } from './time-scale.ts';
import type { TimeWindow } from './time-window.ts';
import { WORDS } from './words.ts';

interface MinimapProps {
  readonly run: Run;
  readonly index: RunIndex;
  /** Empty where lanes go by slot. */
  readonly lanes: readonly RequestLaneData[];
  readonly layout: TimelineLayout;
  readonly wholeScale: TimeScale;
}

const GUTTER_PX = 8;

/** The whole run in one row. */
export const Minimap = memo(function Minimap({ run, index, lanes, layout, wholeScale }: MinimapProps) {
  const bySlot = layout.lanesBy === 'slot';
  const shapes = useMemo(
    () =>
      bySlot ? minimapDensity(index, run.steps, wholeScale, layout.minimap) : minimapLines(lanes, run.steps, wholeScale, layout.minimap),
    [bySlot, index, lanes, run, wholeScale, layout],
  );
  return (
    <g>
      {layout.layout === 'phone' ? null : (
        <>
          <text x={0} y={bySlot ? 9 : 14} className="type-label">
            {WORDS.wholeRun}
          </text>
          {bySlot ? (
            <text x={0} y={21} className="type-small">
              {WORDS.wholeRunMany}
            </text>
          ) : null}
          <text x={layout.x1 + GUTTER_PX} y={14} className="type-num type-quiet">
            {WORDS.wholeMilliseconds(run.endNs)}
          </text>
        </>
      )}
      <ShapesSvg shapes={shapes} />
    </g>
  );
});

interface WindowFrameProps {
  readonly layout: TimelineLayout;
  readonly wholeScale: TimeScale;
  readonly window: TimeWindow;
}

const HANDLE_PX = 4;
const FAN_PX = 9;

/** The visible part on the minimap: a frame with two handles, and fan lines down to the axis it is magnified to. */
export const WindowFrame = memo(function WindowFrame({ layout, wholeScale, window }: WindowFrameProps) {
  const from = wholeScale.inside(window.fromNs);
  const to = wholeScale.inside(window.toNs);
  const { y, height } = layout.minimap;
  const bottom = y + height;
  return (
    <g>
      <rect x={from} y={y} width={Math.max(1, to - from)} height={height} fill="none" stroke="var(--ink)" strokeWidth={1.5} />
      {[from, to].map((x, i) => (
        <rect key={i} x={x - HANDLE_PX / 2} y={y + 6} width={HANDLE_PX} height={height - 12} fill="var(--ink)" />
      ))}
      {layout.layout === 'phone' ? null : (
        <path
          d={`M${from} ${bottom}L${layout.x0} ${bottom + FAN_PX}M${to} ${bottom}L${layout.x1} ${bottom + FAN_PX}`}
          stroke="var(--rule2)"
          fill="none"
        />
      )}
    </g>
  );
});
