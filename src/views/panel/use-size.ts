import { useLayoutEffect, useRef, useState } from 'react';
import type { RefObject } from 'react';

export interface DrawnSize {
  readonly widthPx: number;
  readonly heightPx: number;
}

/** The drawn size of an element in whole px; the given one until it is measured, and while it has none. */
export function useSize<E extends Element>(widthPx: number, heightPx: number): readonly [RefObject<E | null>, DrawnSize] {
  const ref = useRef<E>(null);
  const [size, setSize] = useState<DrawnSize>({ widthPx, heightPx });
  useLayoutEffect(() => {
    const element = ref.current;
    if (element === null) return;
    const measure = () => {
      const box = element.getBoundingClientRect();
      const drawn = { widthPx: Math.round(box.width), heightPx: Math.round(box.height) };
      const usable = drawn.widthPx > 0 && drawn.heightPx > 0 ? drawn : { widthPx, heightPx };
      // What is drawn as expected is not drawn again.
      setSize((before) => (before.widthPx === usable.widthPx && before.heightPx === usable.heightPx ? before : usable));
    };
    measure();
    const observer = new ResizeObserver(measure);
    observer.observe(element);
    return () => observer.disconnect();
  }, [widthPx, heightPx]);
  return [ref, size];
}
