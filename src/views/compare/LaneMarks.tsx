import { memo } from 'react';
import type { KeyboardEvent, RefObject } from 'react';
import type { RunIndex } from '../timeline/run-index.ts';
import { markHeight } from '../timeline/timeline-layout.ts';
import type { TimeScale } from '../timeline/time-scale.ts';
import { useRoving } from '../panel/roving.ts';
import type { CompareLayout, SideRows } from './compare-layout.ts';
import type { ComparePanelProps, CompareSide } from './compare-props.ts';
import { laneWords } from './lane-words.ts';
import { staysOf } from './stays.ts';

/** Requests of both sides that can be reached one by one in the drawing; beyond, those with a hue. All are in the table. */
const MOST_TARGETS = 80;

interface LaneMarksProps extends Pick<ComparePanelProps, 'a' | 'b' | 'comparison' | 'selection' | 'hover' | 'onSelect' | 'onHover'> {
  readonly layout: CompareLayout;
  readonly indexA: RunIndex;
  readonly indexB: RunIndex;
  readonly scale: TimeScale;
  /** Whether the press that just ended was a drag: then it selects nothing. */
  readonly hasDragged: RefObject<boolean>;
  /** Enter on a lane: to the moment at which it starts. */
  readonly onGo: (ns: number) => void;
}

interface Target {
  readonly side: CompareSide;
  readonly request: number;
}

function targetsOf(a: CompareSide, b: CompareSide): readonly Target[] {
  const areAll = a.run.requestCount + b.run.requestCount <= MOST_TARGETS;
  return [a, b].flatMap((side) =>
    (areAll ? Array.from({ length: side.run.requestCount }, (_, request) => request) : side.hues.members).map((request) => ({
      side,
      request,
    })),
  );
}

/** A request's stays on both sides as one thing to point at: hover frames it on both, click selects it, arrows go from one to the next. */
export const LaneMarks = memo(function LaneMarks(props: LaneMarksProps) {
  const { a, b, comparison, selection, hover, onSelect, onHover, layout, indexA, indexB, scale, hasDragged, onGo } = props;
  const targets = targetsOf(a, b);
  const inB = ({ side, request }: Target): number => (side.side === 'b' ? request : comparison.match.inB(request));
  const selected = selection?.kind === 'request' ? selection.request : -1;
  const hovered = hover?.kind === 'request' ? hover.request : -1;
  const { current, container } = useRoving<SVGGElement>(
    targets.length,
    1,
    Math.max(
      0,
      targets.findIndex((target) => selected >= 0 && inB(target) === selected),
    ),
  );
  const rowsOf = { a: layout.a, b: layout.b };
  return (
    <g {...container}>
      {targets.map((target, i) => {
        const { side, request } = target;
        const index = inB(target);
        const rects = stayRects(side, side.side === 'a' ? indexA : indexB, request, rowsOf[side.side], scale);
        const isSelected = index >= 0 && index === selected;
        const isHovered = index >= 0 && index === hovered;
        const point = index < 0 ? null : ({ kind: 'request', request: index } as const);
        const onKeyDown = (event: KeyboardEvent): void => {
          if (event.key !== 'Enter' || side.run.requests.firstScheduledNs[request] < 0) return;
          event.preventDefault();
          onGo(side.run.requests.firstScheduledNs[request]);
        };
        return (
          <g
            key={`${side.side} ${request}`}
            className="compare-lane"
            role="button"
            aria-pressed={isSelected}
            aria-label={laneWords(side, request)}
            data-side={side.side}
            data-roving={i}
            tabIndex={i === current ? 0 : -1}
            onKeyDown={onKeyDown}
            onPointerEnter={() => onHover(point)}
            onPointerLeave={() => onHover(null)}
            onFocus={() => onHover(point)}
            onBlur={() => onHover(null)}
            onClick={() => {
              if (!hasDragged.current) onSelect(isSelected ? null : point);
            }}
          >
            {rects.map(([x, y, width, height], j) => (
              <rect
                key={j}
                x={x}
                y={y}
                width={width}
                height={height}
                fill="transparent"
                stroke={isSelected ? 'var(--signal)' : isHovered ? 'var(--ink)' : 'none'}
                strokeWidth={isSelected ? 2 : 1.5}
              />
            ))}
          </g>
        );
      })}
    </g>
  );
});

const FRAME_PX = 1.5;

function stayRects(
  { run }: CompareSide,
  index: RunIndex,
  request: number,
  rows: SideRows,
  scale: TimeScale,
): readonly (readonly [number, number, number, number])[] {
  const height = markHeight(rows.laneHeight);
  return staysOf(index, run.steps, request).flatMap(({ slot, fromNs, toNs }) => {
    const left = scale.inside(fromNs);
    const width = scale.inside(toNs) - left;
    if (width <= 0) return [];
    const top = rows.lanes.y + slot * rows.laneHeight + (rows.laneHeight - height) / 2;
    return [[left - FRAME_PX, top - FRAME_PX, width + 2 * FRAME_PX, height + 2 * FRAME_PX] as const];
  });
}
