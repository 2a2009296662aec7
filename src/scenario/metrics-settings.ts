import { LATENCIES } from '../engine/metrics/latencies.ts';
import type { SloTargets } from '../engine/metrics/goodput.ts';
import { readMilliseconds, writeMilliseconds } from './milliseconds.ts';

/** Columns of the request table; their names stand in links. */
export const REQUEST_COLUMNS = [
  'request',
  'prompt',
  'output',
  'slot',
  'queue',
  'ttft',
  'tpot',
  'gap',
  'e2e',
  'preempted',
  'measured',
  'off',
] as const;
export type RequestColumn = (typeof REQUEST_COLUMNS)[number];

export interface RequestSort {
  readonly column: RequestColumn;
  readonly descending: boolean;
}

/** What a person has set on the Metrics view. */
export interface MetricsSettings {
  readonly sort: RequestSort;
  /** Null = as the scenario's model starts (MLPerf's targets). */
  readonly slo: SloTargets | null;
}

/** Slowest first token first: what a person opens the table for. */
export const PLAIN_METRICS: MetricsSettings = { sort: { column: 'ttft', descending: true }, slo: null };

/** "ttft-desc" */
export function writeSort({ column, descending }: RequestSort): string {
  return `${column}-${descending ? 'desc' : 'asc'}`;
}

export function readSort(text: string): RequestSort | null {
  const [, name, order] = /^([a-z0-9]+)-(asc|desc)$/.exec(text) ?? [];
  const column = REQUEST_COLUMNS.find((known) => known === name);
  return column === undefined ? null : { column, descending: order === 'desc' };
}

const NO_TARGETS = 'none';
const LONGEST_TARGET_NS = 3_600_000_000_000;

/** "ttft-3000~tpot-12": the targets that are set, in ms; "none" without any. */
export function writeSlo(slo: SloTargets): string {
  const set = LATENCIES.flatMap((latency) => {
    const ns = slo[latency];
    return ns === null ? [] : [`${latency}-${writeMilliseconds(ns)}`];
  });
  return set.length === 0 ? NO_TARGETS : set.join('~');
}

export function readSlo(text: string): SloTargets | null {
  const targets = { ttft: null as number | null, tpot: null as number | null, itl: null as number | null, e2e: null as number | null };
  if (text === NO_TARGETS) return targets;
  for (const part of text.split('~')) {
    const [, name, ms = ''] = /^([a-z0-9]+)-([\d.]+)$/.exec(part) ?? [];
    const latency = LATENCIES.find((known) => known === name);
    const ns = readMilliseconds(ms);
    if (latency === undefined || ns === null || ns <= 0 || ns > LONGEST_TARGET_NS || targets[latency] !== null) return null;
    targets[latency] = ns;
  }
  return targets;
}
