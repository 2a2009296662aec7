import { useEffect, useRef, useState } from 'react';
import type { KeyboardEvent } from 'react';
import type { LanePlaces } from './lane-places.ts';
import type { TimelineLayout } from './timeline-layout.ts';

interface LaneTargetsProps {
  readonly layout: TimelineLayout;
  readonly places: LanePlaces;
  /** What a screen reader says of a lane. */
  readonly nameOf: (lane: number) => string;
  readonly selectedLane: number;
  readonly onOpen: (lane: number) => void;
  readonly onFocusLane: (lane: number | null) => void;
  /** Brings a lane into view. */
  readonly onReveal: (lane: number) => void;
}

const MOVES: Readonly<Record<string, number>> = { ArrowUp: -1, ArrowDown: 1 };

/** The lanes for the keyboard: one Tab stop, ↑ and ↓ between them, Enter opens. ← and → are left to the playhead. */
export function LaneTargets({ layout, places, nameOf, selectedLane, onOpen, onFocusLane, onReveal }: LaneTargetsProps) {
  const group = useRef<SVGGElement>(null);
  const [place, setPlace] = useState({ lane: Math.max(0, selectedLane), selectedLane });
  if (place.selectedLane !== selectedLane) setPlace({ lane: selectedLane < 0 ? place.lane : selectedLane, selectedLane });
  const setCurrent = (next: number) => setPlace({ lane: next, selectedLane });
  const current = place.lane;
  const isMoving = useRef(false);
  const lane = Math.max(places.first, Math.min(places.end - 1, current));
  useEffect(() => {
    if (!isMoving.current) return;
    isMoving.current = false;
    group.current?.querySelector<SVGElement>(`[data-lane="${current}"]`)?.focus();
  }, [current]);
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === 'Enter') {
      event.preventDefault();
      onOpen(lane);
      return;
    }
    const target = lane + (MOVES[event.key] ?? 0);
    if (target === lane) return;
    event.preventDefault();
    event.stopPropagation();
    if (target < 0 || target >= layout.laneCount) return;
    setCurrent(target);
    isMoving.current = true;
    onReveal(target);
  };
  return (
    <g ref={group} onKeyDown={onKeyDown} onBlur={() => onFocusLane(null)} pointerEvents="none">
      {Array.from({ length: Math.max(0, places.end - places.first) }, (_, i) => places.first + i).map((i) => (
        <rect
          key={i}
          className="timeline-lane"
          data-lane={i}
          x={-2}
          y={places.top + i * layout.laneHeight}
          width={layout.x1 + 2}
          height={layout.laneHeight}
          role="button"
          tabIndex={i === lane ? 0 : -1}
          aria-pressed={i === selectedLane}
          aria-label={nameOf(i)}
          onFocus={() => {
            setCurrent(i);
            onFocusLane(i);
          }}
          onClick={() => onOpen(i)}
        />
      ))}
    </g>
  );
}
