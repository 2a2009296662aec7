import type { Latency } from '../../engine/metrics/latencies.ts';

/** Numbers of a run that have a definition of their own. */
export const METRIC_IDS = [
  'ttft',
  'tpot',
  'itl',
  'e2e',
  'queueDelay',
  'duration',
  'requestThroughput',
  'outputThroughput',
  'totalThroughput',
  'kvUse',
  'kvWaste',
  'idleSlots',
  'padding',
  'mfu',
  'mbu',
  'goodput',
] as const;
export type MetricId = (typeof METRIC_IDS)[number];

/** What a number means, whose definition it is, and who means something else by the name. */
export interface MetricDefinition {
  readonly name: string;
  /** Symbols only: "first token delivered − arrival". */
  readonly formula: string;
  readonly source: string;
  /** Where the field disagrees, and which one this is. */
  readonly note: string | null;
}

/** Numbers that delivery at release changes. */
export const RULED_BY_DELIVERY: ReadonlySet<MetricId> = new Set<Latency>(['ttft', 'tpot', 'itl', 'e2e']);
