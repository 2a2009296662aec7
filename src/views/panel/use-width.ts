import { useLayoutEffect, useRef, useState } from 'react';
import type { RefObject } from 'react';

/** The drawn width of an element in whole px; `initialPx` until it is measured. */
export function useWidth<E extends Element>(initialPx: number): readonly [RefObject<E | null>, number] {
  const ref = useRef<E>(null);
  const [widthPx, setWidthPx] = useState(initialPx);
  useLayoutEffect(() => {
    const element = ref.current;
    if (element === null) return;
    const measure = () => setWidthPx((before) => Math.round(element.getBoundingClientRect().width) || before);
    measure();
    const observer = new ResizeObserver(measure);
    observer.observe(element);
    return () => observer.disconnect();
  }, []);
  return [ref, widthPx];
}
