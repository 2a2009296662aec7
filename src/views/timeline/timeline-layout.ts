import type { Layout } from '../panel-props.ts';
import type { LanesBy } from './lane-mode.ts';

/** A horizontal band of the timeline, px from its top. */
export interface Band {
  readonly y: number;
  readonly height: number;
}

/** Where everything stands, px. The plot runs from x0 to x1; lanes taller than their band scroll inside it. */
export interface TimelineLayout {
  readonly layout: Layout;
  readonly lanesBy: LanesBy;
  readonly width: number;
  readonly height: number;
  readonly x0: number;
  readonly x1: number;
  readonly minimap: Band;
  readonly axis: Band;
  readonly lanes: Band;
  readonly laneCount: number;
  readonly laneHeight: number;
  readonly pages: Band | null;
  readonly queue: Band | null;
  readonly stepTime: Band | null;
  /** Lower end of the playhead. */
  readonly bottom: number;
}

interface Measures {
  readonly height: number;
  readonly left: number;
  readonly right: number;
  readonly minimap: number;
  readonly lanesTop: number;
  readonly axis: number;
  readonly byRequest: {
    readonly lanes: number;
    readonly lane: number;
    readonly minLane: number;
    readonly pages: number;
    readonly stepTime: number;
    readonly gap: number;
  };
  readonly bySlot: {
    readonly lanes: number;
    readonly minLane: number;
    readonly pages: number;
    readonly queue: number;
    readonly stepTime: number;
    readonly gaps: readonly [number, number, number];
  };
}

/** Design §2 and §12. */
const MEASURES: Readonly<Record<Layout, Measures>> = {
  wide: {
    height: 336,
    left: 116,
    right: 96,
    minimap: 21,
    axis: 23,
    lanesTop: 50,
    byRequest: { lanes: 168, lane: 21, minLane: 4, pages: 54, stepTime: 34, gap: 10 },
    bySlot: { lanes: 160, minLane: 2.5, pages: 46, queue: 24, stepTime: 29, gaps: [9, 9, 8] },
  },
  medium: {
    height: 312,
    left: 84,
    right: 64,
    minimap: 21,
    axis: 23,
    lanesTop: 50,
    byRequest: { lanes: 152, lane: 19, minLane: 3.8, pages: 44, stepTime: 32, gap: 10 },
    bySlot: { lanes: 128, minLane: 2, pages: 40, queue: 22, stepTime: 26, gaps: [8, 8, 8] },
  },
  phone: {
    height: 204,
    left: 22,
    right: 4,
    minimap: 18,
    axis: 18,
    lanesTop: 38,
    byRequest: { lanes: 160, lane: 20, minLane: 4, pages: 0, stepTime: 0, gap: 6 },
    bySlot: { lanes: 96, minLane: 1.5, pages: 36, queue: 20, stepTime: 0, gaps: [6, 6, 6] },
  },
};

/** Of the room that few lanes leave, this share goes to the KV pages, the rest to the step time. */
const SPARE_TO_PAGES = 0.6;

/** The fixed height of the region, px. */
export function timelineHeight(layout: Layout): number {
  return MEASURES[layout].height;
}

/** Places every row for a panel `width` px wide with `laneCount` lanes. Never higher than the region of the design. */
export function timelineLayout(layout: Layout, width: number, by: LanesBy, laneCount: number): TimelineLayout {
  const m = MEASURES[layout];
  const common = {
    layout,
    lanesBy: by,
    width,
    height: m.height,
    x0: m.left,
    x1: Math.max(m.left + 1, width - m.right),
    minimap: { y: 0, height: m.minimap },
    axis: { y: m.lanesTop - m.axis, height: m.axis },
    laneCount,
  };
  const count = Math.max(1, laneCount);
  if (by === 'request') {
    const { lanes, lane, minLane, gap } = m.byRequest;
    const laneHeight = Math.max(minLane, Math.min(lane, lanes / count));
    const used = Math.min(lanes, laneHeight * count);
    const spare = lanes - used;
    const pagesY = m.lanesTop + used + gap;
    const pagesHeight = m.byRequest.pages + (m.byRequest.pages > 0 ? spare * SPARE_TO_PAGES : 0);
    const stepY = pagesY + pagesHeight + gap;
    const stepHeight = m.byRequest.stepTime + (m.byRequest.stepTime > 0 ? spare * (1 - SPARE_TO_PAGES) : 0);
    return {
      ...common,
      lanes: { y: m.lanesTop, height: used },
      laneHeight,
      pages: m.byRequest.pages > 0 ? { y: pagesY, height: pagesHeight } : null,
      queue: null,
      stepTime: m.byRequest.stepTime > 0 ? { y: stepY, height: stepHeight } : null,
      bottom: m.byRequest.stepTime > 0 ? stepY + stepHeight : m.lanesTop + used,
    };
  }
  const { lanes, minLane, gaps } = m.bySlot;
  const laneHeight = Math.max(minLane, Math.min(m.byRequest.lane, lanes / count));
  const used = Math.min(lanes, laneHeight * count);
  const pagesY = m.lanesTop + used + gaps[0];
  const pagesHeight = m.bySlot.pages + (lanes - used) * SPARE_TO_PAGES;
  const queueY = pagesY + pagesHeight + gaps[1];
  const stepY = queueY + m.bySlot.queue + gaps[2];
  const stepHeight = m.bySlot.stepTime > 0 ? m.bySlot.stepTime + (lanes - used) * (1 - SPARE_TO_PAGES) : 0;
  return {
    ...common,
    lanes: { y: m.lanesTop, height: used },
    laneHeight,
    pages: { y: pagesY, height: pagesHeight },
    queue: { y: queueY, height: m.bySlot.queue },
    stepTime: stepHeight > 0 ? { y: stepY, height: stepHeight } : null,
    bottom: stepHeight > 0 ? stepY + stepHeight : queueY + m.bySlot.queue,
  };
}

/** Height of a mark inside its lane: 4 px of air above and below in tall lanes, next to none in thin ones. */
export function markHeight(laneHeight: number): number {
  if (laneHeight >= 19) return laneHeight - 8;
  if (laneHeight >= 10) return laneHeight - 4;
  return laneHeight >= 4 ? laneHeight - 1 : laneHeight - 0.3;
}
