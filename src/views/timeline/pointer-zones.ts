import type { TimelineLayout } from './timeline-layout.ts';
import type { TimeScale } from './time-scale.ts';
import type { TimeWindow } from './time-window.ts';

/** What a pointer at a place of the panel takes hold of. */
export type Zone = 'window-start' | 'window-end' | 'window' | 'minimap' | 'axis' | 'plot' | 'gutter' | 'nothing';

/** Reach of a minimap handle to each side, px. */
const HANDLE_REACH_PX = { mouse: 6, touch: 22 } as const;

/** The zone at (x, y), px from the panel's top left corner. */
export function zoneAt(layout: TimelineLayout, wholeScale: TimeScale, window: TimeWindow, x: number, y: number, isTouch: boolean): Zone {
  const { minimap, axis } = layout;
  if (y < minimap.y + minimap.height + 2) {
    if (x < layout.x0 - HANDLE_REACH_PX.mouse || x > layout.x1 + HANDLE_REACH_PX.mouse) return 'nothing';
    const from = wholeScale.inside(window.fromNs);
    const to = wholeScale.inside(window.toNs);
    const reach = Math.max(3, Math.min(isTouch ? HANDLE_REACH_PX.touch : HANDLE_REACH_PX.mouse, (to - from) / 3));
    if (Math.abs(x - from) <= reach) return 'window-start';
    if (Math.abs(x - to) <= reach) return 'window-end';
    return x > from && x < to ? 'window' : 'minimap';
  }
  if (x < layout.x0) return 'gutter';
  if (x > layout.x1) return 'nothing';
  return y < axis.y + axis.height ? 'axis' : 'plot';
}

export const CURSOR: Readonly<Record<Zone, string>> = {
  'window-start': 'ew-resize',
  'window-end': 'ew-resize',
  window: 'grab',
  minimap: 'pointer',
  axis: 'col-resize',
  plot: 'crosshair',
  gutter: 'pointer',
  nothing: 'default',
};
