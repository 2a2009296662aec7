import { compareEn } from '../../narration/compare/en/index.ts';
import { requestLabel } from '../../narration/sentence.ts';
import { hueColour } from '../marks/fill-patterns.tsx';
import { useRoving } from '../panel/roving.ts';
import { SelectableRow } from '../panel/SelectableRow.tsx';
import { labelWidthPx } from '../timeline/text-width.ts';
import { answerWords, changeOf, longestNs } from './answer-rows.ts';
import type { AnswerRow } from './answer-rows.ts';
import type { ComparePanelProps } from './compare-props.ts';
import { Dumbbell } from './Dumbbell.tsx';

const { answers: words } = compareEn;
const LEFT_PX = 34;
const RIGHT_PX = 52;
const HEAD_PX = 15;

interface AnswersProps extends ComparePanelProps {
  readonly rows: readonly AnswerRow[];
  readonly widthPx: number;
  readonly rowPx: number;
}

/** A row a request, with its name and by how much B answers later. */
export function NamedAnswers(props: AnswersProps) {
  const { rows, widthPx, rowPx, a, b, selection, hover, onSelect, onHover } = props;
  const longest = longestNs(rows);
  const x = (ns: number): number => LEFT_PX + (ns / longest) * (widthPx - LEFT_PX - RIGHT_PX - 6);
  const selected = selection?.kind === 'request' ? rows.findIndex((row) => row.b === selection.request) : -1;
  const { current, container } = useRoving<HTMLDivElement>(rows.length, 1, Math.max(0, selected));
  return (
    <div className="answers" {...container}>
      <Heads row={rows[0]} x={x} widthPx={widthPx} atRelease={a.run.scenario.delivery === 'at-release'} />
      {rows.map((row, i) => {
        const change = changeOf(row);
        return (
          <SelectableRow
            key={row.b}
            selection={{ kind: 'request', request: row.b }}
            words={answerWords(row, b.run)}
            hovered={hover?.kind === 'request' && hover.request === row.b}
            selected={i === selected}
            index={i}
            reachable={i === current}
            className="answer-row"
            style={{ height: rowPx }}
            onSelect={onSelect}
            onHover={onHover}
          >
            <svg width={widthPx} height={rowPx} aria-hidden="true">
              <rect x={0} y={rowPx / 2 - 6} width={3} height={12} fill={hueColour(b.hues.hueOf(row.b))} />
              <text x={9} y={rowPx / 2 + 4} className="type-title">
                {requestLabel(b.run.scenario, row.b)}
              </text>
              <Dumbbell row={row} hue={b.hues.hueOf(row.b)} place={{ x, y: rowPx / 2, halfPx: rowPx / 2 - 2 }} />
              <text x={widthPx} y={rowPx / 2 + 4} className="type-num type-end">
                {change === null ? words.notServed : words.change(change)}
              </text>
            </svg>
          </SelectableRow>
        );
      })}
    </div>
  );
}

interface HeadsProps {
  readonly row: AnswerRow | undefined;
  readonly x: (ns: number) => number;
  readonly widthPx: number;
  readonly atRelease: boolean;
}

/** Which dot is which, over the first row. */
function Heads({ row, x, widthPx, atRelease }: HeadsProps) {
  if (row === undefined || row.ofA.e2eNs === null || row.ofB.e2eNs === null) return <div style={{ height: HEAD_PX }} />;
  const textA = words.headA(atRelease);
  const xA = x(row.ofA.e2eNs);
  const xB = x(row.ofB.e2eNs);
  const half = labelWidthPx(textA) / 2 + 6;
  const isTight = Math.abs(xA - xB) < half + 12 || xA + half > widthPx;
  return (
    <svg width={widthPx} height={HEAD_PX} aria-hidden="true">
      <text x={xB} y={HEAD_PX - 3} className="type-label type-strong type-middle">
        {words.headB}
      </text>
      <text
        x={isTight ? Math.min(widthPx, Math.max(xA + 8, xB + 16)) : xA}
        y={HEAD_PX - 3}
        className={`type-label type-strong ${isTight ? (xA >= xB && xA + 2 * half < widthPx ? '' : 'type-end') : 'type-middle'}`}
      >
        {textA}
      </text>
    </svg>
  );
}
