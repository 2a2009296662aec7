import { useEffect, useLayoutEffect, useRef } from 'react';
import type { PointerEvent as ReactPointerEvent, MouseEvent as ReactMouseEvent, RefObject } from 'react';
import { pinchedWindow, wheelFactor, wheelPixels } from './gesture-windows.ts';
import { CURSOR, zoneAt } from './pointer-zones.ts';
import type { Zone } from './pointer-zones.ts';
import type { TimelineLayout } from './timeline-layout.ts';
import type { TimeScale } from './time-scale.ts';
import { clampWindow, panWindow, zoomWindow } from './time-window.ts';
import type { TimeWindow, WindowLimits } from './time-window.ts';

/** What the gestures look at and what they do. */
export interface GestureContext {
  readonly layout: TimelineLayout;
  readonly scale: TimeScale;
  readonly wholeScale: TimeScale;
  readonly shown: TimeWindow;
  readonly limits: WindowLimits;
  /** Moves the window with the hand. */
  readonly drag: (window: TimeWindow) => void;
  /** Moves the window in one go. */
  readonly jump: (window: TimeWindow) => void;
  readonly scrub: (ns: number) => void;
  /** A click that did not drag, px from the panel's corner. */
  readonly click: (x: number, y: number) => void;
  /** The pointer passes over the plot; null = it left. */
  readonly hover: (at: { readonly x: number; readonly y: number; readonly zone: Zone } | null) => void;
  /** The stretch being brushed on the axis, px; null = none. */
  readonly brush: (range: { readonly from: number; readonly to: number } | null) => void;
  readonly scrollLanes: (deltaPx: number) => void;
}

interface Drag {
  readonly zone: Zone | 'pinch';
  readonly x: number;
  readonly y: number;
  readonly window: TimeWindow;
  lastY: number;
  moved: boolean;
}

/** Below this a press is a click, px. */
const CLICK_PX = 3;
const DOUBLE_CLICK_FACTOR = 0.25;

export interface GestureHandlers {
  readonly onPointerDown: (event: ReactPointerEvent<HTMLElement>) => void;
  readonly onPointerMove: (event: ReactPointerEvent<HTMLElement>) => void;
  readonly onPointerUp: (event: ReactPointerEvent<HTMLElement>) => void;
  readonly onPointerCancel: (event: ReactPointerEvent<HTMLElement>) => void;
  readonly onPointerLeave: () => void;
  readonly onDoubleClick: (event: ReactMouseEvent<HTMLElement>) => void;
}

