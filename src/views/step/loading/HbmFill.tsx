import type { LoadingPlan } from '../../../engine/loading/loading-plan.ts';
import type { MemoryPlan } from '../../../engine/memory/memory-plan.ts';
import { en } from '../../../narration/en.ts';
import { stepWords } from '../../../narration/step/en.ts';
import { BUBBLE_PAINT } from '../../marks/fill-patterns.tsx';

const { loading: words } = stepWords;
const { numbers } = en;
const STRIP_PX = 22;
/** Of one card of several, the gap to the next included. */
const CARD_PX = 8;
const CARD_GAP_PX = 2;
const CAPTION_PX = 16;
/** Below, captions are brief. */
const NARROW_PX = 600;
/** A piece narrower than this is not parted from the next. */
const PARTED_FROM_PX = 3;

interface HbmFillProps {
  readonly loading: LoadingPlan;
  readonly memory: MemoryPlan;
  readonly ns: number;
  readonly widthPx: number;
  readonly y: number;
}

/** How high the strips of so many cards are together. */
export function stripsPx(cards: number): number {
  return cards === 1 ? STRIP_PX : cards * CARD_PX - CARD_GAP_PX;
}

/** Each card's memory to scale, filling piece by piece; what the run will take later is only outlined. */
export function HbmFill({ loading, memory, ns, widthPx, y }: HbmFillProps) {
  const pxPerByte = widthPx / memory.cardBytes;
  const isNarrow = widthPx < NARROW_PX;
  const pool = numbers.bytes(memory.poolBytes);
  const top = y + CAPTION_PX;
  const later = (memory.activationBytes + memory.runtimeBytes + memory.reservedPageBytes + memory.poolBytes) * pxPerByte;
  const weightsPx = loading.totalBytes * pxPerByte;
  const { cards } = loading;
  const stripPx = cards === 1 ? STRIP_PX : CARD_PX - CARD_GAP_PX;
  const pieces = filledPieces(loading, ns, pxPerByte);
  return (
    <g>
      <text className="type-label" x={0} y={y + 10}>
        {isNarrow ? words.hbmStripShort(loading.totalBytes, cards) : words.hbmStrip(loading.totalBytes, cards)}
      </text>
      <text className="type-label type-end" x={widthPx} y={y + 10}>
        {en.labels.memoryMap.card(memory.cardBytes)}
      </text>
      {Array.from({ length: cards }, (_, card) => (
        <g key={card} transform={`translate(0 ${top + card * CARD_PX})`} data-card={card}>
          <rect width={widthPx} height={stripPx} fill={BUBBLE_PAINT} />
          <rect width={Math.min(widthPx, weightsPx)} height={stripPx} fill="var(--paper)" />
          {pieces.map(({ key, x, width }) => (
            <rect key={key} x={x} width={width} height={stripPx} fill="var(--bytes)" />
          ))}
          <rect x={0.5} y={0.5} width={Math.max(0, weightsPx - 1)} height={stripPx - 1} fill="none" stroke="var(--ink2)" />
          <rect
            x={weightsPx}
            y={0.5}
            width={Math.max(0, Math.min(widthPx - weightsPx, later))}
            height={stripPx - 1}
            fill="var(--paper)"
            stroke="var(--rule2)"
            strokeDasharray="3 2"
          />
          <rect x={0.5} y={0.5} width={widthPx - 1} height={stripPx - 1} fill="none" stroke="var(--rule2)" />
        </g>
      ))}
      <text className="type-small type-end" x={widthPx} y={top + stripsPx(cards) + 13}>
        {isNarrow ? words.laterShort(pool) : words.later(numbers.bytes(memory.activationBytes + memory.runtimeBytes), pool)}
      </text>
    </g>
  );
}

interface FilledPiece {
  readonly key: number;
  readonly x: number;
  readonly width: number;
}

/** The pieces that are there, and as much as is there of the one that is coming. */
function filledPieces({ pieces }: LoadingPlan, ns: number, pxPerByte: number): readonly FilledPiece[] {
  let x = 0;
  return pieces.flatMap(({ bytes, sentFromNs, sentToNs }, key) => {
    const at = x;
    const whole = bytes * pxPerByte;
    x += whole;
    const share = Math.max(0, Math.min(1, (ns - sentFromNs) / Math.max(1, sentToNs - sentFromNs)));
    const gap = whole >= PARTED_FROM_PX ? 0.5 : 0;
    return share === 0 ? [] : [{ key, x: at, width: Math.max(0, whole * share - gap) }];
  });
}
