import type { RequestMetrics } from '../../engine/metrics/request-metrics.ts';
import type { Scenario } from '../../engine/scenario.ts';
import { en } from '../../narration/en.ts';
import { metricsWords } from '../../narration/metrics/en.ts';
import { requestLabel } from '../../narration/sentence.ts';
import type { MeasuredServing } from '../../scenario/measured-serving.ts';
import type { RequestColumn, RequestSort } from '../../scenario/metrics-settings.ts';
import type { Layout } from '../panel-props.ts';

const PLAIN_COLUMNS = ['request', 'prompt', 'output', 'slot', 'queue', 'ttft', 'tpot', 'gap', 'e2e', 'preempted'] as const;
const MEASURED_COLUMNS = ['request', 'prompt', 'output', 'slot', 'ttft', 'tpot', 'gap', 'e2e', 'measured', 'off'] as const;
const PHONE_COLUMNS = ['request', 'ttft', 'tpot', 'e2e'] as const;

/** The columns that a layout has room for. */
export function columnsFor(layout: Layout, hasMeasured: boolean): readonly RequestColumn[] {
  if (layout === 'phone') return PHONE_COLUMNS;
  return hasMeasured ? MEASURED_COLUMNS : PLAIN_COLUMNS;
}

/** A request's number in a column; null where it has none. Times in ns. */
export function columnValue(row: RequestMetrics, column: RequestColumn, measured: MeasuredServing | null): number | null {
  const measuredNs = measured?.times[row.request]?.lastTokenNs ?? null;
  switch (column) {
    case 'request':
      return row.request;
    case 'prompt':
      return row.promptTokens;
    case 'output':
      return row.outputTokens;
    case 'slot':
      return row.slot < 0 ? null : row.slot;
    case 'queue':
      return row.queueDelayNs;
    case 'ttft':
      return row.ttftNs;
    case 'tpot':
      return row.tpotNs;
    case 'gap':
      return row.longestGapNs;
    case 'e2e':
      return row.e2eNs;
    case 'preempted':
      return row.preemptions;
    case 'measured':
      return measuredNs;
    case 'off':
      return measuredNs === null || measuredNs === 0 || row.e2eNs === null ? null : row.e2eNs / measuredNs - 1;
  }
}

/** Rows in order: those without a number in the column last whichever way, equal ones as the scenario has them. */
export function sortedRows(
  rows: readonly RequestMetrics[],
  { column, descending }: RequestSort,
  measured: MeasuredServing | null,
): readonly RequestMetrics[] {
  const keyed = rows.map((row) => ({ row, value: columnValue(row, column, measured) }));
  keyed.sort((a, b) => {
    if (a.value === null || b.value === null) return Number(a.value === null) - Number(b.value === null) || a.row.request - b.row.request;
    return (descending ? b.value - a.value : a.value - b.value) || a.row.request - b.row.request;
  });
  return keyed.map(({ row }) => row);
}

const { fixed, integer } = en.numbers;
const NS_PER_MS = 1e6;
const LONG_NS = 1e9;

/** How a column writes its numbers: times with as many digits as its largest leaves room for. */
export function columnWriter(
  scenario: Scenario,
  rows: readonly RequestMetrics[],
  column: RequestColumn,
  measured: MeasuredServing | null,
): (row: RequestMetrics) => string {
  const value = (row: RequestMetrics) => columnValue(row, column, measured);
  const written = (write: (number: number) => string) => (row: RequestMetrics) => {
    const number = value(row);
    return number === null ? '' : write(number);
  };
  switch (column) {
    case 'request':
      return (row) => requestLabel(scenario, row.request);
    case 'off':
      return written(metricsWords.table.off);
    case 'tpot':
      return written((ns) => fixed(ns / NS_PER_MS, 2));
    case 'gap':
      return written((ns) => fixed(ns / NS_PER_MS, 1));
    case 'queue':
    case 'ttft':
    case 'e2e':
    case 'measured': {
      const digits = rows.some((row) => (value(row) ?? 0) >= LONG_NS) ? 0 : 1;
      return written((ns) => fixed(ns / NS_PER_MS, digits));
    }
    default:
      return written(integer);
  }
}
