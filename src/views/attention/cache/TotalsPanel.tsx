import type { CacheCheck } from '../../../engine/attention/cached-decode.ts';
import type { BothWays } from '../../../engine/attention/passes.ts';
import { worstErrorOf } from '../../../engine/cost/step-error.ts';
import type { Badge } from '../../../engine/formula.ts';
import { attentionWords } from '../../../narration/attention/en.ts';
import { en } from '../../../narration/en.ts';
import { BadgeMark } from '../../panel/BadgeMark.tsx';
import { Panel } from '../../panel/Panel.tsx';
import type { AttentionProps } from '../attention-props.ts';
import { wholeDigits } from '../whole-digits.ts';
import { isMeasured, measuredTotalNs } from './cache-facts.ts';

const { titles, panels, work: words } = attentionWords;
const { numbers } = en;
const NS_PER_SECOND = 1e9;

interface TotalsPanelProps {
  readonly props: AttentionProps;
  readonly both: BothWays;
  readonly check: CacheCheck;
}

interface TotalRow {
  readonly name: string;
  readonly badge: Badge;
  readonly knownError?: number | null;
  readonly cached: string;
  readonly recomputed: string;
  readonly saved: string;
  readonly ratio: string;
  /** All digits, where a shorter form stands on screen. */
  readonly whole: readonly [cached: string, recomputed: string, saved: string] | null;
}

/** What the steps so far come to: with the cache, without, and what it saves. */
export function TotalsPanel({ props, both, check }: TotalsPanelProps) {
  const { look } = props;
  const rows = totalRows(props, both);
  return (
    <Panel
      id="attention-totals"
      title={titles.totals}
      sentence={[{ kind: 'text', text: words.passes(look.step + 1) }]}
      badge="modelled"
      knownError={totalError(props)}
      twin={() => ({
        caption: titles.totals,
        columns: [
          { label: words.columns.what },
          { label: words.columns.with, numeric: true },
          { label: words.columns.without, numeric: true },
          { label: words.columns.saved, numeric: true },
          { label: words.columns.ratio, numeric: true },
        ],
        rows: rows.map(({ name, cached, recomputed, saved, ratio, whole }) => ({
          key: name,
          cells: [name, ...(whole ?? [cached, recomputed, saved]), ratio],
        })),
      })}
      targets={props}
    >
      <table className="totals-table">
        <thead>
          <tr>
            <td />
            {[words.columns.with, words.columns.without, words.columns.saved, words.columns.ratio].map((name) => (
              <th key={name} scope="col" className="type-small">
                {name}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map(({ name, badge, knownError, cached, recomputed, saved, ratio }) => (
            <tr key={name}>
              <th scope="row" className="type-label">
                {name} <BadgeMark badge={badge} {...(knownError === undefined ? {} : { knownError })} />
              </th>
              <td className="type-num">{cached}</td>
              <td className="type-num">{recomputed}</td>
              <td className="type-num type-strong" data-saved={badge === 'exact' ? 'exact' : undefined}>
                {saved}
              </td>
              <td className="type-num">{ratio}</td>
            </tr>
          ))}
        </tbody>
      </table>
      <dl className="totals-whole">
        {(['cached', 'recomputed'] as const).flatMap((how) => [
          <dt key={how} className="type-label">
            {words.whole[how]}
          </dt>,
          <dd key={`${how}-digits`} className="type-num">
            {wholeDigits(both[how].totalFlops[look.step])}
          </dd>,
        ])}
      </dl>
      <p className="totals-check type-label" data-differing={check.differing}>
        {panels
          .check(check.passes, check.numbers, check.differing)
          .map(({ text }) => text)
          .join('')}
      </p>
    </Panel>
  );
}

/** Passes without the cache are prefills, with it decodes: the worse of what is known of the two. */
function totalError({ run }: AttentionProps): number | null {
  return worstErrorOf(run.scenario, ['decode', 'prefill']);
}

function seconds(ns: number): string {
  return ns < NS_PER_SECOND ? numbers.milliseconds(ns) : `${numbers.fixed(ns / NS_PER_SECOND, ns < 100 * NS_PER_SECOND ? 1 : 0)}\u202fs`;
}

function totalRows(props: AttentionProps, { cached, recomputed }: BothWays): readonly TotalRow[] {
  const { look, run } = props;
  const { step } = look;
  const counted = (name: string, a: bigint, b: bigint, short: (value: number) => string): TotalRow => ({
    name,
    badge: 'exact',
    cached: short(Number(a)),
    recomputed: short(Number(b)),
    saved: short(Number(b - a)),
    ratio: words.times(Number(b) / Number(a)),
    whole: [wholeDigits(a), wholeDigits(b), wholeDigits(b - a)],
  });
  const timed = (name: string, badge: Badge, a: number, b: number, knownError?: number | null): TotalRow => ({
    name,
    badge,
    ...(knownError === undefined ? {} : { knownError }),
    cached: seconds(a),
    recomputed: seconds(b),
    saved: seconds(b - a),
    ratio: words.times(b / a),
    whole: null,
  });
  const rows = [
    counted(words.exactFlops, cached.totalFlops[step], recomputed.totalFlops[step], numbers.flops),
    counted(words.exactBytes, cached.totalBytes[step], recomputed.totalBytes[step], numbers.bytes),
    timed(words.modelledTime, 'modelled', cached.totalNs[step], recomputed.totalNs[step], totalError(props)),
  ];
  if (isMeasured(run.scenario))
    rows.push(timed(words.measuredTime, 'measured', measuredTotalNs(step, 'cached'), measuredTotalNs(step, 'recomputed')));
  return rows;
}
