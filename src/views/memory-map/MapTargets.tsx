import { memo } from 'react';
import { useRoving } from '../panel/roving.ts';
import type { Box } from './map-layout.ts';

interface MapTarget {
  /** The page it selects. */
  readonly page: number;
  readonly box: Box;
  readonly words: string;
}

interface MapTargetsProps {
  readonly label: string;
  readonly targets: readonly MapTarget[];
  readonly columns: number;
  /** Index of the target that Tab reaches first: the selected one. */
  readonly preferred: number;
  readonly selectedPage: number;
  readonly onSelectPage: (page: number) => void;
  readonly onHoverPage: (page: number | null) => void;
}

/** The invisible buttons over pages: pointer, arrow keys, and one spoken line each; the same over SVG and over canvas. */
export function MapTargets({ label, targets, columns, preferred, selectedPage, onSelectPage, onHoverPage }: MapTargetsProps) {
  const roving = useRoving<SVGGElement>(targets.length, columns, preferred);
  return (
    <g role="group" aria-label={label} {...roving.container} onPointerLeave={() => onHoverPage(null)}>
      {targets.map((target, i) => (
        <Target
          key={i}
          target={target}
          index={i}
          reachable={i === roving.current}
          selected={target.page === selectedPage}
          onSelectPage={onSelectPage}
          onHoverPage={onHoverPage}
        />
      ))}
    </g>
  );
}

interface TargetProps extends Pick<MapTargetsProps, 'onSelectPage' | 'onHoverPage'> {
  readonly target: MapTarget;
  readonly index: number;
  readonly reachable: boolean;
  readonly selected: boolean;
}

const Target = memo(
  function Target({ target, index, reachable, selected, onSelectPage, onHoverPage }: TargetProps) {
    const { page, box, words } = target;
    return (
      <rect
        className="map-target"
        role="button"
        aria-label={words}
        aria-pressed={selected}
        tabIndex={reachable ? 0 : -1}
        data-roving={index}
        data-page={page}
        x={box.x}
        y={box.y}
        width={box.width}
        height={box.height}
        onPointerEnter={() => onHoverPage(page)}
        onFocus={(event) => {
          if (event.currentTarget.matches(':focus-visible')) onHoverPage(page);
        }}
        onBlur={() => onHoverPage(null)}
        onClick={() => onSelectPage(page)}
        onKeyDown={(event) => {
          if (event.key !== 'Enter') return;
          event.preventDefault();
          event.stopPropagation();
          onSelectPage(page);
        }}
      />
    );
  },
  (a, b) =>
    a.index === b.index &&
    a.reachable === b.reachable &&
    a.selected === b.selected &&
    a.target.page === b.target.page &&
    a.target.words === b.target.words &&
    a.target.box.x === b.target.box.x &&
    a.target.box.y === b.target.box.y &&
    a.target.box.width === b.target.box.width &&
    a.target.box.height === b.target.box.height &&
    a.onSelectPage === b.onSelectPage &&
    a.onHoverPage === b.onHoverPage,
);
