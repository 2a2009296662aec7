import type { Player } from './player.ts';
import { playsBothPhases, stepsPerSecond } from './speeds.ts';

/** A tab in the background gives no frames; what it missed is not caught up on. */
const LONGEST_FRAME_MS = 250;

/**
 * Moves the playhead while the player plays. The only place that reads a clock.
 * @returns a function that stops it for good.
 */
export function runTicker(store: Player['store'], dispatch: Player['dispatch']): () => void {
  let frame = 0;
  let lastMs: number | null = null;
  /** Steps (or phases) due but not yet whole. */
  let due = 0;

  const onFrame = (nowMs: number) => {
    const { speed, compared } = store.getState();
    const perStep = playsBothPhases(speed) ? 2 : 1;
    if (lastMs !== null) due += (Math.min(LONGEST_FRAME_MS, nowMs - lastMs) / 1000) * stepsPerSecond(speed) * perStep;
    lastMs = nowMs;
    if (compared !== null) {
      dispatch({ type: 'advance-time', steps: due / perStep });
      due = 0;
    }
    const whole = Math.floor(due);
    due -= whole;
    if (whole > 0) dispatch(perStep === 2 ? { type: 'advance-phase' } : { type: 'advance', steps: whole });
    frame = store.getState().playing ? requestAnimationFrame(onFrame) : 0;
  };

  const stop = () => {
    if (frame !== 0) cancelAnimationFrame(frame);
    frame = 0;
  };

  const unsubscribe = store.subscribe(
    (state) => state.playing,
    (playing) => {
      stop();
      lastMs = null;
      due = 0;
      if (playing) frame = requestAnimationFrame(onFrame);
    },
  );
  return () => {
    unsubscribe();
    stop();
  };
}
