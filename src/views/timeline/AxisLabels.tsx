import { memo } from 'react';
import { axisGapPx } from './timeline-shapes.ts';
import type { TimelineLayout } from './timeline-layout.ts';
import { axisTicks } from './time-scale.ts';
import type { TimeScale } from './time-scale.ts';
import { monoWidthPx } from './text-width.ts';

interface AxisLabelsProps {
  readonly layout: TimelineLayout;
  readonly scale: TimeScale;
  /** px range that the flag covers; labels that would show under it are left out. */
  readonly flagFromPx: number;
  readonly flagToPx: number;
  /** What the times are worth, where there is no gutter to say it in: at the right end. */
  readonly note: string | null;
}

const FLAG_GAP_PX = 4;
const TICK_PX = 4;

/** Milliseconds along the window. */
export const AxisLabels = memo(function AxisLabels({ layout, scale, flagFromPx, flagToPx, note }: AxisLabelsProps) {
  const bottom = layout.axis.y + layout.axis.height;
  const isPhone = layout.layout === 'phone';
  const y = bottom - (isPhone ? 5 : 8);
  const noteFromPx = note === null ? Infinity : layout.width - monoWidthPx(note) - FLAG_GAP_PX;
  return (
    <g>
      {axisTicks(scale, axisGapPx(layout)).map(({ ns, text }) => {
        const x = scale.x(ns);
        const half = monoWidthPx(text) / 2;
        const centre = Math.max(half, Math.min(layout.width - half, x));
        const isUnderFlag = centre + half > flagFromPx - FLAG_GAP_PX && centre - half < flagToPx + FLAG_GAP_PX;
        const hidden = isUnderFlag || centre + half > noteFromPx;
        return (
          <g key={ns}>
            {hidden ? null : (
              <text x={centre} y={y} className="type-badge type-middle">
                {text}
              </text>
            )}
            {isPhone ? null : <line x1={x} x2={x} y1={bottom - TICK_PX} y2={bottom} stroke="var(--rule2)" />}
          </g>
        );
      })}
      {note === null || (flagToPx > noteFromPx && flagFromPx < layout.width) ? null : (
        <text x={layout.width} y={y} className="type-badge type-end">
          {note}
        </text>
      )}
    </g>
  );
});
