import { useEffect, useRef } from 'react';
import type { Run } from '../../engine/recording/run.ts';
import type { TimeWindow } from './time-window.ts';

/** A step block drawn this wide opens into its layers (design §9). */
const OPEN_FROM_PX = 400;
/** A narrow plot shows no step that wide: there this share of it is enough. */
const OPEN_FROM_SHARE = 0.42;
/** It can open again once the blocks in view have been this narrow: what has been left by zooming out does not open at the border. */
const HYSTERESIS = 0.9;

/** The step whose block is at least `fromPx` wide: the playhead's own where that is in view, else the one in the middle. */
export function stepToOpen(run: Run, { fromNs, toNs }: TimeWindow, pxPerNs: number, playheadNs: number, fromPx: number): number | null {
  if (run.stepCount === 0) return null;
  const isWide = (step: number): boolean => (run.steps.endNs[step] - run.steps.startNs[step]) * pxPerNs >= fromPx;
  const middle = run.momentAt((fromNs + toNs) / 2).step;
  const own = playheadNs >= fromNs && playheadNs < toNs ? run.momentAt(playheadNs).step : middle;
  if (isWide(own)) return own;
  return isWide(middle) ? middle : null;
}

/**
 * Opens a step when the window is zoomed in until its block is wide enough. Only zooming in opens: not a picture that starts that close, not
 * a playhead that comes to a longer step.
 */
export function useStepOpening(run: Run, window: TimeWindow, plotPx: number, playheadNs: number, onOpen: (step: number) => void): void {
  const spanNs = window.toNs - window.fromNs;
  const seen = useRef<{ readonly run: Run; readonly spanNs: number; readonly isArmed: boolean } | null>(null);
  useEffect(() => {
    const pxPerNs = plotPx / spanNs;
    const openFromPx = Math.min(OPEN_FROM_PX, OPEN_FROM_SHARE * plotPx);
    const isNear = stepToOpen(run, window, pxPerNs, playheadNs, openFromPx * HYSTERESIS) !== null;
    const before = seen.current?.run === run ? seen.current : null;
    const isArmed = before === null ? !isNear : before.isArmed || !isNear;
    const zoomedIn = before !== null && spanNs < before.spanNs;
    const step = isArmed && zoomedIn ? stepToOpen(run, window, pxPerNs, playheadNs, openFromPx) : null;
    seen.current = { run, spanNs, isArmed: isArmed && step === null };
    if (step !== null) onOpen(step);
  }, [run, window, spanNs, plotPx, playheadNs, onOpen]);
}
