import { leadError, leadOf } from '../../engine/metrics/compare-error.ts';
import type { Lead, LeadError } from '../../engine/metrics/compare-error.ts';
import { runMetrics } from '../../engine/metrics/run-metrics.ts';
import type { RunMetrics } from '../../engine/metrics/run-metrics.ts';
import type { Run } from '../../engine/recording/run.ts';
import type { MeasuredServing } from '../../scenario/measured-serving.ts';

/** A run in numbers, as it is called, with what a real server took for the same requests where that is known. */
export interface MetricsSide {
  readonly name: string;
  readonly run: Run;
  readonly metrics: RunMetrics;
  readonly measured: MeasuredServing | null;
}

export function metricsSide(name: string, run: Run, measured: MeasuredServing | null): MetricsSide {
  return { name, run, metrics: runMetrics(run), measured };
}

/** How two sides stand by output tokens a second: b ÷ a − 1, and whether that counts. */
export interface RateLead {
  readonly share: number;
  readonly error: LeadError;
  readonly standing: Lead['standing'];
}

const NS_PER_SECOND = 1e9;

/** Null where one of them wrote nothing. A rate is judged by the time one token takes, with the error of a whole run (SPEC C11). */
export function rateLead(a: MetricsSide, b: MetricsSide): RateLead | null {
  const rateOfA = a.metrics.throughput?.outputTokensPerSecond ?? 0;
  const rateOfB = b.metrics.throughput?.outputTokensPerSecond ?? 0;
  if (rateOfA <= 0 || rateOfB <= 0) return null;
  const error = leadError(a.run.scenario, b.run.scenario);
  const lead = leadOf(NS_PER_SECOND / rateOfA, NS_PER_SECOND / rateOfB, error);
  return lead === null ? null : { share: rateOfB / rateOfA - 1, error, standing: lead.standing };
}

/** How far a modelled number is from the measured one: modelled ÷ measured − 1; null where one of them is missing. */
export function offBy(modelled: number | null | undefined, measured: number | null | undefined): number | null {
  return modelled === null || modelled === undefined || measured === null || measured === undefined || measured === 0
    ? null
    : modelled / measured - 1;
}
