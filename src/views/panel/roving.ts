import { useRef, useState } from 'react';
import type { FocusEvent, KeyboardEvent, RefObject } from 'react';

/**
 * Where an arrow key leads in a grid of `count` items laid out row by row in `columns`. Null: not an arrow key, or nowhere to go.
 * With one column ← and → are left to the caller (they step the playhead).
 */
export function rovingTarget(key: string, index: number, count: number, columns: number): number | null {
  const moves: Record<string, number> = { ArrowUp: -columns, ArrowDown: columns };
  if (columns > 1) Object.assign(moves, { ArrowLeft: -1, ArrowRight: 1 });
  const move = moves[key];
  if (move === undefined) return null;
  const target = index + move;
  return target < 0 || target >= count ? null : target;
}

interface Roving<E extends Element> {
  /** The item that Tab reaches. */
  readonly current: number;
  /** Spread on the element around the items; each item carries `data-roving={index}` and `tabIndex={index === current ? 0 : -1}`. */
  readonly container: {
    readonly ref: RefObject<E | null>;
    readonly onKeyDown: (event: KeyboardEvent) => void;
    readonly onFocus: (event: FocusEvent) => void;
  };
}

/** One Tab stop for a group of items; arrow keys move inside it. `preferred` is where it starts and where it follows the selection. */
export function useRoving<E extends Element>(count: number, columns: number, preferred: number): Roving<E> {
  const ref = useRef<E>(null);
  const [place, setPlace] = useState({ index: preferred, preferred });
  if (place.preferred !== preferred) setPlace({ index: preferred, preferred });
  const current = Math.max(0, Math.min(count - 1, place.index));
  return {
    current,
    container: {
      ref,
      onKeyDown: (event) => {
        const target = rovingTarget(event.key, current, count, columns);
        if (target === null) return;
        event.preventDefault();
        event.stopPropagation();
        setPlace({ index: target, preferred });
        const item = ref.current?.querySelector<HTMLElement | SVGElement>(`[data-roving="${target}"]`);
        item?.focus();
      },
      onFocus: (event) => {
        const index = event.target.getAttribute('data-roving');
        if (index !== null && Number(index) !== current) setPlace({ index: Number(index), preferred });
      },
    },
  };
}
