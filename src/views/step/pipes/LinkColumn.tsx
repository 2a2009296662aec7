import type { LinkUse } from '../../../engine/cost/hierarchy-use.ts';
import { stepWords } from '../../../narration/step/en.ts';
import { labelWidthPx } from '../../timeline/text-width.ts';
import { KIND_FILL } from './ColumnBands.tsx';

const { pipes: words } = stepWords;
/** A band that is there can be seen. */
const THINNEST_PX = 0.6;

interface LinkColumnProps {
  readonly use: LinkUse;
  readonly binds: boolean;
  readonly durationNs: number;
  readonly pxPerByte: number;
  readonly columnPx: number;
  readonly plotY: number;
  readonly plotHeight: number;
  readonly footY: number;
}

/** The link to the other cards: what one card sends to add up its shares, on what the link carries in the time, to the scale of the levels. */
export function LinkColumn({ use, binds, durationNs, pxPerByte, columnPx, plotY, plotHeight, footY }: LinkColumnProps) {
  const { link, bytes, aloneNs, busyShare } = use;
  const ground = Math.min(plotHeight, (link.rate.perSecond * durationNs * pxPerByte) / 1e9);
  const band = bytes === 0 ? 0 : Math.max(THINNEST_PX, Math.min(plotHeight, bytes * pxPerByte));
  const middle = plotY + plotHeight / 2;
  const moved = words.moved(bytes);
  const label = [words.allReduces(bytes), moved].find((text) => labelWidthPx(text) <= columnPx) ?? '';
  const name = words.cardLink[link.kind];
  return (
    <g data-level="card-link" data-binds={binds}>
      <text className={binds ? 'type-title type-signal' : 'type-title'} x={0} y={12}>
        {name}
      </text>
      {binds && labelWidthPx(words.binds) + name.length * 7 <= columnPx ? (
        <text className="type-label type-signal type-end" x={columnPx} y={12}>
          {words.binds}
        </text>
      ) : null}
      <text className="type-label" x={0} y={27}>
        {words.cardLinkTo}
      </text>
      <text className="type-label" x={0} y={41}>
        {words.rate(link.rate.perSecond)}
      </text>
      <text className="type-small" x={0} y={54}>
        {words.by.sheet}
      </text>
      <rect x={0} y={middle - ground / 2} width={columnPx} height={ground} fill="var(--sunk)" />
      <path d={`M0 ${middle - ground / 2}H${columnPx}M0 ${middle + ground / 2}H${columnPx}`} stroke="var(--ink2)" fill="none" />
      <rect x={0} y={middle - band / 2} width={columnPx} height={band} fill={KIND_FILL.activations} />
      <text className="type-small" x={0} y={middle + Math.max(ground, band) / 2 + 13}>
        {label}
      </text>
      <text className="type-title type-middle" x={columnPx / 2} y={footY}>
        {words.busy(busyShare)}
      </text>
      <text className="type-small type-middle" x={columnPx / 2} y={footY + 14}>
        {words.busyOf.sheet}
      </text>
      <text className="type-small type-middle" x={columnPx / 2} y={footY + 27}>
        {words.alone(aloneNs)}
      </text>
    </g>
  );
}
