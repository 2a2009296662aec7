import type { CostConstants } from '../../engine/cost/cost-constants.ts';
import { createCostModel } from '../../engine/cost/create-cost-model.ts';
import type { ServingFile, StepFile } from './calibration-file.ts';
import { mean } from './error-summary.ts';
import { type FileHardware, fileHardware } from './file-hardware.ts';
import { serve, type ServedSteps, servedSteps, timeSteps } from './serve-file.ts';
import { compareServing } from './serving-errors.ts';
import { type MeasuredStep, measuredSteps, stepErrors } from './step-errors.ts';

/** An error of this size counts about half quadratically, larger ones ever less: single odd rows must not bend the fit. */
const USUAL_ERROR = 0.02;

function penalty(relativeError: number): number {
  const scaled = relativeError / USUAL_ERROR;
  return Math.sqrt(1 + scaled * scaled) - 1;
}

/** The steps of one file and what they were measured on. */
export interface Measured {
  readonly hardware: FileHardware;
  readonly steps: readonly MeasuredStep[];
}

function hardwareOf(file: StepFile | ServingFile): FileHardware {
  const resolved = fileHardware(file);
  if (!resolved.ok) throw new RangeError(resolved.problem);
  return resolved.hardware;
}

export function measuredFile(file: StepFile): Measured {
  return { hardware: hardwareOf(file), steps: measuredSteps(file) };
}

/** Mean penalty of step files: every kind of row of every file weighs the same, however many rows it has. */
export function stepLoss(files: readonly Measured[], constants: CostConstants): number {
  return mean(
    files.flatMap(({ hardware, steps }) => [...stepErrors(steps, hardware, constants).values()].map((errors) => mean(errors.map(penalty)))),
  );
}

/** One serving file, its steps taken once: fitting only times them again. */
export interface MeasuredServing {
  readonly hardware: FileHardware;
  readonly serving: ServingFile;
  /** By run of the file. */
  readonly steps: readonly ServedSteps[];
}

export function measuredServing(serving: ServingFile): MeasuredServing {
  const hardware = hardwareOf(serving);
  return { hardware, serving, steps: serving.runs.map((run) => servedSteps(serve(serving, run, hardware))) };
}

/** Totals, their ratio and the times of last tokens weigh alike; the ratio is held twice as tight. */
export function servingLoss(files: readonly MeasuredServing[], constants: CostConstants): number {
  return mean(
    files.flatMap((file) => {
      const cost = createCostModel(file.hardware.gpu, file.hardware.model, file.hardware.formats, constants);
      const errors = compareServing(
        file.serving,
        file.steps.map((steps) => timeSteps(steps, cost)),
      );
      const totals = errors.serving.map((entry) => penalty(entry.totalError));
      const lasts = errors.serving.map((entry) => penalty(entry.lastTokenMedianAbs));
      return [...totals, ...lasts, penalty(2 * (errors.ratioError ?? 0))];
    }),
  );
}
