import { useRef } from 'react';
import type { KeyboardEvent } from 'react';
import { compareEn } from '../../narration/compare/en/index.ts';
import { answerShort, answerWords, changeOf, longestNs } from './answer-rows.ts';
import type { AnswerRow } from './answer-rows.ts';
import type { ComparePanelProps } from './compare-props.ts';
import { Dumbbell } from './Dumbbell.tsx';

const { answers: words } = compareEn;
const SIDE_PX = 5;
const MOVES: Readonly<Record<string, number>> = { ArrowUp: -1, ArrowDown: 1 };

interface LowAnswersProps extends ComparePanelProps {
  readonly rows: readonly AnswerRow[];
  readonly widthPx: number;
  readonly heightPx: number;
}

/** Many answers: rows without names, one of them told below. Pointer and arrows go from one to the next. */
export function LowAnswers(props: LowAnswersProps) {
  const { rows, widthPx, heightPx, b, selection, hover, onSelect, onHover } = props;
  const ref = useRef<HTMLDivElement>(null);
  const longest = longestNs(rows);
  const rowPx = heightPx / rows.length;
  const x = (ns: number): number => SIDE_PX + (ns / longest) * (widthPx - 2 * SIDE_PX);
  const placeOf = (point: typeof selection): number => (point?.kind === 'request' ? rows.findIndex((row) => row.b === point.request) : -1);
  const selected = placeOf(selection);
  const hovered = placeOf(hover);
  const told = rows[hovered >= 0 ? hovered : selected >= 0 ? selected : largestChange(rows)];
  const rowAt = (event: { readonly clientY: number }): AnswerRow => {
    const top = ref.current?.getBoundingClientRect().top ?? 0;
    return rows[Math.max(0, Math.min(rows.length - 1, Math.floor((event.clientY - top) / rowPx)))];
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    const move = MOVES[event.key];
    if (move === undefined) return;
    event.preventDefault();
    event.stopPropagation();
    const from = selected >= 0 ? selected + move : 0;
    onSelect({ kind: 'request', request: rows[Math.max(0, Math.min(rows.length - 1, from))].b });
  };
  const frame = (place: number, colour: string) =>
    place < 0 ? null : (
      <rect
        x={0.75}
        y={place * rowPx - 1}
        width={widthPx - 1.5}
        height={Math.max(3, rowPx + 2)}
        fill="none"
        stroke={colour}
        strokeWidth={1.5}
      />
    );
  return (
    <>
      <div
        ref={ref}
        className="low-answers"
        role="slider"
        tabIndex={0}
        aria-label={words.title}
        aria-orientation="vertical"
        aria-valuemin={1}
        aria-valuemax={rows.length}
        aria-valuenow={Math.max(0, selected) + 1}
        aria-valuetext={told === undefined ? '' : answerWords(told, b.run)}
        onKeyDown={onKeyDown}
        onPointerMove={(event) => onHover({ kind: 'request', request: rowAt(event).b })}
        onPointerLeave={() => onHover(null)}
        onClick={(event) => onSelect({ kind: 'request', request: rowAt(event).b })}
      >
        <svg width={widthPx} height={heightPx} aria-hidden="true">
          {rows.map((row, i) => (
            <Dumbbell key={row.b} row={row} hue={b.hues.hueOf(row.b)} place={{ x, y: (i + 0.5) * rowPx, halfPx: rowPx / 2 }} />
          ))}
          {frame(selected, 'var(--signal)')}
          {hovered === selected ? null : frame(hovered, 'var(--ink)')}
        </svg>
      </div>
      <p className="answer-told type-label">{told === undefined ? '' : answerShort(told, b.run)}</p>
    </>
  );
}

/** The row that B answers soonest against A. */
function largestChange(rows: readonly AnswerRow[]): number {
  let largest = 0;
  rows.forEach((row, i) => {
    if (Math.abs(changeOf(row) ?? 0) > Math.abs(changeOf(rows[largest]) ?? 0)) largest = i;
  });
  return largest;
}
