import { attentionWords } from '../../../narration/attention/en.ts';
import { en } from '../../../narration/en.ts';
import { BUBBLE_PAINT, hatchPaint } from '../../marks/fill-patterns.tsx';
import type { AttentionProps } from '../attention-props.ts';
import { FIRST_TEXTURE_TOKENS, newestRow } from '../matrix/matrix-layout.ts';

const { matrices } = attentionWords;
const { numbers } = en;
const LABEL_PX = 48;
const STRIP_PX = 13;
const GAP_PX = 8;
const TOP_PX = 16;
const KEPT_OPACITY = 0.3;
const LEAST_ROW_PX = 3;

interface WorkFigureProps {
  readonly props: AttentionProps;
  readonly how: 'cached' | 'recomputed';
  /** Side of the square of scores. */
  readonly sidePx: number;
}

export const WORK_FIGURE_EXTRA_PX = LABEL_PX + 2 * STRIP_PX + GAP_PX;

/** What one step computes: keys and values of each token, and the triangle of scores. Hatched: again; solid: new; pale: read. */
export function WorkFigure({ props, how, sidePx }: WorkFigureProps) {
  const { look, text, hue, hueIndex } = props;
  const newest = newestRow(look);
  const cellPx = sidePx / text.rows;
  const isSmall = look.tokens < FIRST_TEXTURE_TOKENS;
  const rowPx = Math.max(LEAST_ROW_PX, cellPx);
  const left = LABEL_PX + 2 * STRIP_PX + GAP_PX;
  const y = (row: number): number => TOP_PX + row * cellPx;
  const newY = Math.min(y(newest), TOP_PX + sidePx - rowPx);
  const again = hatchPaint(hueIndex);
  const isPrefill = look.step === 0;
  const repeats = how === 'recomputed' || isPrefill;
  const triangle = stairs(left, TOP_PX, cellPx, isPrefill ? newest + 1 : newest, isSmall);
  return (
    <svg
      className="work-figure"
      width={left + sidePx}
      height={TOP_PX + sidePx + 2}
      aria-hidden="true"
      onPointerEnter={() => props.onLit(how === 'cached' ? 'cached-side' : 'recomputed-side')}
      onPointerLeave={() => props.onLit(null)}
    >
      {(['k', 'v'] as const).map((matrix, i) => {
        const x = LABEL_PX + i * STRIP_PX;
        const box = { x, width: STRIP_PX - 2 };
        return (
          <g key={matrix}>
            <text className="type-small type-middle" x={x + STRIP_PX / 2 - 1} y={TOP_PX - 5}>
              {matrices[matrix].title}
            </text>
            {isPrefill ? (
              <rect
                {...box}
                y={TOP_PX}
                height={Math.max(LEAST_ROW_PX, (newest + 1) * cellPx) - 1}
                fill={again}
                stroke={hue}
                strokeWidth={0.8}
              />
            ) : (
              <>
                {how === 'recomputed' ? (
                  <rect {...box} y={TOP_PX} height={Math.max(0, newY - TOP_PX - 1)} fill={again} stroke={hue} strokeWidth={0.8} />
                ) : (
                  <rect
                    {...box}
                    y={TOP_PX}
                    height={Math.max(0, newY - TOP_PX - 1)}
                    fill={hue}
                    fillOpacity={KEPT_OPACITY}
                    stroke={hue}
                    strokeWidth={0.8}
                  />
                )}
                <rect {...box} y={newY} height={rowPx - 1} fill={hue} />
              </>
            )}
          </g>
        );
      })}
      <text className="type-small" x={left} y={TOP_PX - 5}>
        {matrices.scores.title}
      </text>
      <path d={stairs(left, TOP_PX, cellPx, text.rows, false)} className="work-later" />
      {repeats ? <path d={triangle} fill={again} stroke={hue} strokeWidth={0.8} /> : null}
      {repeats ? <path d={maskOf(left, TOP_PX, cellPx, newest + 1, isSmall)} fill={BUBBLE_PAINT} /> : null}
      {isPrefill ? null : <rect x={left} y={newY} width={(newest + 1) * cellPx} height={rowPx - 1} fill={hue} />}
      {isSmall ? (
        Array.from({ length: newest + 1 }, (_, row) => (
          <text
            key={row}
            className={row === newest ? 'type-small type-ink type-end' : 'type-small type-end'}
            x={LABEL_PX - 6}
            y={y(row) + cellPx / 2 + 3.5}
          >
            {text.wordOf(row)}
          </text>
        ))
      ) : (
        <text className="type-num type-end" x={LABEL_PX - 6} y={newY + 4}>
          {numbers.integer(newest + 1)}
        </text>
      )}
    </svg>
  );
}

/** The lower triangle of `rows` rows, in steps where each can be seen. */
function stairs(x: number, y: number, cellPx: number, rows: number, stepped: boolean): string {
  if (!stepped) return `M${x} ${y}L${x + rows * cellPx} ${y + rows * cellPx}H${x}Z`;
  const steps = Array.from({ length: rows }, (_, row) => `V${y + row * cellPx}H${x + (row + 1) * cellPx}`).join('');
  return `M${x} ${y}${steps}V${y + rows * cellPx}H${x}Z`;
}

/** What the mask leaves out of the rows that are computed. */
function maskOf(x: number, y: number, cellPx: number, rows: number, stepped: boolean): string {
  const end = x + rows * cellPx;
  if (!stepped) return `M${x} ${y}H${end}V${y + rows * cellPx}Z`;
  const steps = Array.from({ length: rows - 1 }, (_, row) => `H${x + (row + 1) * cellPx}V${y + (row + 1) * cellPx}`).join('');
  return `M${x} ${y}${steps}H${end}V${y}Z`;
}
