import type { Run } from '../../engine/recording/run.ts';
import { clampWindow } from './time-window.ts';
import type { TimeWindow, WindowLimits } from './time-window.ts';

/** Room before and after a request's life, as a share of it. */
const MARGIN = 0.05;

/** The window from a request's arrival to its end, with a little room on both sides. One that never ended lasts until the run does. */
export function lifeWindow(run: Run, request: number, limits: WindowLimits): TimeWindow {
  const fromNs = Math.max(0, run.requests.arrivalNs[request]);
  const lastNs = run.requests.releasedNs[request];
  const toNs = lastNs > fromNs ? lastNs : limits.endNs;
  const margin = (toNs - fromNs) * MARGIN;
  return clampWindow({ fromNs: fromNs - margin, toNs: toNs + margin }, limits);
}
