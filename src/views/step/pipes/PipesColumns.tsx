import type { HierarchyUse, LevelUse } from '../../../engine/cost/hierarchy-use.ts';
import { stepWords } from '../../../narration/step/en.ts';
import { labelWidthPx } from '../../timeline/text-width.ts';
import type { Stripe } from '../ribbon/attention-stripes.ts';
import type { WeightPart } from './band-parts.ts';
import { ColumnBands, KIND_FILL } from './ColumnBands.tsx';
import { LinkColumn } from './LinkColumn.tsx';
import { busyText, capacityText, rateSource, rateText } from './level-text.ts';
import { capacityShare, pipeColumns } from './pipe-columns.ts';
import type { PipeBand, PipeColumn, TensorColumn } from './pipe-columns.ts';

const { pipes: words } = stepWords;

export interface PipesDrawing {
  readonly use: HierarchyUse;
  readonly durationNs: number;
  readonly weights: readonly WeightPart[];
  readonly kv: readonly Stripe[];
  readonly widthPx: number;
  readonly heightPx: number;
  readonly flows: boolean;
}

const HEAD_PX = 74;
const FOOT_PX = 60;
/** Of the pitch of the columns, what a column takes; the rest is for what flows between them. */
const COLUMN_SHARE = 0.78;
/** The levels and the tensor cores. */
const COLUMNS = 7;
const CAPACITY_Y = 62;
/** A label needs this much height. */
const LABEL_PX = 13;

/** The smallest label style, as a share of the label's width. */
const SMALL_SHARE = 0.92;

/** The first text that stands in so many px, or none. */
function fittingText(texts: readonly string[], px: number): string {
  return texts.find((text) => SMALL_SHARE * labelWidthPx(text) <= px) ?? '';
}

/** The levels side by side, all to one scale. */
export function PipesColumns({ use, durationNs, weights, kv, widthPx, heightPx, flows }: PipesDrawing) {
  const plotHeight = Math.max(60, heightPx - HEAD_PX - FOOT_PX);
  const { columns, tensor, pxPerByte } = pipeColumns(use, durationNs, plotHeight);
  // Several cards: their link stands before all that is one card's own.
  const before = use.link === null ? 0 : 1;
  const pitch = widthPx / (before + COLUMNS - 1 + COLUMN_SHARE);
  const columnPx = pitch * COLUMN_SHARE;
  const footY = HEAD_PX + plotHeight + 18;
  return (
    <svg width={widthPx} height={heightPx} aria-hidden="true">
      {use.link === null ? null : (
        <LinkColumn
          use={use.link}
          binds={use.bottleneck === 'link'}
          durationNs={durationNs}
          pxPerByte={pxPerByte}
          columnPx={columnPx}
          plotY={HEAD_PX}
          plotHeight={plotHeight}
          footY={footY}
        />
      )}
      {columns.map((column, i) => {
        const x = (before + i) * pitch;
        const { id } = column.use.level;
        return (
          <g key={id} data-level={id} data-binds={column.binds}>
            <Head x={x} column={column} columnPx={columnPx} share={capacityShare(use.levels, id)} />
            <g transform={`translate(${x} ${HEAD_PX})`}>
              <Ground column={column} columnPx={columnPx} plotHeight={plotHeight} />
              <ColumnBands column={column} columnPx={columnPx} weights={id === 'hbm' ? weights : []} kv={id === 'hbm' ? kv : []} />
              {columns[i + 1] === undefined ? null : (
                <Flow from={column.bands} to={columns[i + 1].bands} x0={columnPx} x1={pitch} flows={flows} />
              )}
            </g>
            <Foot
              x={x + columnPx / 2}
              y={footY}
              use={column.use}
              drawn={Math.min(column.groundDrawn, column.bandsDrawn)}
              roomPx={pitch - 6}
            />
          </g>
        );
      })}
      <TensorBox tensor={tensor} x={(before + COLUMNS - 1) * pitch} columnPx={columnPx} plotHeight={plotHeight} footY={footY} />
      <g transform={`translate(${(before + COLUMNS - 2) * pitch} ${HEAD_PX})`}>
        <Flow
          from={columns.at(-1)?.bands ?? []}
          to={mergedInto(columns.at(-1)?.bands ?? [], tensor.usedHeight, plotHeight)}
          x0={columnPx}
          x1={pitch}
          flows={flows}
        />
      </g>
    </svg>
  );
}

