import { attentionWords } from '../../../narration/attention/en.ts';
import type { AttentionProps } from '../attention-props.ts';
import { isByKey } from '../toy-text.ts';
import { computedFrom, FIRST_TEXTURE_TOKENS, operandsOf, type MatrixPlan, type MatrixRange } from './matrix-layout.ts';

const { figure: words } = attentionWords;
const LEAST_MARK_PX = 5;
const CORNER_PX = 5;

interface MatrixFramesProps {
  readonly props: AttentionProps;
  readonly plan: MatrixPlan;
  readonly newest: number;
  readonly isCached: boolean;
}

/** Frames over a matrix: rows written and read in this step, what the chosen number was made from, and that number. */
export function MatrixFrames({ props, plan, newest, isCached }: MatrixFramesProps) {
  const { look, lit, pointed } = props;
  const { matrix, rows, labelPx, topPx, cellWidthPx, cellHeightPx, columns } = plan;
  const from = computedFrom(look);
  const chosen = look.cell ?? pointed;
  const lastColumn = isByKey(matrix) ? newest : columns - 1;
  const operands = chosen === null || chosen.row > newest ? [] : operandsOf(chosen).filter((range) => range.matrix === matrix);
  const written = { matrix, fromRow: from, toRow: newest, fromColumn: 0, toColumn: lastColumn };
  const read = { ...written, fromRow: 0, toRow: from - 1 };
  const isRead = isCached && look.step > 0;
  const rightX = labelPx + columns * cellWidthPx;
  return (
    <>
      {newest + 1 < rows ? (
        <rect
          x={labelPx}
          y={topPx + (newest + 1) * cellHeightPx}
          width={columns * cellWidthPx - 1}
          height={Math.max(0, (rows - newest - 1) * cellHeightPx - 1)}
          className={look.tokens >= FIRST_TEXTURE_TOKENS ? 'matrix-later' : 'matrix-later-rows'}
        />
      ) : null}
      {isRead ? <rect className="matrix-read" data-lit={lit === 'cache'} {...boxOf(plan, read)} /> : null}
      <rect className="matrix-written" data-lit={lit === 'new-row'} {...boxOf(plan, written)} />
      <path
        d={`M${labelPx} ${topPx + from * cellHeightPx}h${CORNER_PX}l${-CORNER_PX} ${CORNER_PX}z`}
        fill="var(--ink)"
        transform="translate(-1 -1)"
      />
      {isCached && matrix === 'v' ? (
        <>
          {isRead ? (
            <text className="type-small" x={rightX + 5} y={topPx + 10}>
              {words.read}
            </text>
          ) : null}
          <text className="type-small type-ink" x={rightX + 5} y={topPx + newest * cellHeightPx + Math.max(10, cellHeightPx / 2 + 4)}>
            {words.written}
          </text>
        </>
      ) : null}
      {operands.map((range) => (
        <rect key={`${range.fromRow}-${range.fromColumn}`} className="matrix-operand" {...boxOf(plan, range)} />
      ))}
      {pointed?.matrix === matrix ? <rect className="matrix-pointed" {...cellBox(plan, pointed.row, pointed.column)} /> : null}
      {look.cell?.matrix === matrix ? <rect className="matrix-chosen" {...cellBox(plan, look.cell.row, look.cell.column)} /> : null}
    </>
  );
}

function cellBox(plan: MatrixPlan, row: number, column: number) {
  return boxOf(plan, { matrix: plan.matrix, fromRow: row, toRow: row, fromColumn: column, toColumn: column });
}

/** A stretch as a box around it; never too small to see. */
function boxOf({ labelPx, topPx, cellWidthPx, cellHeightPx }: MatrixPlan, { fromRow, toRow, fromColumn, toColumn }: MatrixRange) {
  return {
    x: labelPx + fromColumn * cellWidthPx - 1,
    y: topPx + fromRow * cellHeightPx - 1,
    width: Math.max(LEAST_MARK_PX, (toColumn - fromColumn + 1) * cellWidthPx + 1),
    height: Math.max(LEAST_MARK_PX, (toRow - fromRow + 1) * cellHeightPx + 1),
  };
}
