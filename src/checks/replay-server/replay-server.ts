import { runMetrics } from '../../engine/metrics/run-metrics.ts';
import type { Run } from '../../engine/recording/run.ts';
import { simulate } from '../../engine/simulate.ts';
import type { MeasuredSeries } from '../../scenario/measured-series.ts';
import { measuredServing } from '../../scenario/measured-serving.ts';
import { loadRealServer, realServer } from '../../scenario/presets/real-server.ts';
import { REAL_SERVER_SERIES } from '../../scenario/presets/real-server-series.ts';
import { resolveScenario } from '../../scenario/resolve-scenario.ts';
import { modelledSeries } from './modelled-series.ts';

const REPLAYED = ['tpot', 'makespan', 'throughput', 'ttft'] as const;

/** One number of the whole serving: mean TPOT and TTFT and the makespan in ns, throughput in output tokens a second. */
export interface ReplayedNumber {
  readonly what: (typeof REPLAYED)[number];
  readonly measured: number;
  readonly modelled: number;
  /** modelled ÷ measured − 1 */
  readonly error: number;
  /** Largest |error| that passes; null = told, not judged. */
  readonly allowed: number | null;
}

const COUNTED = ['running', 'waiting', 'kv'] as const;

/** How far a curve is from the measured one: mean of |modelled − measured| over all seconds, as a share of the measured peak. */
export interface ReplayedCurve {
  readonly what: (typeof COUNTED)[number];
  readonly meanDifference: number;
  readonly allowed: number;
}

export interface ServerReplay {
  readonly run: Run;
  /** Both of the same length: every second until both have ended. */
  readonly measured: MeasuredSeries;
  readonly modelled: MeasuredSeries;
  readonly numbers: readonly ReplayedNumber[];
  readonly curves: readonly ReplayedCurve[];
  /** Of the simulation alone. */
  readonly tookMs: number;
}

const NS_PER_SECOND = 1e9;
/** Of mean TPOT and makespan. */
const ALLOWED = 0.1;
/** Of a curve's mean difference. */
const SAME_SHAPE = 0.1;

/**
 * Replays the 300 requests of a real RTX 4090 under vLLM's policy and its server's settings, with constants fitted on other cards.
 * @param nowMs a clock; the engine has none
 */
export async function replayServer(nowMs: () => number): Promise<ServerReplay> {
  await loadRealServer();
  const { document } = realServer;
  const resolved = resolveScenario(document);
  const served = measuredServing(document);
  if ('errors' in resolved || served === null) throw new Error('the real server’s log cannot be replayed');
  const startMs = nowMs();
  const run = simulate(resolved.ok);
  const tookMs = nowMs() - startMs;
  const { tpot, ttft, throughput } = runMetrics(run);
  const number = (
    what: ReplayedNumber['what'],
    measured: number | undefined | null,
    modelled: number | undefined | null,
    allowed: number | null,
  ) => {
    if (measured === undefined || measured === null || modelled === undefined || modelled === null) throw new Error(`no ${what}`);
    return { what, measured, modelled, error: modelled / measured - 1, allowed };
  };
  const seconds = Math.max(REAL_SERVER_SERIES.running.length, Math.ceil(run.endNs / NS_PER_SECOND));
  const measured = padded(REAL_SERVER_SERIES, seconds);
  const modelled = modelledSeries(run, seconds);
  const curve = (what: ReplayedCurve['what'], a: readonly number[] | null, b: readonly number[] | null): ReplayedCurve => ({
    what,
    meanDifference: meanDifference(a ?? [], b ?? []),
    allowed: SAME_SHAPE,
  });
  return {
    run,
    measured,
    modelled,
    numbers: [
      number('tpot', served.tpot?.mean, tpot?.mean, ALLOWED),
      number('makespan', served.durationNs, run.endNs, ALLOWED),
      number('throughput', served.outputTokensPerSecond, throughput?.outputTokensPerSecond, null),
      number('ttft', served.ttft?.mean, ttft?.mean, null),
    ],
    curves: [
      curve('running', measured.running, modelled.running),
      curve('waiting', measured.waiting, modelled.waiting),
      curve('kv', measured.kvShare, modelled.kvShare),
    ],
    tookMs,
  };
}

/** Whether everything that is judged passes. */
export function replayPasses({ numbers, curves }: ServerReplay): boolean {
  return (
    numbers.every(({ error, allowed }) => allowed === null || Math.abs(error) <= allowed) &&
    curves.every((curve) => curve.meanDifference <= curve.allowed)
  );
}

function padded(series: MeasuredSeries, seconds: number): MeasuredSeries {
  const pad = (values: readonly number[]): readonly number[] => Array.from({ length: seconds }, (_, second) => values[second] ?? 0);
  return {
    ...series,
    outputTokens: pad(series.outputTokens),
    running: pad(series.running),
    waiting: pad(series.waiting),
    kvShare: series.kvShare === null ? null : pad(series.kvShare),
  };
}

function meanDifference(measured: readonly number[], modelled: readonly number[]): number {
  const peak = measured.reduce((most, value) => Math.max(most, value), 0);
  const total = measured.reduce((sum, value, second) => sum + Math.abs(value - (modelled[second] ?? 0)), 0);
  return total / measured.length / peak;
}
