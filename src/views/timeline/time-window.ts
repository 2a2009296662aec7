/** The part of the run that the lanes show. Nanoseconds of the run's clock, fromNs < toNs. */
export interface TimeWindow {
  readonly fromNs: number;
  readonly toNs: number;
}

/** What a window may not leave: the run, and the shortest stretch worth looking at. */
export interface WindowLimits {
  readonly startNs: number;
  readonly endNs: number;
  readonly minSpanNs: number;
}

/** Two average steps fill the plot at most: from there on the Step view takes over. */
const STEPS_AT_CLOSEST = 2;

/** Limits of a run that ends at `endNs` after `stepCount` steps; an empty run still has a window of 1 ns. */
export function windowLimits(endNs: number, stepCount: number): WindowLimits {
  const end = Math.max(1, endNs);
  return { startNs: 0, endNs: end, minSpanNs: Math.min(end, Math.max(1, Math.round((end / Math.max(1, stepCount)) * STEPS_AT_CLOSEST))) };
}

/** The window that shows everything. */
export function wholeWindow(limits: WindowLimits): TimeWindow {
  return { fromNs: limits.startNs, toNs: limits.endNs };
}

/** The nearest window inside the limits: first its length, then its place. */
export function clampWindow(window: TimeWindow, limits: WindowLimits): TimeWindow {
  const fullNs = limits.endNs - limits.startNs;
  const spanNs = Math.min(fullNs, Math.max(limits.minSpanNs, window.toNs - window.fromNs));
  const fromNs = Math.min(limits.endNs - spanNs, Math.max(limits.startNs, window.fromNs));
  return { fromNs, toNs: fromNs + spanNs };
}

/** `factor` below 1 zooms in. The anchor keeps its place on screen unless the run's edge is in the way. */
export function zoomWindow(window: TimeWindow, factor: number, anchorNs: number, limits: WindowLimits): TimeWindow {
  const spanNs = window.toNs - window.fromNs;
  const newSpanNs = Math.min(limits.endNs - limits.startNs, Math.max(limits.minSpanNs, spanNs * factor));
  const share = spanNs > 0 ? (anchorNs - window.fromNs) / spanNs : 0.5;
  const fromNs = anchorNs - share * newSpanNs;
  return clampWindow({ fromNs, toNs: fromNs + newSpanNs }, limits);
}

/** Moves the window by `deltaNs` and stops at the run's edges. */
export function panWindow(window: TimeWindow, deltaNs: number, limits: WindowLimits): TimeWindow {
  return clampWindow({ fromNs: window.fromNs + deltaNs, toNs: window.toNs + deltaNs }, limits);
}

/** `share` 0 gives `from`, 1 gives `to`. */
export function mixWindows(from: TimeWindow, to: TimeWindow, share: number): TimeWindow {
  return { fromNs: from.fromNs + (to.fromNs - from.fromNs) * share, toNs: from.toNs + (to.toNs - from.toNs) * share };
}

/** A difference that nobody could see in a window, as a share of it: an owner of the window may round it by so much. */
const UNSEEN_SHARE = 1e-3;

/** Whether sliding from one to the other would show nothing. */
export function looksSame(a: TimeWindow, b: TimeWindow): boolean {
  return Math.abs(a.fromNs - b.fromNs) + Math.abs(a.toNs - b.toNs) < UNSEEN_SHARE * (a.toNs - a.fromNs);
}

export function sameWindow(a: TimeWindow, b: TimeWindow): boolean {
  return a.fromNs === b.fromNs && a.toNs === b.toNs;
}
