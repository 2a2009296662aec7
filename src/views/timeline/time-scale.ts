import { tickStep, ticks } from 'd3-array';
import { spoken } from '../../narration/spoken.ts';
import type { TimeWindow } from './time-window.ts';

/** Linear map between a window of the run's time (ns) and the plot's pixels x0 to x1. */
export interface TimeScale {
  readonly x0: number;
  readonly x1: number;
  readonly window: TimeWindow;
  readonly pxPerNs: number;
  x(ns: number): number;
  ns(x: number): number;
  /** x, held inside the plot. */
  inside(ns: number): number;
}

export function timeScale(window: TimeWindow, x0: number, x1: number): TimeScale {
  const pxPerNs = (x1 - x0) / Math.max(1, window.toNs - window.fromNs);
  const x = (ns: number) => x0 + (ns - window.fromNs) * pxPerNs;
  return {
    x0,
    x1,
    window,
    pxPerNs,
    x,
    ns: (px) => window.fromNs + (px - x0) / pxPerNs,
    inside: (ns) => Math.min(x1, Math.max(x0, x(ns))),
  };
}

export interface AxisTick {
  readonly ns: number;
  readonly text: string;
}

const NS_PER_MS = 1e6;

/** Ticks at round milliseconds, at most one per `gapPx` pixels; the first one names the unit. */
export function axisTicks(scale: TimeScale, gapPx: number): readonly AxisTick[] {
  const fromMs = scale.window.fromNs / NS_PER_MS;
  const toMs = scale.window.toNs / NS_PER_MS;
  const wanted = Math.max(1, Math.floor((scale.x1 - scale.x0) / gapPx));
  const stepMs = tickStep(fromMs, toMs, wanted);
  const decimals = stepMs >= 1 ? 0 : Math.min(6, Math.ceil(-Math.log10(stepMs)));
  const text = (ms: number) => spoken.numbers.fixed(ms, decimals);
  return ticks(fromMs, toMs, wanted).map((ms, i) => ({
    ns: ms * NS_PER_MS,
    text: i === 0 ? `${text(ms)} ${spoken.controls.transport.milliseconds}` : text(ms),
  }));
}
