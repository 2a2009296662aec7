import { BYTE_KINDS } from '../../../engine/cost/hierarchy-bytes.ts';
import { stepWords } from '../../../narration/step/en.ts';
import { KIND_FILL } from './ColumnBands.tsx';
import { busyText, capacityText, rateText } from './level-text.ts';
import type { PipesDrawing } from './PipesColumns.tsx';

const { pipes: words } = stepWords;
const NAME_PX = 104;
const BUSY_PX = 66;
const BAR_PX = 14;
/** The levels and the tensor cores. */
const ROWS = 7;

/** The levels below each other where there is no room beside: band and ground to one scale, cut at the right edge. */
export function PipesRows({ use, durationNs, widthPx, heightPx }: PipesDrawing) {
  // Several cards: their link stands before all that is one card's own.
  const before = use.link === null ? 0 : 1;
  const pitch = heightPx / (before + ROWS);
  const barPx = Math.max(40, widthPx - NAME_PX - BUSY_PX);
  const hbm = use.levels.find(({ level }) => level.id === 'hbm');
  const carried = (perSecond: number) => (perSecond * durationNs) / 1e9;
  const pxPerByte = (barPx * 0.6) / Math.max(1, carried(hbm?.level.sheet?.perSecond ?? 1));
  return (
    <svg width={widthPx} height={heightPx} aria-hidden="true">
      {use.link === null ? null : (
        <g data-level="card-link" data-binds={use.bottleneck === 'link'}>
          <RowText
            y={0}
            name={words.cardLink[use.link.link.kind]}
            detail={[words.cardLinkTo, words.rate(use.link.link.rate.perSecond)].join(', ')}
            binds={use.bottleneck === 'link'}
            busy={words.busy(use.link.busyShare)}
            widthPx={widthPx}
          />
          <rect
            x={NAME_PX}
            y={2}
            width={Math.min(barPx, carried(use.link.link.rate.perSecond) * pxPerByte)}
            height={BAR_PX + 6}
            fill="var(--sunk)"
          />
          <rect x={NAME_PX} y={5} width={Math.min(barPx, use.link.bytes * pxPerByte)} height={BAR_PX} fill={KIND_FILL.activations} />
        </g>
      )}
      {use.levels.map((level, i) => {
        const { id, sheet, measured } = level.level;
        const rate = sheet ?? measured;
        const ground = rate === null ? 0 : carried(rate.perSecond) * pxPerByte;
        const y = (before + i) * pitch;
        let x = NAME_PX;
        return (
          <g key={id} data-level={id} data-binds={use.bottleneck === id}>
            <RowText
              y={y}
              name={words.levels[id]}
              detail={[capacityText(level), rateText(level)].filter((text) => text !== '').join(', ')}
              binds={use.bottleneck === id}
              busy={busyText(level)}
              widthPx={widthPx}
            />
            <rect x={NAME_PX} y={y + 2} width={Math.min(barPx, ground)} height={BAR_PX + 6} fill="var(--sunk)" />
            {BYTE_KINDS.map((kind) => {
              const width = Math.min(NAME_PX + barPx - x, level.bytes[kind] * pxPerByte);
              const at = x;
              x += width;
              return <rect key={kind} x={at} y={y + 5} width={width} height={BAR_PX} fill={KIND_FILL[kind]} />;
            })}
            {ground > barPx || level.totalBytes * pxPerByte > barPx ? (
              <path d={`M${NAME_PX + barPx - 3} ${y}l3 4l-3 4l3 4l-3 4l3 4l-3 4`} stroke="var(--ink2)" fill="none" />
            ) : null}
          </g>
        );
      })}
      <g data-level="tensor" data-binds={use.bottleneck === 'tensor'}>
        <RowText
          y={(before + ROWS - 1) * pitch}
          name={words.levels.tensor}
          detail={use.tensor.sheet === null ? words.noRate : words.flopRate(use.tensor.sheet.perSecond)}
          binds={use.bottleneck === 'tensor'}
          busy={busyText(use.tensor)}
          widthPx={widthPx}
        />
        <rect
          x={NAME_PX + 0.5}
          y={(before + ROWS - 1) * pitch + 2.5}
          width={barPx - 1}
          height={BAR_PX + 5}
          fill="var(--sunk)"
          stroke="var(--ink2)"
        />
        <rect
          x={NAME_PX}
          y={(before + ROWS - 1) * pitch + 5}
          width={barPx * Math.min(1, use.tensor.busyShare ?? 0)}
          height={BAR_PX}
          fill="var(--flops)"
        />
      </g>
    </svg>
  );
}

interface RowTextProps {
  readonly y: number;
  readonly name: string;
  readonly detail: string;
  readonly binds: boolean;
  readonly busy: string;
  readonly widthPx: number;
}

function RowText({ y, name, detail, binds, busy, widthPx }: RowTextProps) {
  return (
    <>
      <text className={binds ? 'type-title type-signal' : 'type-title'} x={0} y={y + 14}>
        {name}
      </text>
      <text className="type-small" x={0} y={y + 33}>
        {detail}
      </text>
      <text className="type-num type-end" x={widthPx} y={y + 15}>
        {busy}
      </text>
    </>
  );
}
