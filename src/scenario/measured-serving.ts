import { distributionOf } from '../engine/metrics/distribution.ts';
import type { Distribution } from '../engine/metrics/distribution.ts';
import type { ScenarioDocument } from './document.ts';
import type { MeasuredTimes } from './requests-schema.ts';
import { inArrivalOrder } from './resolve-requests.ts';

/** What a real server took for a scenario's requests, in the numbers a run has too. Times in ns. */
export interface MeasuredServing {
  /** By a request's index in a run; null where it was not measured. */
  readonly times: readonly (MeasuredTimes | null)[];
  readonly values: Readonly<Record<'ttft' | 'tpot' | 'e2e', readonly number[]>>;
  readonly ttft: Distribution | null;
  readonly tpot: Distribution | null;
  readonly e2e: Distribution | null;
  /** First arrival to last token; null where arrivals are steps or not every request was measured. */
  readonly durationNs: number | null;
  readonly outputTokensPerSecond: number | null;
}

const NS_PER_SECOND = 1e9;

/** The measured side of a scenario; null when none of its requests carries times, or its answers count at release, which nobody measured. */
export function measuredServing({ requests, arrivalClock, delivery }: ScenarioDocument): MeasuredServing | null {
  if (delivery === 'at-release') return null;
  const rows = inArrivalOrder(requests);
  const measured = rows.filter((row) => row.measured !== undefined);
  if (measured.length === 0) return null;
  const values = { ttft: [] as number[], tpot: [] as number[], e2e: [] as number[] };
  let endNs = 0;
  let outputTokens = 0;
  for (const { measured: times, arrival, outputTokens: asked } of measured) {
    if (times === undefined) continue;
    values.ttft.push(times.firstTokenNs);
    values.e2e.push(times.lastTokenNs);
    if (asked >= 2) values.tpot.push((times.lastTokenNs - times.firstTokenNs) / (asked - 1));
    endNs = Math.max(endNs, arrival + times.lastTokenNs);
    outputTokens += asked;
  }
  const isWhole = arrivalClock === 'ns' && measured.length === rows.length;
  const durationNs = isWhole ? endNs - (rows[0]?.arrival ?? 0) : null;
  return {
    times: rows.map((row) => row.measured ?? null),
    values,
    ttft: distributionOf(values.ttft),
    tpot: distributionOf(values.tpot),
    e2e: distributionOf(values.e2e),
    durationNs,
    outputTokensPerSecond: durationNs === null || durationNs === 0 ? null : (outputTokens * NS_PER_SECOND) / durationNs,
  };
}
