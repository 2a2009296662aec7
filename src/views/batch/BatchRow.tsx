import { hatchPaint, hueColour } from '../marks/fill-patterns.tsx';
import type { Layout } from '../panel-props.ts';
import { writtenText } from './batch-rows.ts';
import type { Occupant, SlotRow } from './batch-rows.ts';

interface BatchRowProps {
  readonly row: SlotRow;
  readonly hue: number;
  readonly layout: Layout;
  readonly ends: { readonly cacheTokens: number; readonly outputTokens: number };
  /** What it does, or why the slot is idle. */
  readonly text: string;
}

interface BarWidths {
  readonly cachePx: number;
  readonly outputPx: number;
}

/** Longest bar of each column, by layout. */
const BARS: Record<Layout, BarWidths> = {
  wide: { cachePx: 96, outputPx: 104 },
  medium: { cachePx: 68, outputPx: 66 },
  phone: { cachePx: 68, outputPx: 66 },
};

/** The cells of one slot's row; the row itself (a button) belongs to the panel. */
export function BatchRow({ row, hue, layout, ends, text }: BatchRowProps) {
  const { occupant } = row;
  if (occupant === null) {
    return (
      <>
        <span className="type-badge batch-slot">{row.slot}</span>
        <span className="batch-idle">
          <svg width="100%" height="13" aria-hidden="true">
            <rect x="0.5" y="0.5" width="100%" height="12" fill="url(#bubble-dots)" />
          </svg>
          <span className="type-label">{text}</span>
        </span>
      </>
    );
  }
  const bars = BARS[layout];
  return (
    <>
      <span className="type-badge batch-slot">{row.slot}</span>
      <span className="batch-name type-title" style={{ borderColor: hueColour(hue) }}>
        {occupant.name}
      </span>
      <DoingMark occupant={occupant} hue={hue} />
      <span className="batch-doing type-label">{text}</span>
      <span className="batch-bar">
        <CacheBar occupant={occupant} hue={hue} fullPx={bars.cachePx} endTokens={ends.cacheTokens} />
        <span className="type-num">{occupant.cacheTokens}</span>
      </span>
      <span className="batch-bar">
        <WrittenBar occupant={occupant} hue={hue} fullPx={bars.outputPx} endTokens={ends.outputTokens} />
        <span className="type-num">{writtenText(occupant)}</span>
      </span>
      <span className="batch-pages type-num">{occupant.pages}</span>
    </>
  );
}

interface MarkProps {
  readonly occupant: Occupant;
  readonly hue: number;
}

/** The fill style of what it is doing: hatched, solid, or dotted while it gets nothing. */
function DoingMark({ occupant, hue }: MarkProps) {
  const { doing } = occupant.running;
  const colour = hueColour(hue);
  const box = { x: 0.5, y: 0.5, width: 8, height: 8, stroke: colour };
  const fills = { prefill: hatchPaint(hue), decode: colour, stalled: 'none', held: 'url(#bubble-dots)' } as const;
  return (
    <svg className="batch-mark" width="9" height="9" aria-hidden="true">
      {doing === 'stalled' ? (
        <line x1="0" x2="9" y1="4.5" y2="4.5" stroke={colour} strokeWidth="1.5" strokeDasharray="1.5 3" />
      ) : (
        <rect {...box} fill={fills[doing]} />
      )}
    </svg>
  );
}

interface BarProps extends MarkProps {
  readonly fullPx: number;
  readonly endTokens: number;
}

function CacheBar({ occupant, hue, fullPx, endTokens }: BarProps) {
  const px = (tokens: number) => (tokens / endTokens) * fullPx;
  const hatchedPx = px(occupant.cachePrefillTokens);
  const widthPx = Math.max(1, px(occupant.cacheTokens));
  return (
    <svg width={widthPx} height="7" aria-hidden="true">
      <rect width={hatchedPx} height="7" fill={hatchPaint(hue)} />
      <rect x={hatchedPx} width={Math.max(0, widthPx - hatchedPx)} height="7" fill={hueColour(hue)} />
    </svg>
  );
}

function WrittenBar({ occupant, hue, fullPx, endTokens }: BarProps) {
  const px = (tokens: number) => (tokens / endTokens) * fullPx;
  const colour = hueColour(hue);
  const widthPx = Math.max(5, px(occupant.askedTokens));
  const writtenPx = Math.min(widthPx, px(occupant.writtenTokens));
  return (
    <svg width={widthPx} height="7" aria-hidden="true">
      <rect x="0.5" y="0.5" width={widthPx - 1} height="6" fill="none" stroke={colour} strokeOpacity="0.7" />
      <rect width={writtenPx} height="7" fill={colour} />
      {occupant.samples ? (
        <rect
          x={Math.min(writtenPx, widthPx - 4.2) + 0.6}
          y="0.6"
          width="3"
          height="5.8"
          fill="var(--paper)"
          stroke={colour}
          strokeWidth="1.25"
        />
      ) : null}
    </svg>
  );
}
