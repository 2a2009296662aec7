import type { TimeScale } from './time-scale.ts';
import { clampWindow } from './time-window.ts';
import type { TimeWindow, WindowLimits } from './time-window.ts';

const LINE_PX = 16;
const PAGE_PX = 400;
/** A turn of this many px halves or doubles the window. */
const DOUBLING_PX = 320;
const CLOSEST_FINGERS_PX = 8;

/** Wheel movement in px, whatever unit the device reports. */
export function wheelPixels(event: { readonly deltaX: number; readonly deltaY: number; readonly deltaMode: number }): {
  readonly xPx: number;
  readonly yPx: number;
} {
  const unit = event.deltaMode === 1 ? LINE_PX : event.deltaMode === 2 ? PAGE_PX : 1;
  return { xPx: event.deltaX * unit, yPx: event.deltaY * unit };
}

/** By how much a turn of the wheel lengthens the window. */
export function wheelFactor(px: number): number {
  return 2 ** (px / DOUBLING_PX);
}

/** The window in which the two moments first touched lie under the fingers at a and b (px). */
export function pinchedWindow(
  scale: TimeScale,
  touched: { readonly nsA: number; readonly nsB: number },
  a: number,
  b: number,
  limits: WindowLimits,
): TimeWindow {
  const apartPx = Math.abs(b - a) < CLOSEST_FINGERS_PX ? CLOSEST_FINGERS_PX * Math.sign(b - a || 1) : b - a;
  const nsPerPx = Math.abs((touched.nsB - touched.nsA) / apartPx);
  const fromNs = touched.nsA - (a - scale.x0) * nsPerPx;
  return clampWindow({ fromNs, toNs: fromNs + (scale.x1 - scale.x0) * nsPerPx }, limits);
}
