import { PLAIN_METRICS, readSlo, readSort, writeSlo, writeSort } from '../metrics-settings.ts';
import type { MetricsSettings } from '../metrics-settings.ts';

export const METRICS_KEYS = ['sort', 'slo'] as const;

/** "sort=e2e-asc", "slo=ttft-3000~tpot-12": what is as usual is left out. */
export function writeMetricsLook({ sort, slo }: MetricsSettings): readonly (readonly [key: string, value: string])[] {
  const parts: (readonly [string, string])[] = [];
  if (writeSort(sort) !== writeSort(PLAIN_METRICS.sort)) parts.push(['sort', writeSort(sort)]);
  if (slo !== null) parts.push(['slo', writeSlo(slo)]);
  return parts;
}

/** Reads one part of a link: its value, or null with the problem noted. */
type Read = <Value>(key: (typeof METRICS_KEYS)[number], reader: (text: string) => Value | null, problem: string) => Value | null;

/** What a link says of the Metrics view; undefined = nothing. @param read notes the problem of a part that cannot be read */
export function readMetricsLook(read: Read): MetricsSettings | undefined {
  const sort = read('sort', readSort, 'is not a way to sort: expected a column and an order like ttft-desc');
  const slo = read('slo', readSlo, 'is no set of objectives: expected latencies in ms like ttft-2000~tpot-100, or none');
  return sort === null && slo === null ? undefined : { sort: sort ?? PLAIN_METRICS.sort, slo };
}
