import { monoWidthPx } from '../timeline/text-width.ts';
import type { TimeScale } from '../timeline/time-scale.ts';
import type { CompareLayout } from './compare-layout.ts';

const FLAG_PAD_PX = 4;
const FLAG_HEIGHT_PX = 15;

export interface CompareFlag {
  readonly text: string;
  readonly x: number;
  readonly widthPx: number;
}

/** The flag stands right of the line, left of it where the drawing ends. */
export function compareFlag(text: string, x: number, layout: CompareLayout): CompareFlag {
  const widthPx = Math.ceil(monoWidthPx(text)) + 2 * FLAG_PAD_PX;
  return { text, widthPx, x: x + widthPx > layout.width ? x + 1 - widthPx : x - 1 };
}

interface ComparePlayheadProps {
  readonly layout: CompareLayout;
  readonly scale: TimeScale;
  readonly aNs: number;
  readonly bNs: number;
  readonly flag: CompareFlag;
}

/** The one playhead: a line through both sides, or, by token, two moments joined across the strip. */
export function ComparePlayhead({ layout, scale, aNs, bNs, flag }: ComparePlayheadProps) {
  const { strip } = layout;
  const a = scale.inside(aNs);
  const b = scale.inside(bNs);
  const top = layout.axisY - FLAG_HEIGHT_PX;
  return (
    <g pointerEvents="none" data-playhead-a={Math.round(aNs)} data-playhead-b={Math.round(bNs)}>
      <path
        d={`M${a} ${top + FLAG_HEIGHT_PX - 1}V${strip.y}L${b} ${strip.y + strip.height}V${layout.bottom}`}
        fill="none"
        stroke="var(--ink)"
        strokeWidth={1.5}
      />
      <rect x={flag.x} y={top} width={flag.widthPx} height={FLAG_HEIGHT_PX} fill="var(--ink)" />
      <text x={flag.x + FLAG_PAD_PX} y={top + 11.5} className="compare-flag type-num">
        {flag.text}
      </text>
    </g>
  );
}
