import { useMemo } from 'react';
import { attentionWords } from '../../../narration/attention/en.ts';
import { BUBBLE_PAINT } from '../../marks/fill-patterns.tsx';
import type { AttentionProps } from '../attention-props.ts';
import { cellDigits, cellText } from '../number-text.ts';
import { isByKey } from '../toy-text.ts';
import { numbersOf, tintOf } from './matrix-tint.ts';
import { computedFrom, type MatrixPlan } from './matrix-layout.ts';

const { figure: words } = attentionWords;
const TEXT_DOWN_PX = 4;
const GONE_OPACITY = 0.34;
const LEAST_MASK_LABEL_PX = 60;

interface MatrixCellsProps {
  readonly props: AttentionProps;
  readonly plan: MatrixPlan;
  readonly newest: number;
  readonly isCached: boolean;
}

/** Every number of a small matrix, as a tint and, where it fits, in figures. A row that is not kept is faint. */
export function MatrixCells({ props, plan, newest, isCached }: MatrixCellsProps) {
  const { text, look, hue, lit } = props;
  const { matrix, columns, labelPx, topPx, cellWidthPx, cellHeightPx } = plan;
  const { largest, digits } = useMemo(() => {
    const values = numbersOf(text, matrix);
    return { largest: Math.max(...values.map(Math.abs)), digits: cellDigits(values, cellWidthPx) };
  }, [text, matrix, cellWidthPx]);
  const from = computedFrom(look);
  const rows = Array.from({ length: newest + 1 }, (_, row) => row);
  const masked = isByKey(matrix);
  return (
    <>
      {rows.map((row) => (
        <g key={row} opacity={isCached || row >= from ? 1 : GONE_OPACITY}>
          {Array.from({ length: masked ? row + 1 : columns }, (_, column) => {
            const value = text.valueOf(matrix, row, column) ?? 0;
            const [x, y] = [labelPx + column * cellWidthPx, topPx + row * cellHeightPx];
            return (
              <g key={column}>
                <rect
                  x={x}
                  y={y}
                  width={cellWidthPx - 1}
                  height={cellHeightPx - 1}
                  fill={value < 0 ? 'var(--act)' : hue}
                  fillOpacity={tintOf(value, largest)}
                />
                {digits === null ? null : (
                  <text className="matrix-figure type-middle" x={x + cellWidthPx / 2 - 0.5} y={y + cellHeightPx / 2 + TEXT_DOWN_PX - 0.5}>
                    {cellText(value, digits)}
                  </text>
                )}
              </g>
            );
          })}
        </g>
      ))}
      {masked ? (
        <g className="matrix-mask" data-lit={lit === 'mask'}>
          {rows.slice(0, -1).map((row) => (
            <rect
              key={row}
              x={labelPx + (row + 1) * cellWidthPx}
              y={topPx + row * cellHeightPx}
              width={(newest - row) * cellWidthPx - 1}
              height={cellHeightPx}
              fill={BUBBLE_PAINT}
              opacity={row >= from ? 1 : GONE_OPACITY}
            />
          ))}
          {matrix === 'scores' && newest * cellWidthPx >= LEAST_MASK_LABEL_PX ? (
            <text className="type-small type-end chart-label" x={labelPx + (newest + 1) * cellWidthPx - 5} y={topPx + cellHeightPx - 4}>
              {words.masked}
            </text>
          ) : null}
        </g>
      ) : null}
    </>
  );
}
