import { useCallback, useEffect, useLayoutEffect, useRef, useState } from 'react';
import { looksSame, mixWindows, sameWindow } from './time-window.ts';
import type { TimeWindow } from './time-window.ts';

const ZOOM_MS = 280;
/** A gesture counts as finished when the window has rested this long. */
const REST_MS = 120;

/** cubic-bezier(.2, 0, 0, 1) of the design, by bisection on its x. */
function ease(share: number): number {
  let low = 0;
  let high = 1;
  for (let i = 0; i < 20; i++) {
    const t = (low + high) / 2;
    const x = 3 * (1 - t) * (1 - t) * t * 0.2 + t * t * t;
    if (x < share) low = t;
    else high = t;
  }
  const t = (low + high) / 2;
  return 3 * (1 - t) * t * t + t * t * t;
}

interface ShownWindow {
  readonly shown: TimeWindow;
  /** Shows a window at once, as a hand moves it, and reports it when the hand rests. */
  readonly drag: (window: TimeWindow) => void;
}

/**
 * The window on screen: it slides to the given one in 280 ms, and follows a hand without delay. `subject` is what the window is of: another
 * subject is never slid to.
 */
export function useShownWindow(
  target: TimeWindow,
  subject: unknown,
  onWindow: (window: TimeWindow) => void,
  reducedMotion: boolean,
): ShownWindow {
  const [shown, setShown] = useState(target);
  const live = useRef({ shown: target, dragged: target, timer: 0, subject, onWindow });
  useEffect(() => {
    live.current.onWindow = onWindow;
  }, [onWindow]);

  const show = useCallback((window: TimeWindow) => {
    live.current.shown = window;
    setShown(window);
  }, []);

  const drag = useCallback(
    (window: TimeWindow) => {
      const state = live.current;
      state.dragged = window;
      show(window);
      clearTimeout(state.timer);
      state.timer = globalThis.window.setTimeout(() => state.onWindow(window), REST_MS);
    },
    [show],
  );
  useEffect(() => () => clearTimeout(live.current.timer), []);

  const { fromNs, toNs } = target;
  useLayoutEffect(() => {
    const goal = { fromNs, toNs };
    const isOther = live.current.subject !== subject;
    live.current.subject = subject;
    if (!isOther && (sameWindow(goal, live.current.dragged) || sameWindow(goal, live.current.shown))) return;
    live.current.dragged = goal;
    clearTimeout(live.current.timer);
    if (reducedMotion || isOther || looksSame(goal, live.current.shown)) {
      show(goal);
      return;
    }
    const from = live.current.shown;
    const startedMs = performance.now();
    let frame = requestAnimationFrame(function move(nowMs) {
      const share = Math.min(1, Math.max(0, (nowMs - startedMs) / ZOOM_MS));
      show(share < 1 ? mixWindows(from, goal, ease(share)) : goal);
      if (share < 1) frame = requestAnimationFrame(move);
    });
    return () => cancelAnimationFrame(frame);
  }, [fromNs, toNs, subject, reducedMotion, show]);

  return { shown, drag };
}
