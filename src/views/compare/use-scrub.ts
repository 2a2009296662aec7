import { useRef } from 'react';
import type { PointerEvent, RefObject } from 'react';
import type { TimeScale } from '../timeline/time-scale.ts';

/** A press that moves less is a click, px. */
const CLICK_SLACK_PX = 4;

interface Scrub {
  readonly handlers: {
    readonly onPointerDown: (event: PointerEvent<HTMLElement>) => void;
    readonly onPointerMove: (event: PointerEvent<HTMLElement>) => void;
    readonly onPointerUp: (event: PointerEvent<HTMLElement>) => void;
    readonly onPointerCancel: () => void;
  };
  /** Whether the press that just ended was a drag: then it selects nothing. */
  readonly hasDragged: RefObject<boolean>;
}

/** Dragging in the lanes moves the playhead; so does a click. */
export function useScrub(scale: TimeScale, onScrub: (ns: number, y: number) => void): Scrub {
  const fromX = useRef<number | null>(null);
  const hasDragged = useRef(false);
  const at = (event: PointerEvent<HTMLElement>): number => event.clientX - event.currentTarget.getBoundingClientRect().left;
  const go = (event: PointerEvent<HTMLElement>): void => {
    const y = event.clientY - event.currentTarget.getBoundingClientRect().top;
    onScrub(Math.round(scale.ns(Math.max(scale.x0, Math.min(scale.x1, at(event))))), y);
  };
  return {
    hasDragged,
    handlers: {
      onPointerDown: (event) => {
        hasDragged.current = false;
        const x = at(event);
        if (event.button !== 0 || x < scale.x0 - CLICK_SLACK_PX) return;
        fromX.current = x;
      },
      onPointerMove: (event) => {
        if (fromX.current === null) return;
        const x = at(event);
        if (!hasDragged.current) {
          if (Math.abs(x - fromX.current) < CLICK_SLACK_PX) return;
          hasDragged.current = true;
          event.currentTarget.setPointerCapture(event.pointerId);
        }
        go(event);
      },
      onPointerUp: (event) => {
        if (fromX.current !== null && !hasDragged.current) go(event);
        fromX.current = null;
      },
      onPointerCancel: () => {
        fromX.current = null;
      },
    },
  };
}
