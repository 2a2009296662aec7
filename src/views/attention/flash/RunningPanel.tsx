import { useMemo } from 'react';
import { tileRows, type TileRow } from '../../../engine/attention/flash-tiles.ts';
import { attentionWords } from '../../../narration/attention/en.ts';
import { plainText } from '../../../narration/parts.ts';
import { Panel } from '../../panel/Panel.tsx';
import type { AttentionProps } from '../attention-props.ts';
import { rowName } from '../cell-words.ts';
import { exponentText, valueText } from '../number-text.ts';
import { flashCheck, type TileScene } from './flash-facts.ts';

const { titles, panels, flash: words } = attentionWords;
const MOST_ROWS = 8;
const COLUMNS = ['query', 'max', 'sum', 'rescale', 'output'] as const;

interface RunningPanelProps {
  readonly props: AttentionProps;
  readonly scene: TileScene;
}

/** What stays of each query after the tile: before and after, and by how much the older sum was scaled down. */
export function RunningPanel({ props, scene }: RunningPanelProps) {
  const { text, lit, onLit } = props;
  const rows = tileRows(text.head, text.rows, scene.side, scene.place, MOST_ROWS);
  const check = useMemo(() => flashCheck(text, scene.side), [text, scene.side]);
  const cells = rows.map((row) => ({ key: row.after.query, cells: rowCells(row, rowName(text, row.after.query)) }));
  return (
    <Panel
      id="attention-running"
      title={titles.running}
      sentence={panels.running(scene.queries)}
      badge="illustrative"
      twin={() => ({
        caption: titles.running,
        columns: COLUMNS.map((id) => ({ label: words.columns[id], numeric: id !== 'query' })),
        rows: cells,
      })}
      targets={props}
    >
      <div className="running" data-lit={lit === 'running'} onPointerEnter={() => onLit('running')} onPointerLeave={() => onLit(null)}>
        <table className="running-table">
          <thead>
            <tr>
              {COLUMNS.map((id) => (
                <th key={id} scope="col" className="type-small">
                  {words.columns[id]}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {cells.map(({ key, cells: [name, ...numbers] }) => (
              <tr key={key}>
                <th scope="row" className="type-label type-ink">
                  {name}
                </th>
                {numbers.map((number, i) => (
                  <td key={COLUMNS[i + 1]} className="type-num">
                    {number}
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
        <p className="totals-check type-label" data-within={check.largestDifference <= check.bound}>
          {plainText(words.equal(exponentText(check.largestDifference), exponentText(check.bound)))}
        </p>
      </div>
    </Panel>
  );
}

function rowCells({ before, after, rescale }: TileRow, name: string): readonly string[] {
  const isFirst = before.max === -Infinity;
  const change = (from: number, to: number): string => (isFirst ? valueText(to) : `${valueText(from)} → ${valueText(to)}`);
  return [
    name,
    change(before.max, after.max),
    change(before.sum, after.sum),
    isFirst ? '' : valueText(rescale),
    valueText(after.output[0]),
  ];
}
