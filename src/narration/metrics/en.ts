import type { LeadError } from '../../engine/metrics/compare-error.ts';
import { numbers } from '../en/words.ts';
import { definitions } from './en-definitions.ts';
import { live } from './en-live.ts';
import { columns, goodput, panels, throughput, totals } from './en-panels.ts';
import type { MetricsMessages } from './messages.ts';

const { fixed, integer, percent } = numbers;

/** Whole above 100 ms, one digit below: "1,063", "8.3". */
const msText = (ns: number): string => fixed(ns / 1e6, Math.abs(ns) < 1e8 ? 1 : 0);
/** "+1.4 %"; what rounds to nothing has no sign: "0.0 %". */
function signedPercent(share: number): string {
  const digits = fixed(Math.abs(share) * 100, 1);
  const sign = digits === fixed(0, 1) ? '' : share < 0 ? '−' : '+';
  return `${sign}${digits}\u202f%`;
}
const errorText = ({ share, isChecked }: LeadError): string =>
  isChecked ? `known error ±${fixed(share * 100, 1)}\u202f%` : 'not checked on this card';
const VARIANT = { slots: 'slots', budget: 'tokens of budget', page: 'tokens a page' } as const;

/** English. */
export const metricsWords: MetricsMessages = {
  live,
  titles: {
    latency: 'Latency',
    throughput: 'Throughput, running, waiting',
    requests: 'Requests',
    measured: 'Measured against modelled',
    verdicts: 'Verdicts',
    totals: 'Totals',
    goodput: 'Goodput',
    strip: 'Run strip',
  },
  panels,
  definitions,
  delivery: { streamed: 'Streamed; at release TTFT = E2E.', 'at-release': 'Delivered at release: TTFT = E2E, no gaps.' },
  distribution: {
    subtitles: {
      ttft: 'time to first token, from arrival',
      tpot: 'time per output token after the first, mean of a request',
      itl: 'gap between two tokens; another’s prefill lengthens it',
      e2e: 'arrival to last token',
    },
    quantile: (which, ns) => `p${which} ${msText(ns)}`,
    mean: (ns) => `mean ${msText(ns)}`,
    outlineMeasured: 'outline: measured',
    slo: (ns, share) => `SLO ${msText(ns)}\u202fms${share === null ? '' : `: ${fixed(share * 100, 0)}% within`}`,
    noSlo: 'no SLO',
    sloOf: (name) => `SLO of ${name}`,
    beyond: (count, mostNs) => `${integer(count)} beyond, to ${msText(mostNs)}`,
    none: 'none in this run',
    unit: (knownError) => (knownError === null ? 'ms, not checked' : `ms ±${percent(knownError)}`),
    columns: {
      latency: 'latency, ms',
      count: 'values',
      mean: 'mean',
      p50: 'p50',
      p90: 'p90',
      p99: 'p99',
      least: 'least',
      most: 'most',
      within: 'within its SLO',
    },
  },
  throughput,
  table: {
    columns,
    csv: 'CSV',
    openOnRun: 'on Run',
    states: {
      'not-arrived': 'not here yet',
      waiting: 'waiting',
      running: 'running',
      held: 'held',
      finished: 'done',
      aborted: 'aborted',
      rejected: 'rejected',
    },
    off: signedPercent,
  },
  measured: {
    measured: (tokensPerSecond) => `${fixed(tokensPerSecond, 1)} measured`,
    modelled: (tokensPerSecond, off, error) =>
      [`${fixed(tokensPerSecond, 1)} modelled`, ...(off === null ? [] : [signedPercent(off)]), errorText(error)].join(', '),
    whiskers: ({ share, isChecked }, gpu) =>
      isChecked
        ? `whiskers: ±${fixed(share * 100, 1)}\u202f%, the largest error of the cost model on any checked serving of the ${gpu}`
        : `whiskers: ±${fixed(share * 100, 1)}\u202f%, the largest error seen on any card; the ${gpu} is not checked`,
    columns: { side: 'policy', measured: 'measured, tokens/s', modelled: 'modelled, tokens/s', off: 'off by', error: 'known error' },
    nothing: 'nothing finished',
  },
  verdicts: {
    variant: (subject, from, to) =>
      subject === 'slots' ? `${integer(from)} vs ${integer(to)} slots` : `${subject} ${integer(from)} vs ${integer(to)}`,
    policies: (a, b) => `${a} vs ${b}`,
    lead: (share, errorShare) => `${signedPercent(share)} ± ${fixed(errorShare * 100, 1)}`,
    ratio: (ratio, measuredRatio) =>
      measuredRatio === null ? `${fixed(ratio, 2)}× modelled` : `${fixed(ratio, 2)}× modelled, ${fixed(measuredRatio, 2)}× measured`,
    leads: (name) => `${name} leads`,
    leadsVariant: (subject, value) => `${integer(value)} ${VARIANT[subject]} lead`,
    tooClose: 'too close to call',
    tie: 'the same',
    notChecked: 'not checked on this card',
    working: 'simulating …',
    tooLong: 'This run is too long to try other settings beside it.',
    columns: { what: 'what', lead: 'lead', verdict: 'verdict' },
  },
  totals,
  goodput,
  runA: (policy) => `A (${policy})`,
  policies: { 'vllm-v1': 'vLLM V1', static: 'Static batching', 'prefill-first': 'Continuous batching' },
  policiesBrief: { 'vllm-v1': 'vLLM V1', static: 'static', 'prefill-first': 'continuous' },
  tabs: { measured: 'Measured', verdicts: 'Verdicts', totals: 'Totals' },
  strip: { wholeRun: 'whole run', bySlot: 'by slot' },
};
