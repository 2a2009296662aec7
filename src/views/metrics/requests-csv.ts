import { csvFormatRows } from 'd3-dsv';
import type { RequestMetrics } from '../../engine/metrics/request-metrics.ts';
import type { Scenario } from '../../engine/scenario.ts';
import type { MeasuredServing } from '../../scenario/measured-serving.ts';

const NS_PER_MS = 1e6;

const HEAD = [
  'request',
  'state',
  'prompt_tokens',
  'output_tokens',
  'slot',
  'queue_delay_ms',
  'ttft_ms',
  'tpot_ms',
  'longest_gap_ms',
  'e2e_ms',
  'preemptions',
];
const MEASURED_HEAD = ['measured_ttft_ms', 'measured_e2e_ms'];

/** The request table as CSV for other programs: every column, full precision, empty where a request has no such number. */
export function requestsCsv(scenario: Scenario, rows: readonly RequestMetrics[], measured: MeasuredServing | null): string {
  const ms = (ns: number | null | undefined): string => (ns === null || ns === undefined ? '' : String(ns / NS_PER_MS));
  const body = rows.map((row) => {
    const times = measured?.times[row.request] ?? null;
    const cells = [
      scenario.requests[row.request].id,
      row.state,
      String(row.promptTokens),
      String(row.outputTokens),
      row.slot < 0 ? '' : String(row.slot),
      ms(row.queueDelayNs),
      ms(row.ttftNs),
      ms(row.tpotNs),
      ms(row.longestGapNs),
      ms(row.e2eNs),
      String(row.preemptions),
    ];
    return measured === null ? cells : [...cells, ms(times?.firstTokenNs), ms(times?.lastTokenNs)];
  });
  return `${csvFormatRows([measured === null ? HEAD : [...HEAD, ...MEASURED_HEAD], ...body])}\n`;
}
