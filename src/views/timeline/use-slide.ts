import { useLayoutEffect, useRef } from 'react';
import type { RefObject } from 'react';

/**
 * Lets an element that stands at `xPx` slide there from where it stood before. It cuts when `slideMs` is 0 and when `frame` changed: an
 * axis and a mark on it never move at once.
 */
export function useSlide<E extends Element>(xPx: number, frame: unknown, slideMs: number, easing: string): RefObject<E | null> {
  const ref = useRef<E>(null);
  const before = useRef({ xPx, frame });
  useLayoutEffect(() => {
    const from = before.current;
    before.current = { xPx, frame };
    if (slideMs <= 0 || from.frame !== frame || from.xPx === xPx) return;
    const slide = ref.current?.animate([{ transform: `translateX(${from.xPx}px)` }, { transform: `translateX(${xPx}px)` }], {
      duration: slideMs,
      easing,
    });
    return () => slide?.cancel();
  }, [xPx, frame, slideMs, easing]);
  return ref;
}
