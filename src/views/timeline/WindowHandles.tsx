import type { KeyboardEvent } from 'react';
import type { TimelineLayout } from './timeline-layout.ts';
import type { TimeScale } from './time-scale.ts';
import { clampWindow } from './time-window.ts';
import type { TimeWindow, WindowLimits } from './time-window.ts';
import { WORDS } from './words.ts';

interface WindowHandlesProps {
  readonly layout: TimelineLayout;
  readonly wholeScale: TimeScale;
  readonly window: TimeWindow;
  readonly limits: WindowLimits;
  readonly onWindow: (window: TimeWindow) => void;
}

const REACH_PX = 6;
/** Share of the window that an arrow key moves its edge by. */
const KEY_SHARE = 0.1;

/** The two ends of the visible part, for the keyboard and for screen readers: ← and → move them. */
export function WindowHandles({ layout, wholeScale, window, limits, onWindow }: WindowHandlesProps) {
  const onKeyDown = (event: KeyboardEvent, isStart: boolean) => {
    const direction = event.key === 'ArrowLeft' ? -1 : event.key === 'ArrowRight' ? 1 : 0;
    if (direction === 0) return;
    event.preventDefault();
    event.stopPropagation();
    const { fromNs, toNs } = window;
    const byNs = direction * (toNs - fromNs) * KEY_SHARE;
    const least = limits.minSpanNs;
    onWindow(
      clampWindow(
        isStart ? { fromNs: Math.min(fromNs + byNs, toNs - least), toNs } : { fromNs, toNs: Math.max(toNs + byNs, fromNs + least) },
        limits,
      ),
    );
  };
  const handle = (ns: number, isStart: boolean) => (
    <rect
      className="timeline-handle"
      x={wholeScale.inside(ns) - REACH_PX}
      y={layout.minimap.y}
      width={2 * REACH_PX}
      height={layout.minimap.height}
      role="slider"
      tabIndex={0}
      aria-label={isStart ? WORDS.windowStart : WORDS.windowEnd}
      aria-valuemin={0}
      aria-valuemax={Math.round(limits.endNs / 1e6)}
      aria-valuenow={Math.round(ns / 1e6)}
      aria-valuetext={WORDS.wholeMilliseconds(ns)}
      onKeyDown={(event) => onKeyDown(event, isStart)}
    />
  );
  return (
    <g pointerEvents="none">
      {handle(window.fromNs, true)}
      {handle(window.toNs, false)}
    </g>
  );
}
