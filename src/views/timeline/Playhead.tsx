import type { TimelineLayout } from './timeline-layout.ts';
import type { TimeScale } from './time-scale.ts';
import { monoWidthPx } from './text-width.ts';
import { useSlide } from './use-slide.ts';
import { WORDS } from './words.ts';

/** Where the playhead's flag stands, px. */
export interface FlagPlace {
  readonly x: number;
  readonly widthPx: number;
}

const FLAG_PAD_PX = 4;
const FLAG_HEIGHT_PX = 15;
const EASING = 'cubic-bezier(0.2, 0, 0, 1)';

/** The flag stands right of the line, left of it where the panel ends. On phone it is centred. */
export function flagPlace(layout: TimelineLayout, x: number, text: string): FlagPlace {
  const widthPx = Math.ceil(monoWidthPx(text)) + 2 * FLAG_PAD_PX;
  if (layout.layout === 'phone') return { x: Math.max(0, Math.min(layout.width - widthPx, x - widthPx / 2)), widthPx };
  return { x: x + widthPx > layout.width ? x + 1 - widthPx : x - 1, widthPx };
}

interface PlayheadProps {
  readonly layout: TimelineLayout;
  readonly scale: TimeScale;
  readonly wholeScale: TimeScale;
  readonly ns: number;
  readonly step: number;
  readonly stepStartNs: number;
  readonly stepEndNs: number;
  /** Milliseconds the line may take to slide; 0 = cut. */
  readonly slideMs: number;
}

/** The only clock: a line with its flag, the step it stands in shaded, and its place on the minimap. */
export function Playhead({ layout, scale, wholeScale, ns, step, stepStartNs, stepEndNs, slideMs }: PlayheadProps) {
  const x = scale.x(ns);
  const from = scale.inside(stepStartNs);
  const to = scale.inside(stepEndNs);
  const text = WORDS.flag(step);
  const flag = flagPlace(layout, x, text);
  const isVisible = x >= scale.x0 - 0.5 && x <= scale.x1 + 0.5;
  const flagTop = layout.axis.y + layout.axis.height - FLAG_HEIGHT_PX - 6;
  const wholeX = wholeScale.inside(ns);
  const line = useSlide<SVGGElement>(x, scale, slideMs, EASING);
  const mapLine = useSlide<SVGGElement>(wholeX, wholeScale, slideMs, EASING);
  const map = layout.minimap;
  return (
    <g pointerEvents="none" data-playhead-step={step}>
      <g ref={mapLine} style={{ transform: `translateX(${wholeX}px)` }}>
        <line y1={map.y - 2} y2={map.y + map.height + 2} stroke="var(--signal)" strokeWidth={1.5} />
      </g>
      {to > from ? (
        <rect
          x={from}
          y={layout.lanes.y - 3}
          width={to - from}
          height={layout.bottom - layout.lanes.y + 3}
          fill="var(--ink)"
          fillOpacity={0.07}
        />
      ) : null}
      {isVisible ? (
        <g ref={line} style={{ transform: `translateX(${x}px)` }}>
          <line y1={flagTop + 1} y2={layout.bottom + 4} stroke="var(--ink)" strokeWidth={1.5} />
          <rect x={flag.x - x} y={flagTop} width={flag.widthPx} height={FLAG_HEIGHT_PX} fill="var(--ink)" />
          <text x={flag.x - x + FLAG_PAD_PX} y={flagTop + 11} className="type-num timeline-flag">
            {text}
          </text>
        </g>
      ) : null}
    </g>
  );
}