/** Pointer, touch and wheel on the timeline: scrub, brush, pan, zoom, pinch. `ref` is the panel's drawing. */
export function useGestures(ref: RefObject<HTMLElement | null>, context: GestureContext): GestureHandlers {
  const latest = useRef(context);
  const drag = useRef<Drag | null>(null);
  const pointers = useRef(new Map<number, number>());
  const pinch = useRef<{ readonly nsA: number; readonly nsB: number } | null>(null);
  useLayoutEffect(() => {
    latest.current = context;
  });
  useWheel(ref, latest);

  const place = (event: { readonly clientX: number; readonly clientY: number }) => {
    const box = ref.current?.getBoundingClientRect();
    return { x: event.clientX - (box?.left ?? 0), y: event.clientY - (box?.top ?? 0) };
  };
  const zoneOf = (x: number, y: number, isTouch: boolean) => {
    const { layout, wholeScale, shown } = latest.current;
    return zoneAt(layout, wholeScale, shown, x, y, isTouch);
  };
  const end = (event: ReactPointerEvent<HTMLElement>) => {
    pointers.current.delete(event.pointerId);
    pinch.current = null;
    drag.current = null;
    latest.current.brush(null);
  };

  return {
    onPointerDown: (event) => {
      if (event.button !== 0) return;
      const { x, y } = place(event);
      const isTouch = event.pointerType === 'touch';
      const now = latest.current;
      const zone = zoneOf(x, y, isTouch);
      if (zone === 'nothing') return;
      event.currentTarget.setPointerCapture(event.pointerId);
      pointers.current.set(event.pointerId, x);
      if (pointers.current.size === 2) {
        const [a, b] = [...pointers.current.values()];
        pinch.current = { nsA: now.scale.ns(a), nsB: now.scale.ns(b) };
        drag.current = { zone: 'pinch', x, y, lastY: y, window: now.shown, moved: true };
        now.brush(null);
        return;
      }
      let { shown } = now;
      if (zone === 'minimap') {
        shown = panWindow(shown, now.wholeScale.ns(x) - (shown.fromNs + shown.toNs) / 2, now.limits);
        now.drag(shown);
      }
      drag.current = { zone, x, y, lastY: y, window: shown, moved: false };
      // A finger may be the first of two: it scrubs when it moves or lifts.
      if (zone === 'plot' && !isTouch) now.scrub(now.scale.ns(x));
      now.hover(null);
    },
    onPointerMove: (event) => {
      const { x, y } = place(event);
      const held = drag.current;
      const now = latest.current;
      if (held === null) {
        if (event.pointerType === 'touch') return;
        const zone = zoneOf(x, y, false);
        event.currentTarget.style.cursor = CURSOR[zone];
        now.hover({ x, y, zone });
        return;
      }
      if (pointers.current.has(event.pointerId)) pointers.current.set(event.pointerId, x);
      if (!held.moved && Math.hypot(x - held.x, y - held.y) <= CLICK_PX) return;
      held.moved = true;
      const deltaNs = (x - held.x) / now.wholeScale.pxPerNs;
      switch (held.zone) {
        case 'pinch': {
          const [a, b] = [...pointers.current.values()];
          if (pinch.current !== null && b !== undefined) now.drag(pinchedWindow(now.scale, pinch.current, a, b, now.limits));
          break;
        }
        case 'plot':
          now.scrub(now.scale.ns(Math.max(now.scale.x0, Math.min(now.scale.x1, x))));
          break;
        case 'axis':
          now.brush({ from: Math.min(held.x, x), to: Math.max(held.x, x) });
          break;
        case 'window-start':
          now.drag(
            clampWindow(
              { fromNs: Math.min(held.window.fromNs + deltaNs, held.window.toNs - now.limits.minSpanNs), toNs: held.window.toNs },
              now.limits,
            ),
          );
          break;
        case 'window-end':
          now.drag(
            clampWindow(
              { fromNs: held.window.fromNs, toNs: Math.max(held.window.toNs + deltaNs, held.window.fromNs + now.limits.minSpanNs) },
              now.limits,
            ),
          );
          break;
        case 'window':
        case 'minimap':
          now.drag(panWindow(held.window, deltaNs, now.limits));
          break;
        case 'gutter':
          now.scrollLanes(held.lastY - y);
          held.lastY = y;
          break;
        case 'nothing':
          break;
      }
    },
    onPointerUp: (event) => {
      const held = drag.current;
      const { x, y } = place(event);
      const now = latest.current;
      end(event);
      if (held === null || held.zone === 'pinch') return;
      if (held.zone === 'axis') {
        if (held.moved)
          now.jump(
            clampWindow(
              {
                fromNs: now.scale.ns(Math.max(now.scale.x0, Math.min(held.x, x))),
                toNs: now.scale.ns(Math.min(now.scale.x1, Math.max(held.x, x))),
              },
              now.limits,
            ),
          );
        else now.scrub(now.scale.ns(x));
      } else if (!held.moved && (held.zone === 'plot' || held.zone === 'gutter')) {
        if (held.zone === 'plot') now.scrub(now.scale.ns(x));
        now.click(x, y);
      }
    },
    onPointerCancel: end,
    onPointerLeave: () => {
      if (drag.current === null) latest.current.hover(null);
    },
    onDoubleClick: (event) => {
      const { x, y } = place(event);
      const now = latest.current;
      const zone = zoneOf(x, y, false);
      if (zone === 'plot' || zone === 'axis') now.jump(zoomWindow(now.shown, DOUBLE_CLICK_FACTOR, now.scale.ns(x), now.limits));
    },
  };
}

/** Wheel = zoom at the pointer, with Shift = pan; over the lane names it scrolls the lanes. React's own wheel events cannot be cancelled. */
function useWheel(ref: RefObject<HTMLElement | null>, latest: RefObject<GestureContext>): void {
  useEffect(() => {
    const element = ref.current;
    if (element === null) return;
    let frame = 0;
    let zoomPx = 0;
    let panPx = 0;
    let atX = 0;
    const apply = () => {
      frame = 0;
      const now = latest.current;
      let window = now.shown;
      if (zoomPx !== 0)
        window = zoomWindow(window, wheelFactor(zoomPx), now.scale.ns(Math.max(now.scale.x0, Math.min(now.scale.x1, atX))), now.limits);
      if (panPx !== 0) window = panWindow(window, panPx / now.scale.pxPerNs, now.limits);
      zoomPx = panPx = 0;
      now.drag(window);
    };
    const onWheel = (event: WheelEvent) => {
      event.preventDefault();
      const box = element.getBoundingClientRect();
      const now = latest.current;
      atX = event.clientX - box.left;
      const { xPx, yPx } = wheelPixels(event);
      if (atX < now.layout.x0) {
        now.scrollLanes(yPx);
        return;
      }
      if (event.shiftKey || Math.abs(xPx) > Math.abs(yPx)) panPx += xPx === 0 ? yPx : xPx;
      else zoomPx += yPx;
      if (frame === 0) frame = requestAnimationFrame(apply);
    };
    element.addEventListener('wheel', onWheel, { passive: false });
    return () => {
      element.removeEventListener('wheel', onWheel);
      cancelAnimationFrame(frame);
    };
  }, [ref, latest]);
}
