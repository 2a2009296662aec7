import { describe, expect, it } from 'vitest';
import { pinchedWindow, wheelFactor, wheelPixels } from './gesture-windows.ts';
import { lanePlaces } from './lane-places.ts';
import { pointedAt } from './pointed-at.ts';
import { zoneAt } from './pointer-zones.ts';
import { runIndex } from './run-index.ts';
import { remarkPlace } from './step-remark.ts';
import { timelineLayout } from './timeline-layout.ts';
import { timeScale } from './time-scale.ts';
import { windowLimits } from './time-window.ts';
import { presetRun } from './testing/preset-run.ts';

const layout = timelineLayout('wide', 1392, 'request', 8);
const whole = timeScale({ fromNs: 0, toNs: 1000 }, layout.x0, layout.x1);
const window = { fromNs: 200, toNs: 700 };

describe('zones', () => {
  const zone = (x: number, y: number, isTouch = false) => zoneAt(layout, whole, window, x, y, isTouch);

  it('are the handles, the window and the rest of the minimap', () => {
    const [from, to] = [whole.x(200), whole.x(700)];
    expect([zone(from + 5, 10), zone(to - 5, 10), zone((from + to) / 2, 10), zone(to + 40, 10)]).toEqual([
      'window-start',
      'window-end',
      'window',
      'minimap',
    ]);
    expect(zone(from + 20, 10, true)).toBe('window-start');
  });

  it('are the axis, the plot and the names below', () => {
    expect([zone(600, 40), zone(600, 60), zone(600, 320), zone(50, 60), zone(1350, 60)]).toEqual([
      'axis',
      'plot',
      'plot',
      'gutter',
      'nothing',
    ]);
  });
});

describe('what is pointed at', () => {
  const run = presetRun('tight');
  const index = runIndex(run);

  it('is the request of the lane, or the step in the step time row', () => {
    const places = lanePlaces(layout, 0);
    expect(pointedAt(layout, places, index, 50 + 5 * 21 + 10, 30)).toEqual({ kind: 'request', request: 5 });
    expect(pointedAt(layout, places, index, 300, 30)).toEqual({ kind: 'step', step: 30 });
    expect(pointedAt(layout, places, index, 222, 30)).toBeNull();
  });

  it('is who holds the slot at that step, or the idle slot', () => {
    const slots = timelineLayout('wide', 1392, 'slot', 6);
    const places = lanePlaces(slots, 0);
    const y = 50 + 5.5 * slots.laneHeight;
    expect(pointedAt(slots, places, index, y, 21)).toEqual({ kind: 'request', request: 5 });
    expect(pointedAt(slots, places, index, y, 22)).toEqual({ kind: 'slot', slot: 5 });
  });
});

describe('zooming by hand', () => {
  it('doubles the window in one turn and halves it in the other', () => {
    expect(wheelFactor(320)).toBe(2);
    expect(wheelFactor(-320)).toBe(0.5);
    expect(wheelPixels({ deltaX: 0, deltaY: 3, deltaMode: 1 })).toEqual({ xPx: 0, yPx: 48 });
  });

  it('keeps the touched moments under the fingers', () => {
    const scale = timeScale(window, 100, 600);
    const limits = windowLimits(1000, 100);
    const pinched = pinchedWindow(scale, { nsA: scale.ns(300), nsB: scale.ns(400) }, 250, 450, limits);
    const after = timeScale(pinched, 100, 600);
    expect(after.x(scale.ns(300))).toBeCloseTo(250);
    expect(after.x(scale.ns(400))).toBeCloseTo(450);
  });
});

describe('the remark on prefill', () => {
  const steps = (prefill: readonly number[], compute: readonly number[]) => ({
    startNs: prefill.map((_, i) => i * 10),
    endNs: prefill.map((_, i) => i * 10 + 10),
    prefillTokens: prefill,
    computeNs: compute,
  });
  const place = (columns: ReturnType<typeof steps>, pxPerNs: number) =>
    remarkPlace(columns, 0, columns.startNs.length, (ns) => ns * pxPerNs, 'remark');

  it('stands in the first stretch without prefill that is wide enough', () => {
    const columns = steps([9, 0, 9, 0, 0, 0], [5, 1, 5, 1, 1, 1]);
    expect(place(columns, 2)).toBe(68);
    expect(place(columns, 0.5)).toBeNull();
  });

  it('is left out where the picture does not show it', () => {
    expect(place(steps([0, 0, 0, 0], [1, 1, 1, 1]), 2)).toBeNull();
    expect(place(steps([9, 0, 0, 0, 0], [1, 1, 1, 1, 1]), 2)).toBeNull();
  });
});
