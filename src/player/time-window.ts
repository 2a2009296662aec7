import type { TimeRange } from './bounds.ts';

/** The narrowest window: a microsecond, where the operators of a step can be told apart. */
export const NARROWEST_NS = 1_000;

/** Where the playhead stands in a window that has just followed it, as a share of its width. */
const FOLLOW_SHARE = 0.25;

/** A window's edges are kept to this part of its width: nobody sees more, and links stay short. */
const VISIBLE_PARTS = 10_000;

/** The largest power of ten that nobody could see in a window of this width, ns. */
function visibleUnitNs(widthNs: number): number {
  let unitNs = 1;
  while (unitNs * 10 * VISIBLE_PARTS <= widthNs) unitNs *= 10;
  return unitNs;
}

/** Shifts and narrows a window until it lies within the run; keeps its width where it can. Not a number is the whole run. */
export function clampWindow(run: TimeRange, window: TimeRange): TimeRange {
  const wholeNs = run.toNs - run.fromNs;
  const askedNs = window.toNs - window.fromNs;
  if (!Number.isFinite(askedNs) || askedNs >= wholeNs) return run;
  const unitNs = visibleUnitNs(askedNs);
  const toUnit = (ns: number) => Math.round(ns / unitNs) * unitNs;
  const widthNs = Math.min(wholeNs, Math.max(Math.min(NARROWEST_NS, wholeNs), toUnit(window.toNs) - toUnit(window.fromNs)));
  const fromNs = Math.min(run.toNs - widthNs, Math.max(run.fromNs, toUnit(window.fromNs)));
  return { fromNs, toNs: fromNs + widthNs };
}

/** Zooms by a factor (above 1 = closer) around a moment, which keeps its place on screen. */
export function zoomWindow(run: TimeRange, window: TimeRange, factor: number, aroundNs: number): TimeRange {
  const widthNs = window.toNs - window.fromNs;
  const around = Math.min(window.toNs, Math.max(window.fromNs, aroundNs));
  const share = (around - window.fromNs) / widthNs;
  const narrowest = Math.min(NARROWEST_NS, run.toNs - run.fromNs);
  const zoomedNs = Math.min(run.toNs - run.fromNs, Math.max(narrowest, widthNs / factor));
  return clampWindow(run, { fromNs: around - share * zoomedNs, toNs: around + (1 - share) * zoomedNs });
}

/** Moves a window by a share of its width. */
export function panWindow(run: TimeRange, window: TimeRange, share: number): TimeRange {
  const byNs = (window.toNs - window.fromNs) * share;
  return clampWindow(run, { fromNs: window.fromNs + byNs, toNs: window.toNs + byNs });
}

/** The window that has the playhead in it: itself, or moved by as much as is needed to read on from there. */
export function followPlayhead(run: TimeRange, window: TimeRange, ns: number): TimeRange {
  if (ns >= window.fromNs && ns < window.toNs) return window;
  const widthNs = window.toNs - window.fromNs;
  const share = ns < window.fromNs ? 1 - FOLLOW_SHARE : FOLLOW_SHARE;
  const fromNs = ns - share * widthNs;
  return clampWindow(run, { fromNs, toNs: fromNs + widthNs });
}
