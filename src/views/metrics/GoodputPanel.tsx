import { COST_CONSTANTS } from '../../engine/cost/constants.ts';
import { goodput } from '../../engine/metrics/goodput.ts';
import { LATENCIES } from '../../engine/metrics/latencies.ts';
import { en } from '../../narration/en.ts';
import { metricsWords } from '../../narration/metrics/en.ts';
import { ClockField } from '../../ui/ClockField.tsx';
import { Panel } from '../panel/Panel.tsx';
import type { TwinTable } from '../panel/twin-table.ts';
import { Definition } from './Definition.tsx';
import { worstLatencyError } from './latency-errors.ts';
import type { MetricsPanelProps } from './metrics-props.ts';
import './goodput.css';

const { titles, panels, goodput: words, definitions } = metricsWords;
const { numbers } = en;
const NS_PER_MS = 1e6;
const LONGEST_MS = 3_600_000;
/** What a field commits for "no objective". */
const NONE = 0;

/** "3,000", "12.5" or "none": milliseconds, or no objective; null for anything else. */
function parseTarget(typed: string): number | null {
  const plain = typed.trim().replaceAll(',', '');
  if (plain === '' || plain.toLowerCase() === words.noLimit) return NONE;
  if (!/^\d+(\.\d+)?$/.test(plain)) return null;
  const ms = Number(plain);
  return ms > 0 && ms <= LONGEST_MS ? ms : null;
}

/** Requests a second that meet every objective, and the objectives, to be typed. */
export function GoodputPanel(props: MetricsPanelProps) {
  const { side, run, slo, onSlo, titleHidden = false } = props;
  const rate = goodput(run, slo, side.metrics.durationNs);
  const text = (ns: number | null): string => (ns === null ? words.noLimit : numbers.fixed(ns / NS_PER_MS, ns % NS_PER_MS === 0 ? 0 : 1));
  return (
    <Panel
      id="goodput"
      title={titles.goodput}
      sentence={rate === null ? panels.noGoodput : panels.goodput(rate.met, rate.finished)}
      badge="modelled"
      knownError={worstLatencyError(run)}
      twin={() => goodputTwin(props)}
      targets={props}
      titleHidden={titleHidden}
    >
      <dl className="goodput">
        <dt className="type-label">
          <Definition metric="goodput" delivery={run.scenario.delivery}>
            {words.goodput}
          </Definition>
        </dt>
        <dd className="type-num type-strong">{rate === null ? words.none : words.rate(rate.requestsPerSecond)}</dd>
        <dt className="type-label">{words.slo}</dt>
        <dd className="goodput-slo type-label">
          {LATENCIES.map((latency) => (
            <span key={latency} className="goodput-field">
              {definitions[latency].name}{' '}
              <ClockField
                label={words.sloFields[latency]}
                shown={text(slo[latency])}
                parse={parseTarget}
                onCommit={(ms) => onSlo({ ...slo, [latency]: ms === NONE ? null : Math.round(ms * NS_PER_MS) })}
                describeError={words.badTarget}
              />
            </span>
          ))}
        </dd>
        <dt className="type-label">{words.modelGap}</dt>
        <dd className="type-label type-ink">{words.hostGap(COST_CONSTANTS.hostGapNs)}</dd>
      </dl>
    </Panel>
  );
}

function goodputTwin({ side, run, slo }: MetricsPanelProps): TwinTable {
  const rate = goodput(run, slo, side.metrics.durationNs);
  return {
    caption: titles.goodput,
    columns: [{ label: words.slo }, { label: words.atMost, numeric: true }],
    rows: [
      ...LATENCIES.map((latency) => {
        const ns = slo[latency];
        return { key: latency, cells: [definitions[latency].name, ns === null ? words.noLimit : numbers.millisecondsNumber(ns)] };
      }),
      { key: 'goodput', cells: [words.goodput, rate === null ? words.none : words.rate(rate.requestsPerSecond)] },
    ],
  };
}
