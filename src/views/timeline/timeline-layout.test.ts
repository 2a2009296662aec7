import { describe, expect, it } from 'vitest';
import type { Layout } from '../panel-props.ts';
import type { LanesBy } from './lane-mode.ts';
import { lanesBy } from './lane-mode.ts';
import { laneAt, lanePlaces, mostScrollLanes } from './lane-places.ts';
import { timelineHeight, timelineLayout } from './timeline-layout.ts';

const WIDTHS: Readonly<Record<Layout, number>> = { wide: 1392, medium: 992, phone: 358 };
const LAYOUTS: readonly Layout[] = ['wide', 'medium', 'phone'];

describe('lanes', () => {
  it('go by request up to 12 and by slot above, by wish up to 40', () => {
    expect([1, 12, 13, 1000].map((count) => lanesBy(count, null))).toEqual(['request', 'request', 'slot', 'slot']);
    expect([40, 41].map((count) => lanesBy(count, 'request'))).toEqual(['request', 'slot']);
    expect(lanesBy(8, 'slot')).toBe('slot');
  });
});

describe('timeline layout', () => {
  it('has the rows of the design at 1440', () => {
    const eight = timelineLayout('wide', 1392, 'request', 8);
    expect([eight.x0, eight.x1, eight.laneHeight]).toEqual([116, 1296, 21]);
    expect([eight.minimap, eight.lanes, eight.pages, eight.queue, eight.stepTime]).toEqual([
      { y: 0, height: 21 },
      { y: 50, height: 168 },
      { y: 228, height: 54 },
      null,
      { y: 292, height: 34 },
    ]);
    expect(timelineLayout('wide', 1392, 'request', 12).laneHeight).toBe(14);
    const slots = timelineLayout('wide', 1392, 'slot', 64);
    expect([slots.laneHeight, slots.lanes.height, slots.pages?.height, slots.queue?.height, slots.stepTime?.height]).toEqual([
      2.5, 160, 46, 24, 29,
    ]);
  });

  it('has no pages and step time row for few requests on phone', () => {
    const phone = timelineLayout('phone', 358, 'request', 8);
    expect([phone.pages, phone.stepTime, phone.laneHeight]).toEqual([null, null, 20]);
  });

  it('never grows over its region, whatever the number of lanes', () => {
    for (const layout of LAYOUTS) {
      for (const by of ['request', 'slot'] satisfies LanesBy[]) {
        for (const lanes of [0, 1, 2, 7, 8, 9, 12, 13, 31, 32, 40, 64, 65, 256, 4096]) {
          const placed = timelineLayout(layout, WIDTHS[layout], by, lanes);
          expect(placed.bottom, `${layout}, ${lanes} lanes by ${by}`).toBeLessThanOrEqual(timelineHeight(layout));
          for (const band of [placed.pages, placed.queue, placed.stepTime]) if (band !== null) expect(band.height).toBeGreaterThan(0);
        }
      }
    }
  });
});

describe('lane places', () => {
  it('shows all lanes that fit', () => {
    const layout = timelineLayout('wide', 1392, 'slot', 64);
    expect(lanePlaces(layout, 0)).toEqual({ first: 0, end: 64, top: 50 });
    expect(mostScrollLanes(layout)).toBe(0);
  });

  it('scrolls 256 slots in a window of 64, by whole lanes', () => {
    const layout = timelineLayout('wide', 1392, 'slot', 256);
    expect(mostScrollLanes(layout)).toBe(192);
    expect(lanePlaces(layout, 10.4)).toEqual({ first: 10, end: 74, top: 25 });
    expect(lanePlaces(layout, 1e6).end).toBe(256);
    expect(laneAt(layout, lanePlaces(layout, 10), 50.1)).toBe(10);
    expect(laneAt(layout, lanePlaces(layout, 10), 49)).toBe(-1);
    expect(laneAt(layout, lanePlaces(layout, 10), 211)).toBe(-1);
  });
});
