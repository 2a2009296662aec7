import { en } from '../../../narration/en.ts';
import { attentionWords } from '../../../narration/attention/en.ts';
import type { AttentionProps } from '../attention-props.ts';
import { isByKey } from '../toy-text.ts';
import { computedFrom, type MatrixPlan } from './matrix-layout.ts';

const { figure: words } = attentionWords;
const { numbers } = en;
const RULER_PARTS = 4;
const ASLANT_DEGREES = -52;

interface MatrixLabelsProps {
  readonly props: AttentionProps;
  readonly plan: MatrixPlan;
  readonly newest: number;
  readonly rowLabels: 'words' | 'places' | 'none';
  readonly isTexture: boolean;
}

/** What rows and columns mean: words, or a ruler of token numbers where there are too many. */
export function MatrixLabels(labels: MatrixLabelsProps) {
  return labels.isTexture ? <Ruler {...labels} /> : <Names {...labels} />;
}

function Names({ props, plan, newest, rowLabels }: MatrixLabelsProps) {
  const { text, look, placeOf } = props;
  const { matrix, rows, columns, labelPx, topPx, cellWidthPx, cellHeightPx } = plan;
  const from = computedFrom(look);
  const baseline = (row: number): number => topPx + row * cellHeightPx + cellHeightPx / 2 + 3.5;
  const known = Math.min(rows, newest + 2);
  return (
    <>
      {rowLabels === 'none'
        ? null
        : Array.from({ length: rowLabels === 'places' ? newest + 1 : known }, (_, row) => (
            <text
              key={row}
              className={row > newest ? 'matrix-sampled type-end' : row >= from ? 'type-label type-ink type-end' : 'type-label type-end'}
              x={labelPx - 8}
              y={baseline(row)}
            >
              {rowLabels === 'places' ? placeText(placeOf(row)) : text.wordOf(row)}
            </text>
          ))}
      {rowLabels === 'places' ? (
        <text className="type-small type-end" x={labelPx - 8} y={topPx - 4}>
          {words.pageAndSlot}
        </text>
      ) : null}
      {Array.from({ length: isByKey(matrix) ? newest + 1 : columns }, (_, column) => {
        const x = labelPx + (column + 0.5) * cellWidthPx;
        return isByKey(matrix) ? (
          <text key={column} className="type-small" transform={`translate(${x - 2} ${topPx - 5}) rotate(${ASLANT_DEGREES})`}>
            {text.wordOf(column)}
          </text>
        ) : (
          <text key={column} className="type-small type-middle" x={x} y={topPx - 4}>
            {column + 1}
          </text>
        );
      })}
    </>
  );
}

function placeText({ page, block, slot }: ReturnType<AttentionProps['placeOf']>): string {
  return page === null ? words.blockPlace(block, slot) : words.place(page, slot);
}

/** Token numbers at the quarters of the text. */
function Ruler({ plan, props }: MatrixLabelsProps) {
  const { matrix, rows, columns, labelPx, topPx, cellWidthPx, cellHeightPx } = plan;
  const marks = Array.from({ length: RULER_PARTS + 1 }, (_, part) => Math.round((part * props.look.tokens) / RULER_PARTS));
  return (
    <>
      {labelPx === 0
        ? null
        : marks.map((token) => {
            const y = topPx + Math.min(rows, token) * cellHeightPx;
            return (
              <g key={token}>
                <line x1={labelPx - 5} x2={labelPx} y1={y} y2={y} stroke="var(--rule2)" />
                <text className="type-num type-end" x={labelPx - 8} y={y + 4}>
                  {numbers.integer(token)}
                </text>
              </g>
            );
          })}
      {isByKey(matrix)
        ? marks.map((token, i) => {
            const x = labelPx + Math.min(columns, token) * cellWidthPx;
            return (
              <g key={token}>
                <line x1={x} x2={x} y1={topPx - 5} y2={topPx} stroke="var(--rule2)" />
                {i === 0 ? null : (
                  <text className={i === RULER_PARTS ? 'type-num type-end' : 'type-num type-middle'} x={x} y={topPx - 8}>
                    {numbers.integer(token)}
                  </text>
                )}
              </g>
            );
          })
        : null}
    </>
  );
}
