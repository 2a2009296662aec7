import { useCallback, useLayoutEffect, useRef, useState } from 'react';
import type { RefObject } from 'react';

/** The rows of a long list that are drawn: those in sight and some more each way. */
interface VisibleRows<E extends HTMLElement> {
  readonly ref: RefObject<E | null>;
  readonly first: number;
  /** Exclusive. */
  readonly end: number;
  /** Spread on the scrolling element. */
  readonly onScroll: () => void;
  /** Brings a row into sight at once. */
  readonly reveal: (row: number) => void;
}

/** So many rows stand ready beyond the edge, that a quick scroll finds them there. */
const SPARE_ROWS = 12;

/** Follows an element that scrolls over `count` rows of `rowPx` under a head of `headPx`. */
export function useVisibleRows<E extends HTMLElement>(count: number, rowPx: number, headPx: number): VisibleRows<E> {
  const ref = useRef<E>(null);
  const [place, setPlace] = useState({ topPx: 0, heightPx: 400 });
  const measure = useCallback(() => {
    const element = ref.current;
    if (element === null) return;
    const next = { topPx: element.scrollTop, heightPx: element.clientHeight };
    setPlace((before) => (before.topPx === next.topPx && before.heightPx === next.heightPx ? before : next));
  }, []);
  useLayoutEffect(() => {
    const element = ref.current;
    if (element === null) return;
    measure();
    const observer = new ResizeObserver(measure);
    observer.observe(element);
    return () => observer.disconnect();
  }, [measure]);
  return {
    ref,
    first: Math.max(0, Math.min(count, Math.floor(place.topPx / rowPx)) - SPARE_ROWS),
    end: Math.min(count, Math.ceil((place.topPx + place.heightPx) / rowPx) + SPARE_ROWS),
    onScroll: measure,
    reveal(row) {
      const element = ref.current;
      if (element === null) return;
      const top = row * rowPx;
      const room = element.clientHeight - headPx;
      if (top < element.scrollTop) element.scrollTop = top;
      else if (top + rowPx > element.scrollTop + room) element.scrollTop = top + rowPx - room;
      measure();
    },
  };
}
