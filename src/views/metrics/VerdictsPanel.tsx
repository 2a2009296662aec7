import { rateLead } from '../../narration/metrics/metrics-side.ts';
import type { MetricsSide, RateLead } from '../../narration/metrics/metrics-side.ts';
import { metricsWords } from '../../narration/metrics/en.ts';
import type { Variant } from '../../scenario/variants.ts';
import { worstErrorOf } from '../../engine/cost/step-error.ts';
import { Panel } from '../panel/Panel.tsx';
import type { TwinTable } from '../panel/twin-table.ts';
import type { MetricsPanelProps } from './metrics-props.ts';
import './verdicts.css';

/** The same scenario with one setting changed; its run is null while it is made. */
export interface MadeVariant extends Pick<Variant, 'subject' | 'from' | 'to'> {
  readonly side: MetricsSide | null;
}

interface VerdictsPanelProps extends MetricsPanelProps {
  /** Null: the run is too long for others beside it. */
  readonly variants: readonly MadeVariant[] | null;
}

interface VerdictRow {
  readonly key: string;
  readonly what: string;
  readonly lead: string;
  readonly verdict: string;
  readonly kind: 'called' | 'open' | 'working';
}

const { titles, panels, verdicts: words } = metricsWords;

/** What can be said about this run against others: a winner only beyond the model's error. */
export function VerdictsPanel(props: VerdictsPanelProps) {
  const { side, titleHidden = false, variants } = props;
  const rows = verdictRows(props);
  return (
    <Panel
      id="verdicts"
      title={titles.verdicts}
      sentence={panels.verdicts}
      badge="modelled"
      knownError={worstErrorOf(side.run.scenario, ['total'])}
      twin={() => verdictsTwin(rows)}
      targets={props}
      titleHidden={titleHidden}
    >
      <table className="verdicts" aria-label={titles.verdicts}>
        <tbody>
          {rows.map(({ key, what, lead, verdict, kind }) => (
            <tr key={key}>
              <th scope="row" className="type-label type-ink">
                {what}
              </th>
              <td className="type-num">{lead}</td>
              <td className={kind === 'called' ? 'type-label type-strong' : 'type-label'}>
                <span data-kind={kind}>{verdict}</span>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      {variants === null ? <p className="verdicts-note type-label">{words.tooLong}</p> : null}
    </Panel>
  );
}

function verdictRows({ side, other, variants }: VerdictsPanelProps): readonly VerdictRow[] {
  const rows: VerdictRow[] = [];
  const lead = other === null ? null : rateLead(other, side);
  if (other !== null && lead !== null) {
    const ratio = lead.share >= 0 ? 1 + lead.share : 1 / (1 + lead.share);
    const isOnePolicy = brief(side) === brief(other);
    const called = (each: MetricsSide): string => (isOnePolicy ? each.name : brief(each));
    const [ahead, behind] = lead.share >= 0 ? [side, other] : [other, side];
    const ofMeasured = measuredRatio(ahead, behind);
    rows.push({
      key: 'sides',
      what: words.policies(called(side), called(other)),
      lead: words.ratio(ratio, ofMeasured),
      ...verdictOf(lead, words.leads(called(ahead))),
    });
  }
  for (const { subject, from, to, side: changed } of variants ?? []) {
    const what = words.variant(subject, from, to);
    const gain = changed === null ? null : rateLead(side, changed);
    if (gain === null) {
      rows.push({ key: subject, what, lead: '', verdict: changed === null ? words.working : '', kind: 'working' });
      continue;
    }
    const winner = gain.share > 0 ? to : from;
    rows.push({
      key: subject,
      what,
      lead: words.lead(gain.share, gain.error.share),
      ...verdictOf(gain, words.leadsVariant(subject, winner)),
    });
  }
  return rows;
}

function verdictOf({ standing, error }: RateLead, winner: string): Pick<VerdictRow, 'verdict' | 'kind'> {
  if (standing === 'tie') return { verdict: words.tie, kind: 'open' };
  if (standing === 'too-close') return { verdict: error.isChecked ? words.tooClose : words.notChecked, kind: 'open' };
  return { verdict: winner, kind: 'called' };
}

const brief = ({ run }: MetricsSide): string => metricsWords.policiesBrief[run.scenario.policy.kind];

function measuredRatio(ahead: MetricsSide, behind: MetricsSide): number | null {
  const first = ahead.measured?.outputTokensPerSecond ?? null;
  const second = behind.measured?.outputTokensPerSecond ?? null;
  return first === null || second === null ? null : first / second;
}

function verdictsTwin(rows: readonly VerdictRow[]): TwinTable {
  return {
    caption: titles.verdicts,
    columns: [{ label: words.columns.what }, { label: words.columns.lead, numeric: true }, { label: words.columns.verdict }],
    rows: rows.map(({ key, what, lead, verdict }) => ({ key, cells: [what, lead, verdict] })),
  };
}
