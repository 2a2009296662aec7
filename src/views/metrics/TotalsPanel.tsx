import { metricsWords } from '../../narration/metrics/en.ts';
import { Panel } from '../panel/Panel.tsx';
import type { TwinTable } from '../panel/twin-table.ts';
import { Definition } from './Definition.tsx';
import { worstLatencyError } from './latency-errors.ts';
import type { MetricsPanelProps } from './metrics-props.ts';
import { totalsRows, useNumbers } from './totals-rows.ts';
import type { TotalsRow, UseNumber } from './totals-rows.ts';
import './totals.css';

const { titles, panels, totals: words, definitions } = metricsWords;

/** The run in numbers: latencies, measured beside modelled where there are both, and what was made of the card. */
export function TotalsPanel(props: MetricsPanelProps) {
  const { side, run, titleHidden = false } = props;
  const hasMeasured = side.measured !== null;
  const rows = totalsRows(side);
  const numbers = useNumbers(side);
  const heads = headsOf(hasMeasured);
  return (
    <Panel
      id="totals"
      title={titles.totals}
      sentence={panels.totals(hasMeasured)}
      badge="modelled"
      knownError={worstLatencyError(run)}
      twin={() => totalsTwin(rows, numbers, hasMeasured)}
      targets={props}
      titleHidden={titleHidden}
    >
      <table className="totals" aria-label={titles.totals}>
        <thead>
          <tr>
            <td />
            {heads.map((head) => (
              <th key={head} scope="col" className="type-small">
                {head}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map(({ key, metric, label, cells }) => (
            <tr key={key}>
              <th scope="row" className="type-label type-ink">
                <Definition metric={metric} delivery={run.scenario.delivery}>
                  {label}
                </Definition>
              </th>
              {cells.map((cell, i) => (
                <td key={heads[i]} className={i === 0 && hasMeasured ? 'type-num type-strong' : 'type-num'}>
                  {cell}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
      <dl className="totals-use" aria-label={words.use}>
        {numbers.map(({ metric, text }, i) => (
          <div key={metric}>
            <dt className="type-label">
              <Definition metric={metric} delivery={run.scenario.delivery} side={i % 2 === 0 ? 'left' : 'right'} />
            </dt>
            <dd className="type-num">{text}</dd>
          </div>
        ))}
      </dl>
    </Panel>
  );
}

function headsOf(hasMeasured: boolean): readonly string[] {
  const { mean, p50, p90, p99 } = words.columns;
  return hasMeasured ? [words.modelled, words.measured, words.offBy] : [mean, p50, p90, p99];
}

function totalsTwin(rows: readonly TotalsRow[], numbers: readonly UseNumber[], hasMeasured: boolean): TwinTable {
  const heads = headsOf(hasMeasured);
  const empty = heads.slice(1).map(() => '');
  return {
    caption: titles.totals,
    columns: [{ label: titles.totals }, ...heads.map((label) => ({ label, numeric: true }))],
    rows: [
      ...rows.map(({ key, label, cells }) => ({ key, cells: [label, ...cells] })),
      ...numbers.map(({ metric, text }) => ({ key: metric, cells: [definitions[metric].name, text, ...empty] })),
    ],
  };
}