/** Everything runs together into the arithmetic. */
function mergedInto(bands: readonly PipeBand[], usedHeight: number, plotHeight: number): readonly PipeBand[] {
  const total = bands.reduce((sum, { height }) => sum + height, 0);
  let y = (plotHeight - usedHeight) / 2;
  return bands.map(({ kind, height }) => {
    const share = total === 0 ? 0 : (height / total) * usedHeight;
    const band = { kind, y, height: share };
    y += share;
    return band;
  });
}

function Head({
  x,
  column,
  columnPx,
  share,
}: {
  readonly x: number;
  readonly column: PipeColumn;
  readonly columnPx: number;
  readonly share: number | null;
}) {
  const { use, binds } = column;
  const { id } = use.level;
  const width = share === null ? 0 : Math.min(1, share) * columnPx;
  return (
    <g>
      <text className={binds ? 'type-title type-signal' : 'type-title'} x={x} y={12}>
        {words.levels[id].length * 7 <= columnPx + 16 ? words.levels[id] : words.levelsShort[id]}
      </text>
      {binds ? (
        <text className="type-label type-signal type-end" x={x + columnPx} y={12}>
          {labelWidthPx(words.binds) + words.levels[id].length * 7 <= columnPx ? words.binds : ''}
        </text>
      ) : null}
      <text className="type-label" x={x} y={27}>
        {capacityText(use)}
      </text>
      <text className="type-label" x={x} y={41}>
        {rateText(use)}
      </text>
      <text className="type-small" x={x} y={54}>
        {rateSource(use)}
      </text>
      {share === null ? null : (
        <path
          d={share <= 1 ? `M${x} ${CAPACITY_Y}h${width}v4h${-width}z` : `M${x} ${CAPACITY_Y}h${width - 4}l2 1l-2 1l2 1l-2 1h${4 - width}z`}
          fill="var(--bytes)"
          fillOpacity={0.45}
        />
      )}
    </g>
  );
}

function Ground({ column, columnPx, plotHeight }: { readonly column: PipeColumn; readonly columnPx: number; readonly plotHeight: number }) {
  const { bands, groundHeight, groundDrawn, measuredHeight, use } = column;
  if (groundHeight === null) return null;
  const bandsHeight = bands.reduce((sum, band) => sum + band.height, 0);
  const hasRoom = measuredHeight !== null && measuredHeight - bandsHeight > 2 * LABEL_PX;
  const top = (plotHeight - groundHeight) / 2;
  const bottom = top + groundHeight;
  const edge = (y: number) => (groundDrawn < 1 ? zigzag(y, columnPx) : `M0 ${y}H${columnPx}`);
  const measured = use.level.measured;
  return (
    <g>
      <rect x={0} y={top} width={columnPx} height={groundHeight} fill="var(--sunk)" />
      <path d={edge(top) + edge(bottom)} stroke="var(--ink2)" fill="none" />
      {measuredHeight === null || measured === null ? null : (
        <>
          <path
            d={`M0 ${(plotHeight - measuredHeight) / 2}H${columnPx}M0 ${(plotHeight + measuredHeight) / 2}H${columnPx}`}
            stroke="var(--ink2)"
            strokeDasharray="4 3"
            fill="none"
          />
          <text className="type-small type-end" x={columnPx - 2} y={(plotHeight - measuredHeight) / 2 + 11}>
            {hasRoom ? fittingText([words.measured(words.rate(measured.perSecond)), words.rate(measured.perSecond)], columnPx - 4) : ''}
          </text>
        </>
      )}
    </g>
  );
}

function zigzag(y: number, widthPx: number): string {
  let path = `M0 ${y - 3}`;
  for (let x = 8, up = false; x <= widthPx; x += 8, up = !up) path += `L${x} ${up ? y - 3 : y + 3}`;
  return path;
}

interface FlowProps {
  readonly from: readonly PipeBand[];
  readonly to: readonly PipeBand[];
  readonly x0: number;
  readonly x1: number;
  readonly flows: boolean;
}

