import { hueColour } from '../marks/fill-patterns.tsx';
import type { FocusSet } from '../focus-set.ts';
import type { SlotBars, SlotGroup } from './slot-bars.ts';

interface SlotBarShapesProps {
  readonly groups: readonly SlotGroup[];
  readonly bars: SlotBars;
  readonly focus: FocusSet;
  readonly x: number;
  readonly baseY: number;
  /** Whose bars carry a frame; −1 = nobody's. */
  readonly hovered: number;
  readonly selected: number;
}

const IDLE_PX = 8;

/** All bars of one colour are one path: hundreds of elements of their own would cost a frame in every step. */
export function SlotBarShapes({ groups, bars, focus, x, baseY, hovered, selected }: SlotBarShapesProps) {
  const byColour = new Map<string, string>();
  let idle = '';
  groups.forEach(({ longest }, i) => {
    const left = x + i * bars.pitchPx;
    if (longest === null) idle += box(left + 0.5, baseY - IDLE_PX, bars.barPx, IDLE_PX);
    else {
      const colour = hueColour(focus.hueOf(longest.request));
      const heightPx = bars.heightsPx[i] ?? 0;
      byColour.set(colour, (byColour.get(colour) ?? '') + box(left, baseY - heightPx, bars.barPx, heightPx));
    }
  });
  const frames = (request: number, kind: 'hovered' | 'selected') => {
    const framed = groups.flatMap(({ longest }, i) => (longest?.request === request ? [i] : []));
    return framed.map((i) => (
      <g key={`${kind} ${i}`} className={`map-frames map-frames-${kind}`}>
        <rect
          x={x + i * bars.pitchPx - 1.5}
          y={baseY - (bars.heightsPx[i] ?? 0) - 2}
          width={bars.barPx + 3}
          height={(bars.heightsPx[i] ?? 0) + 3}
        />
      </g>
    ));
  };
  return (
    <g aria-hidden="true">
      {idle === '' ? null : <path d={idle} fill="none" stroke="var(--rule2)" strokeWidth={0.8} />}
      {[...byColour].map(([colour, outline]) => (
        <path key={colour} d={outline} fill={colour} />
      ))}
      {frames(hovered, 'hovered')}
      {frames(selected, 'selected')}
    </g>
  );
}

const px = (value: number): string => String(Math.round(value * 100) / 100);

function box(x: number, y: number, width: number, height: number): string {
  return `M${px(x)} ${px(y)}h${px(width)}v${px(height)}h${px(-width)}z`;
}
