import type { Layout } from '../panel-props.ts';
import type { Band } from '../timeline/timeline-layout.ts';

/** Rows of one side, px from the top of the drawing. */
export interface SideRows {
  /** Baseline of the side's name. */
  readonly headY: number;
  readonly lanes: Band;
  readonly laneHeight: number;
  readonly queue: Band;
}

/** Where everything of the lanes stands, px. The plot runs from x0 to x1. */
export interface CompareLayout {
  readonly layout: Layout;
  readonly width: number;
  readonly height: number;
  readonly x0: number;
  readonly x1: number;
  readonly axisY: number;
  readonly a: SideRows;
  readonly b: SideRows;
  readonly strip: Band;
  /** Lower end of the playhead. */
  readonly bottom: number;
}

interface Measures {
  readonly left: number;
  readonly right: number;
  readonly axis: number;
  readonly head: number;
  readonly lane: number;
  readonly lanes: number;
  readonly queue: number;
  readonly strip: number;
  readonly gap: number;
}

const MEASURES: Readonly<Record<Layout, Measures>> = {
  wide: { left: 52, right: 12, axis: 18, head: 26, lane: 27, lanes: 108, queue: 26, strip: 70, gap: 10 },
  medium: { left: 48, right: 10, axis: 18, head: 24, lane: 21, lanes: 84, queue: 20, strip: 56, gap: 8 },
  phone: { left: 24, right: 6, axis: 16, head: 22, lane: 18, lanes: 72, queue: 16, strip: 52, gap: 6 },
};

/** Lanes lower than this are drawn as one area: how many of the slots are busy. */
export const LEAST_LANE_PX = 1.5;

/** Places every row for a drawing `width` px wide; both sides get the same height whatever their slots. */
export function compareLayout(layout: Layout, width: number, slotsA: number, slotsB: number): CompareLayout {
  const m = MEASURES[layout];
  const rows = (top: number, slots: number): SideRows => {
    const laneHeight = Math.min(m.lane, m.lanes / Math.max(1, slots));
    const lanesY = top + m.head;
    return {
      headY: lanesY - 8,
      lanes: { y: lanesY, height: Math.min(m.lanes, laneHeight * slots) },
      laneHeight,
      queue: { y: lanesY + m.lanes + 2, height: m.queue - 2 },
    };
  };
  const sideHeight = m.head + m.lanes + m.queue;
  const stripY = m.axis + sideHeight + m.gap;
  const topB = stripY + m.strip + m.gap;
  const height = topB + sideHeight;
  return {
    layout,
    width,
    height,
    x0: m.left,
    x1: Math.max(m.left + 1, width - m.right),
    axisY: m.axis,
    a: rows(m.axis, slotsA),
    b: rows(topB, slotsB),
    strip: { y: stripY, height: m.strip },
    bottom: topB + m.head + m.lanes + 3,
  };
}

/** Height of the whole drawing. */
export function compareHeight(layout: Layout): number {
  return compareLayout(layout, 0, 1, 1).height;
}
