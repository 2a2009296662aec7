import { memo } from 'react';
import { compareEn } from '../../narration/compare/en/index.ts';
import { Panel } from '../panel/Panel.tsx';
import type { TwinTable } from '../panel/twin-table.ts';
import type { ComparePanelProps } from './compare-props.ts';
import { measuredMedians, measuredRows } from './measured-rows.ts';

const { measured: words } = compareEn;

/** What a real card took, beside what the model says. */
export const MeasuredPanel = memo(function MeasuredPanel(props: ComparePanelProps) {
  const rows = measuredRows(props);
  const { columns } = words;
  const twin = (): TwinTable => ({
    caption: words.title,
    columns: [{ label: columns.what }, ...[columns.measured, columns.modelled, columns.error].map((label) => ({ label, numeric: true }))],
    rows: rows.map(({ key, label, measured, modelled, error }) => ({ key, cells: [label, measured, modelled, error] })),
  });
  return (
    <Panel
      id="compare-measured"
      title={words.title}
      sentence={words.sentence(props.b.run.requestCount, props.b.run.scenario.gpu.name)}
      badge="measured"
      twin={twin}
      targets={props}
    >
      <table className="compare-table compare-measured">
        <thead>
          <tr>
            <td />
            {[columns.measured, columns.modelled, columns.error].map((label) => (
              <th key={label} scope="col" className="type-label">
                {label}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map(({ key, label, measured, modelled, error }) => (
            <tr key={key} data-row={key}>
              <th scope="row" className="type-label type-ink">
                {label}
              </th>
              <td className="type-num type-strong">{measured}</td>
              <td className="type-num">{modelled}</td>
              <td className="type-num">{error}</td>
            </tr>
          ))}
        </tbody>
      </table>
      <p className="measured-medians type-label">{words.medians(measuredMedians(props))}</p>
    </Panel>
  );
});
