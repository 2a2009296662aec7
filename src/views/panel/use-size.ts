import { useLayoutEffect, useRef, useState } from 'react';
import type { RefObject } from 'react';

export interface DrawnSize {
  readonly widthPx: number;
  readonly heightPx: number;
}

/** The drawn size of an element in whole px; the given one until it is measured, and while it has none. */
export function useSize<E extends Element>(widthPx: number, heightPx: number): readonly [RefObject<E | null>, DrawnSize] {
  const ref = useRef<E>(null);
  const [measured, setMeasured] = useState<DrawnSize | null>(null);
  useLayoutEffect(() => {
    const element = ref.current;
    if (element === null) return;
    const measure = () => {
      const box = element.getBoundingClientRect();
      const size = { widthPx: Math.round(box.width), heightPx: Math.round(box.height) };
      setMeasured((before) => (before?.widthPx === size.widthPx && before.heightPx === size.heightPx ? before : size));
    };
    measure();
    const observer = new ResizeObserver(measure);
    observer.observe(element);
    return () => observer.disconnect();
  }, []);
  const usable = measured !== null && measured.widthPx > 0 && measured.heightPx > 0;
  return [ref, usable ? measured : { widthPx, heightPx }];
}
