import type { CostConstants } from '../../engine/cost/cost-constants.ts';
import { createCostModel } from '../../engine/cost/create-cost-model.ts';
import type { ServingFile, ServingRun } from './calibration-file.ts';
import { type ErrorSummary, summarise } from './error-summary.ts';
import type { FileHardware } from './file-hardware.ts';
import { serve, servedSteps, type ServingTimes, timeSteps } from './serve-file.ts';

/** How far a policy's modelled serving is from the measured one; relative, signed where it is a single number. */
interface ServingError {
  readonly policy: ServingRun['policy'];
  readonly totalError: number;
  readonly firstTokenMedianAbs: number;
  readonly lastTokenMedianAbs: number;
  /** Of every request's first and last token. */
  readonly tokens: { readonly first: ErrorSummary; readonly last: ErrorSummary };
}

export interface ServingErrors {
  readonly serving: readonly ServingError[];
  /** Error of static ÷ continuous total time; null when a file has only one of them. */
  readonly ratioError: number | null;
}

const NS_PER_MS = 1e6;

/** Relative errors of one time of every result, by the place of its request in the file. */
function tokenErrors(
  file: ServingFile,
  run: ServingRun,
  modelledNs: ArrayLike<number>,
  measuredMs: (row: ServingRun['requests'][number]) => number,
): number[] {
  const placeOf = new Map(file.requests.map(([id], place) => [id, place]));
  return run.requests.map((row) => (modelledNs[placeOf.get(row[0]) ?? -1] ?? Number.NaN) / (measuredMs(row) * NS_PER_MS) - 1);
}

function errorOf(file: ServingFile, run: ServingRun, times: ServingTimes): ServingError {
  const first = summarise(tokenErrors(file, run, times.firstTokenNs, ([, , firstMs]) => firstMs));
  const last = summarise(tokenErrors(file, run, times.lastTokenNs, ([, , , lastMs]) => lastMs));
  return {
    policy: run.policy,
    totalError: times.totalNs / (run.total_ms * NS_PER_MS) - 1,
    firstTokenMedianAbs: first.medianAbs,
    lastTokenMedianAbs: last.medianAbs,
    tokens: { first, last },
  };
}

/** Compares modelled times, by run of the file, with the measured ones: totals, their ratio, first- and last-token times. */
export function compareServing(file: ServingFile, times: readonly ServingTimes[]): ServingErrors {
  const serving = file.runs.map((run, at) => {
    const modelled = times[at];
    if (modelled === undefined) throw new RangeError(`no times of the ${run.policy} run`);
    return errorOf(file, run, modelled);
  });
  const statics = serving.find((entry) => entry.policy === 'static');
  const continuous = serving.find((entry) => entry.policy === 'continuous');
  const hasBoth = statics !== undefined && continuous !== undefined;
  return { serving, ratioError: hasBoth ? (1 + statics.totalError) / (1 + continuous.totalError) - 1 : null };
}

/** The same with times by the engine's policies. The committed constants are the engine's own; others time its steps again. */
export function servingErrors(file: ServingFile, hardware: FileHardware, constants?: CostConstants): ServingErrors {
  const times = file.runs.map((measured): ServingTimes => {
    const run = serve(file, measured, hardware);
    if (constants !== undefined) {
      return timeSteps(servedSteps(run), createCostModel(hardware.gpu, hardware.model, hardware.formats, constants));
    }
    const { firstTokenNs, lastTokenNs } = run.requests;
    return { totalNs: run.endNs, firstTokenNs, lastTokenNs };
  });
  return compareServing(file, times);
}
