import { memo } from 'react';
import { compareEn } from '../../narration/compare/en/index.ts';
import { Panel } from '../panel/Panel.tsx';
import type { TwinTable } from '../panel/twin-table.ts';
import type { ComparePanelProps } from './compare-props.ts';
import { tableRows } from './table-rows.ts';
import './compare-table.css';

const { table: words, labels } = compareEn;

/** A, B and B vs A in numbers; a table as it is. */
export const TablePanel = memo(function TablePanel(props: ComparePanelProps) {
  const { comparison } = props;
  const rows = tableRows(props);
  const twin = (): TwinTable => ({
    caption: words.title,
    columns: [{ label: '' }, ...[labels.side.a, labels.side.b, words.versus].map((label) => ({ label, numeric: true }))],
    rows: rows.map(({ row, label, a, b, change }) => ({ key: row, cells: [label, a, b, change] })),
  });
  return (
    <Panel
      id="compare-table"
      title={words.title}
      sentence={words.sentence(comparison.match.finished.length, comparison.match.isSameWork)}
      badge="modelled"
      knownError={comparison.error.isChecked ? comparison.error.share : null}
      twin={twin}
      targets={props}
    >
      <table className="compare-table">
        <thead>
          <tr>
            <td />
            <th scope="col" className="type-title">
              {labels.side.a}
            </th>
            <th scope="col" className="type-title">
              {labels.side.b}
            </th>
            <th scope="col" className="type-label">
              {words.versus}
            </th>
          </tr>
        </thead>
        <tbody>
          {rows.map(({ row, label, a, b, change }) => (
            <tr key={row} data-row={row}>
              <th scope="row" className="type-label type-ink">
                {label}
              </th>
              <td className="type-num">{a}</td>
              <td className="type-num type-strong">{b}</td>
              <td className="type-num">{change}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </Panel>
  );
});