/** From one level to the next, kind by kind. */
function Flow({ from, to, x0, x1, flows }: FlowProps) {
  const middle = (x0 + x1) / 2;
  return (
    <>
      {from.map((a) => {
        const b = to.find(({ kind }) => kind === a.kind);
        if (b === undefined) return null;
        const line = (y0: number, y1: number) => `${x0} ${y0}C${middle} ${y0} ${middle} ${y1} ${x1} ${y1}`;
        return (
          <g key={a.kind}>
            <path
              d={`M${line(a.y, b.y)}L${x1} ${b.y + b.height}C${middle} ${b.y + b.height} ${middle} ${a.y + a.height} ${x0} ${a.y + a.height}Z`}
              fill={KIND_FILL[a.kind]}
              fillOpacity={0.16}
            />
            {flows && a.height > 3 ? <path className="pipe-flow" d={`M${line(a.y + a.height / 2, b.y + b.height / 2)}`} /> : null}
          </g>
        );
      })}
    </>
  );
}

interface FootProps {
  readonly x: number;
  readonly y: number;
  readonly use: LevelUse;
  readonly drawn: number;
  readonly roomPx: number;
}

function Foot({ x, y, use, drawn, roomPx }: FootProps) {
  const against = use.busyAgainst === null ? '' : words.busyOf[use.busyAgainst];
  return (
    <>
      <text className="type-title type-middle" x={x} y={y}>
        {busyText(use)}
      </text>
      <text className="type-small type-middle" x={x} y={y + 14}>
        {against}
      </text>
      <text className="type-small type-middle" x={x} y={y + 27}>
        {use.aloneNs === null ? '' : words.alone(use.aloneNs)}
      </text>
      {drawn < 1 ? (
        <text className="type-small type-middle" x={x} y={y + 40}>
          {fittingText([words.drawn(drawn), words.drawnShort(drawn)], roomPx)}
        </text>
      ) : null}
    </>
  );
}

interface TensorBoxProps {
  readonly tensor: TensorColumn;
  readonly x: number;
  readonly columnPx: number;
  readonly plotHeight: number;
  readonly footY: number;
}

function TensorBox({ tensor, x, columnPx, plotHeight, footY }: TensorBoxProps) {
  const { use, binds, couldFlops, usedHeight, measuredHeight } = tensor;
  const middle = HEAD_PX + plotHeight / 2;
  return (
    <g data-level="tensor" data-binds={binds}>
      <text className={binds ? 'type-title type-signal' : 'type-title'} x={x} y={12}>
        {words.levels.tensor.length * 6.6 <= columnPx + 4 ? words.levels.tensor : words.levelsShort.tensor}
      </text>
      <text className="type-label" x={x} y={41}>
        {use.sheet === null ? words.noRate : words.flopRate(use.sheet.perSecond)}
      </text>
      <text className="type-small" x={x} y={54}>
        {use.sheet === null ? '' : words.by.sheet}
      </text>
      <rect x={x + 0.5} y={HEAD_PX} width={columnPx - 1} height={plotHeight} fill="var(--sunk)" stroke="var(--ink2)" />
      <rect x={x} y={middle - usedHeight / 2} width={columnPx} height={usedHeight} fill="var(--flops)" />
      {measuredHeight === null || use.measured === null ? null : (
        <path
          d={`M${x} ${middle - measuredHeight / 2}h${columnPx}M${x} ${middle + measuredHeight / 2}h${columnPx}`}
          stroke="var(--ink2)"
          strokeDasharray="4 3"
        />
      )}
      {couldFlops === null ? null : (
        <text className="type-small type-middle" x={x + columnPx / 2} y={HEAD_PX + 14}>
          {fittingText([words.could(couldFlops), words.flops(couldFlops)], columnPx - 4)}
        </text>
      )}
      <text className="type-small type-middle type-ink" x={x + columnPx / 2} y={Math.max(HEAD_PX + 28, middle - usedHeight / 2 - 5)}>
        {fittingText([words.does(use.flops), words.flops(use.flops)], columnPx - 4)}
      </text>
      <text className="type-title type-middle" x={x + columnPx / 2} y={footY}>
        {busyText(use)}
      </text>
      <text className="type-small type-middle" x={x + columnPx / 2} y={footY + 14}>
        {use.busyShare === null ? '' : words.busyOf.sheet}
      </text>
      <text className="type-small type-middle" x={x + columnPx / 2} y={footY + 27}>
        {words.alone(use.aloneNs)}
      </text>
    </g>
  );
}
