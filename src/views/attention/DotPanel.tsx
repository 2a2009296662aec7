import { attentionWords } from '../../narration/attention/en.ts';
import type { MatrixCell } from '../../scenario/attention-look.ts';
import { Panel } from '../panel/Panel.tsx';
import type { TwinTable } from '../panel/twin-table.ts';
import type { AttentionProps } from './attention-props.ts';
import { columnName, rowName } from './cell-words.ts';
import { makingOf, shownTerms, type CellMaking } from './dot-rows.ts';
import { newestRow } from './matrix/matrix-layout.ts';
import { valueText } from './number-text.ts';
import './dot-panel.css';

const { dot: words, titles, matrices } = attentionWords;

/** What made the number that is chosen, or pointed at: product by product, or the softmax of its row. */
export function DotPanel(props: AttentionProps) {
  const { look, text, pointed, onLook } = props;
  const newest = newestRow(look);
  const asked = pointed ?? look.cell;
  // Before anything is chosen: the newest token's score against the first.
  const cell: MatrixCell = asked !== null && asked.row <= newest ? asked : { matrix: 'scores', row: newest, column: 0 };
  const making = makingOf(text, look.head, cell);
  const { title } = matrices[cell.matrix];
  const isChosen = look.cell !== null;
  return (
    <Panel
      id="attention-cell"
      title={titles.dot}
      sentence={words.sentence(title, rowName(text, cell.row), columnName(text, cell))}
      badge="illustrative"
      twin={() => dotTwin(making, title)}
      targets={props}
      className="dot-panel"
      tools={
        isChosen ? (
          <button type="button" className="panel-tool type-label" onClick={() => onLook({ cell: null })}>
            {words.close}
          </button>
        ) : null
      }
    >
      {making.origin.kind === 'dot' ? <Products making={making} /> : <Softmax making={making} />}
      <p className="dot-note type-small">{asked === null ? <EmptyNote /> : words.rounding}</p>
    </Panel>
  );
}

function EmptyNote() {
  return words.empty.map(({ text }) => text).join('');
}

function Products({ making }: { readonly making: CellMaking }) {
  const { origin, left, right, nameOf } = making;
  if (origin.kind !== 'dot') return null;
  const { shown, further, furtherSum } = shownTerms(origin.terms);
  return (
    <table className="dot-table">
      <thead>
        <tr>
          <td />
          {[left, right, words.product].map((name) => (
            <th key={name} scope="col" className="type-small">
              {name}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {shown.map(({ index, left: a, right: b, product }) => (
          <tr key={index}>
            <th scope="row" className="type-label">
              {nameOf(index)}
            </th>
            <td className="type-num">{valueText(a)}</td>
            <td className="type-num">× {valueText(b)}</td>
            <td className="type-num">{valueText(product)}</td>
          </tr>
        ))}
        {further > 0 ? <LastRow name={words.further(further)} value={furtherSum} /> : null}
        {origin.scale === 1 ? null : <LastRow name={words.sum} value={origin.sum} />}
        {origin.scale === 1 ? null : <LastRow name={words.scale} value={origin.scale} />}
        <LastRow name={words.result} value={origin.value} strong />
      </tbody>
    </table>
  );
}

function Softmax({ making: { origin } }: { readonly making: CellMaking }) {
  if (origin.kind !== 'softmax') return null;
  return (
    <table className="dot-table">
      <tbody>
        <LastRow name={words.score} value={origin.score} />
        <LastRow name={words.largest} value={origin.largest} />
        <LastRow name={words.exponential} value={origin.exponential} />
        <LastRow name={`÷ ${words.total}`} value={origin.total} />
        <LastRow name={words.result} value={origin.value} strong />
      </tbody>
    </table>
  );
}

function LastRow({ name, value, strong = false }: { readonly name: string; readonly value: number; readonly strong?: boolean }) {
  return (
    <tr className={strong ? 'dot-result' : undefined}>
      <th scope="row" colSpan={3} className="type-label">
        {name}
      </th>
      <td className="type-num">{valueText(value)}</td>
    </tr>
  );
}

function dotTwin({ origin, left, right, nameOf }: CellMaking, title: string): TwinTable {
  const caption = `${titles.dot}: ${title}`;
  if (origin.kind === 'softmax') {
    const rows = [
      [words.score, origin.score],
      [words.largest, origin.largest],
      [words.exponential, origin.exponential],
      [words.total, origin.total],
      [words.result, origin.value],
    ] as const;
    return {
      caption,
      columns: [{ label: words.sum }, { label: words.value, numeric: true }],
      rows: rows.map(([name, value]) => ({ key: name, cells: [name, String(value)] })),
    };
  }
  return {
    caption,
    columns: [
      { label: words.product },
      { label: left, numeric: true },
      { label: right, numeric: true },
      { label: words.product, numeric: true },
    ],
    rows: [
      ...origin.terms.map(({ index, left: a, right: b, product }) => ({
        key: index,
        cells: [nameOf(index), String(a), String(b), String(product)],
      })),
      { key: 'result', cells: [words.result, '', '', String(origin.value)] },
    ],
  };
}
