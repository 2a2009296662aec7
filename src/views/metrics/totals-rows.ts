import type { Distribution } from '../../engine/metrics/distribution.ts';
import { en } from '../../narration/en.ts';
import type { MetricId } from '../../narration/metrics/definition.ts';
import { metricsWords } from '../../narration/metrics/en.ts';
import { offBy } from '../../narration/metrics/metrics-side.ts';
import type { MetricsSide } from '../../narration/metrics/metrics-side.ts';

/** A row of the totals: by column, empty where there is no such number. */
export interface TotalsRow {
  readonly key: string;
  readonly metric: MetricId;
  readonly label: string;
  readonly cells: readonly string[];
}

/** One number of the whole run. */
export interface UseNumber {
  readonly metric: MetricId;
  readonly text: string;
}

const { totals: words, definitions, table } = metricsWords;
const { numbers } = en;

const time = (ns: number): string => numbers.milliseconds(ns);
const ms = (ns: number): string => numbers.fixed(ns / 1e6, Math.abs(ns) < 1e8 ? 2 : 0);

/** Latencies of a run: modelled beside measured where there is something measured, otherwise mean and percentiles. */
export function totalsRows(side: MetricsSide): readonly TotalsRow[] {
  return side.measured === null ? distributionRows(side) : measuredRows(side);
}

function distributionRows({ metrics }: MetricsSide): readonly TotalsRow[] {
  return (['ttft', 'tpot', 'itl', 'e2e', 'queueDelay'] as const).map((metric) => {
    const of: Distribution | null = metrics[metric];
    return {
      key: metric,
      metric,
      label: definitions[metric].name,
      cells: of === null ? ['', '', '', ''] : [of.mean, of.p50, of.p90, of.p99].map(ms),
    };
  });
}

function measuredRows({ metrics, measured }: MetricsSide): readonly TotalsRow[] {
  const row = (
    key: string,
    metric: MetricId,
    label: string,
    modelledNs: number | undefined,
    measuredNs: number | null | undefined,
  ): TotalsRow => {
    const off = offBy(modelledNs, measuredNs);
    return {
      key,
      metric,
      label,
      cells: [
        modelledNs === undefined ? '' : ms(modelledNs),
        measuredNs === undefined || measuredNs === null ? '' : ms(measuredNs),
        off === null ? '' : table.off(off),
      ],
    };
  };
  const name = (metric: MetricId) => definitions[metric].name;
  const rows = [
    row('duration', 'duration', words.wholeRun, metrics.durationNs, measured?.durationNs),
    row('ttft', 'ttft', words.meanOf(name('ttft')), metrics.ttft?.mean, measured?.ttft?.mean),
    row('ttft-99', 'ttft', words.p99Of(name('ttft')), metrics.ttft?.p99, measured?.ttft?.p99),
    row('tpot', 'tpot', words.meanOf(name('tpot')), metrics.tpot?.mean, measured?.tpot?.mean),
    row('e2e', 'e2e', words.meanOf(name('e2e')), metrics.e2e?.mean, measured?.e2e?.mean),
    row('e2e-99', 'e2e', words.p99Of(name('e2e')), metrics.e2e?.p99, measured?.e2e?.p99),
  ];
  return rows;
}

/** Rates, use of cache and slots, and how busy the card was. What a run has no number for says so. */
export function useNumbers({ metrics, measured }: MetricsSide): readonly UseNumber[] {
  const { throughput, cacheUse, kvUse, utilisation } = metrics;
  const rate = (perSecond: number | undefined): string =>
    perSecond === undefined ? words.nothing : numbers.fixed(perSecond, perSecond < 100 ? 2 : 0);
  const share = (value: number | null | undefined): string =>
    value === null || value === undefined ? words.nothing : numbers.percent(value);
  const waste = cacheUse === null || cacheUse.used === 0 ? null : 1 - cacheUse.tokens / cacheUse.used;
  return [
    { metric: 'outputThroughput', text: rate(throughput?.outputTokensPerSecond) },
    { metric: 'kvUse', text: kvUse === null ? words.nothing : words.kvUse(kvUse.mean, kvUse.most) },
    { metric: 'totalThroughput', text: rate(throughput?.totalTokensPerSecond) },
    { metric: 'kvWaste', text: share(waste) },
    { metric: 'requestThroughput', text: rate(throughput?.requestsPerSecond) },
    { metric: 'idleSlots', text: share(metrics.idleSlotShare) },
    { metric: 'mbu', text: share(utilisation?.mbu) },
    { metric: 'padding', text: share(metrics.paddingShare) },
    { metric: 'mfu', text: utilisation !== null && utilisation.mfu === null ? words.noRate : share(utilisation?.mfu) },
    // What the rows above do not tell already.
    measured === null
      ? { metric: 'duration', text: time(metrics.durationNs) }
      : { metric: 'queueDelay', text: metrics.queueDelay === null ? words.nothing : time(metrics.queueDelay.mean) },
  ];
}
