import { createCostModel } from '../../engine/cost/create-cost-model.ts';
import type { CostConstants } from '../../engine/cost/cost-constants.ts';
import type { ServingFile, ServingRun } from './calibration-file.ts';
import { summarise } from './error-summary.ts';
import type { FileHardware } from './file-hardware.ts';
import { replayServing, type ReplayTimes } from './serving-replay.ts';

/** How far a policy's modelled serving is from the measured one; relative, signed where it is a single number. */
export interface ServingError {
  readonly policy: ServingRun['policy'];
  readonly totalError: number;
  readonly firstTokenMedianAbs: number;
  readonly lastTokenMedianAbs: number;
}

export interface ServingErrors {
  readonly serving: readonly ServingError[];
  /** Error of static ÷ continuous total time; null when a file has only one of them. */
  readonly ratioError: number | null;
}

const NS_PER_MS = 1e6;
/** Columns of a result row: [id, slot, first token ms, last token ms, …]. */
const FIRST_TOKEN = 2;
const LAST_TOKEN = 3;

function tokenErrors(file: ServingFile, run: ServingRun, modelledNs: readonly number[], column: number): number[] {
  const placeOf = new Map(file.requests.map(([id], place) => [id, place]));
  return run.requests.map((row) => {
    const place = placeOf.get(row[0] ?? -1);
    const modelled = place === undefined ? undefined : modelledNs[place];
    const measuredMs = row[column];
    if (modelled === undefined || typeof measuredMs !== 'number')
      throw new RangeError(`${run.policy}: result of request ${row[0]} is incomplete`);
    return modelled / (measuredMs * NS_PER_MS) - 1;
  });
}

/** Replays every run of a serving file and compares totals, their ratio, and first- and last-token times. */
export function servingErrors(file: ServingFile, hardware: FileHardware, constants?: CostConstants): ServingErrors {
  const cost = createCostModel(hardware.gpu, hardware.model, hardware.formats, constants);
  const requests = file.requests.map(([, promptTokens, outputTokens]) => ({ promptTokens, outputTokens }));
  const replays = file.runs.map((run): [ServingRun, ReplayTimes] => [run, replayServing(run.policy, requests, run.slots, cost)]);
  const serving = replays.map(([run, times]): ServingError => {
    return {
      policy: run.policy,
      totalError: times.totalNs / (run.total_ms * NS_PER_MS) - 1,
      firstTokenMedianAbs: summarise(tokenErrors(file, run, times.firstTokenNs, FIRST_TOKEN)).medianAbs,
      lastTokenMedianAbs: summarise(tokenErrors(file, run, times.lastTokenNs, LAST_TOKEN)).medianAbs,
    };
  });
  return { serving, ratioError: ratioError(serving) };
}

function ratioError(serving: readonly ServingError[]): number | null {
  const statics = serving.find((entry) => entry.policy === 'static');
  const continuous = serving.find((entry) => entry.policy === 'continuous');
  if (statics === undefined || continuous === undefined) return null;
  return (1 + statics.totalError) / (1 + continuous.totalError) - 1;
}
