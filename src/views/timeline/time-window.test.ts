import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { clampWindow, looksSame, mixWindows, panWindow, windowLimits, wholeWindow, zoomWindow } from './time-window.ts';

const limits = windowLimits(1000, 100);

describe('time window', () => {
  it('lets two average steps fill the plot at most', () => {
    expect(limits).toEqual({ startNs: 0, endNs: 1000, minSpanNs: 20 });
    expect(windowLimits(0, 0)).toEqual({ startNs: 0, endNs: 1, minSpanNs: 1 });
  });

  it('keeps the anchor where it was when it zooms', () => {
    const zoomed = zoomWindow({ fromNs: 200, toNs: 600 }, 0.5, 300, limits);
    expect(zoomed).toEqual({ fromNs: 250, toNs: 450 });
    // 300 stood at a quarter of the window before and does so after.
    expect((300 - zoomed.fromNs) / (zoomed.toNs - zoomed.fromNs)).toBe(0.25);
  });

  it('stops at the edges of the run when it pans', () => {
    expect(panWindow({ fromNs: 100, toNs: 300 }, -500, limits)).toEqual({ fromNs: 0, toNs: 200 });
    expect(panWindow({ fromNs: 100, toNs: 300 }, 5000, limits)).toEqual({ fromNs: 800, toNs: 1000 });
  });

  it('mixes from the first to the second', () => {
    const [a, b] = [
      { fromNs: 0, toNs: 100 },
      { fromNs: 50, toNs: 60 },
    ];
    expect([mixWindows(a, b, 0), mixWindows(a, b, 1), mixWindows(a, b, 0.5)]).toEqual([a, b, { fromNs: 25, toNs: 80 }]);
  });

  it('takes a rounded window for the same', () => {
    expect(looksSame({ fromNs: 1000, toNs: 2000 }, { fromNs: 1000.3, toNs: 1999.8 })).toBe(true);
    expect(looksSame({ fromNs: 1000, toNs: 2000 }, { fromNs: 1000, toNs: 2002 })).toBe(false);
  });

  it('never leaves the run nor becomes shorter than two steps', () => {
    const ns = fc.double({ min: -5000, max: 5000, noNaN: true });
    fc.assert(
      fc.property(ns, ns, fc.double({ min: 0.01, max: 100, noNaN: true }), ns, (fromNs, toNs, factor, anchorNs) => {
        for (const window of [
          clampWindow({ fromNs, toNs }, limits),
          zoomWindow(clampWindow({ fromNs, toNs }, limits), factor, anchorNs, limits),
          panWindow(wholeWindow(limits), anchorNs, limits),
        ]) {
          expect(window.fromNs).toBeGreaterThanOrEqual(0);
          expect(window.toNs).toBeLessThanOrEqual(1000 + 1e-6);
          expect(window.toNs - window.fromNs).toBeGreaterThanOrEqual(limits.minSpanNs - 1e-6);
        }
      }),
    );
  });
});
