import type { GpuSpec } from '../../engine/catalog/gpu-spec.ts';
import { gpuById } from '../../engine/catalog/gpus.ts';
import type { CostConstants } from '../../engine/cost/cost-constants.ts';
import { parseCalibration, type ServingFile, type StepFile } from './calibration-file.ts';
import { CEILINGS } from './committed-files.ts';
import { type FileHardware, fileHardware } from './file-hardware.ts';
import { nelderMead } from './nelder-mead.ts';
import { servingErrors } from './serving-errors.ts';
import { type MeasuredStep, measuredSteps, stepErrors } from './step-errors.ts';

/** Where the search begins: round numbers of the right size. */
const START: CostConstants = {
  streamEfficiency: 0.9,
  activationEfficiency: 0.6,
  gemmEfficiency: { bf16: 0.7, fp8: 0.7, int8: 0.5 },
  int4RowEfficiency: 0.03,
  int4StreamEfficiency: 0.8,
  attentionEfficiency: 0.5,
  prefixAttentionEfficiency: 0.3,
  overlapLoss: 0.1,
  tileShare: 0.5,
  minimumKvTokens: 40,
  stragglerEfficiency: 0.25,
  kernelNs: 4000,
  hostGapNs: 300_000,
};

function mean(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}

function card(id: string): GpuSpec {
  const gpu = gpuById(id);
  if (gpu === null) throw new RangeError(`no GPU ${id}`);
  return gpu;
}

/** Share of the sheet's bandwidth a kernel that only reads reaches, mean of the cards it was measured on. */
export function measuredReadShare(): number {
  const shares = Object.entries(CEILINGS).map(([id, ceiling]) => (ceiling.read_reduce_GBps * 1e9) / card(id).hbmBytesPerSecond);
  return mean(shares);
}

/**
 * How well a format multiplies compared with BF16, both as a share of their sheet rates, at 8192³; mean of the cards measured.
 * It lets FP8 steps be timed with one constant less, and INT8 steps with none of their own measured.
 */
function gemmRatio(format: 'fp8' | 'int8', key: 'gemm_fp8_8192_TFLOPs' | 'gemm_int8_8192_TOPs'): number {
  const shares = Object.entries(CEILINGS).map(([id, ceiling]) => {
    const { bf16, [format]: other } = card(id).flopsPerSecond;
    if (bf16 === null || other === null) throw new RangeError(`${id} has no ${format} rate`);
    return ceiling[key] / other / (ceiling.gemm_bf16_8192_TFLOPs / bf16);
  });
  return mean(shares);
}

const FP8_TO_BF16 = gemmRatio('fp8', 'gemm_fp8_8192_TFLOPs');
const INT8_TO_BF16 = gemmRatio('int8', 'gemm_int8_8192_TOPs');

type Scalar = Exclude<keyof CostConstants, 'gemmEfficiency'>;
type Free = Scalar | 'gemm';

function read(constants: CostConstants, name: Free): number {
  return name === 'gemm' ? constants.gemmEfficiency.bf16 : constants[name];
}

/** Sets one constant. Formats of multiplication move together, in the proportion of their measured ceilings. */
function write(constants: CostConstants, name: Free, value: number): CostConstants {
  if (name !== 'gemm') return { ...constants, [name]: value };
  return { ...constants, gemmEfficiency: { bf16: value, fp8: value * FP8_TO_BF16, int8: value * INT8_TO_BF16 } };
}

/** An error of this size counts about half quadratically, larger ones ever less: single odd rows must not bend the fit. */
const USUAL_ERROR = 0.02;

function penalty(relativeError: number): number {
  const scaled = relativeError / USUAL_ERROR;
  return Math.sqrt(1 + scaled * scaled) - 1;
}

/** Minimises over the logarithms of the free constants: they are positive, and a step is a share of each. */
function minimise(constants: CostConstants, free: readonly Free[], loss: (constants: CostConstants) => number): CostConstants {
  const at = (logs: readonly number[]): CostConstants =>
    free.reduce((changed, name, axis) => write(changed, name, Math.exp(logs[axis] ?? 0)), constants);
  const start = free.map((name) => Math.log(read(constants, name)));
  return at(nelderMead((logs) => loss(at(logs)), start, 0.2));
}

interface Measured {
  readonly hardware: FileHardware;
  readonly steps: readonly MeasuredStep[];
}

/** Every kind of row of every file weighs the same, however many rows it has. */
function stepLoss(files: readonly Measured[], constants: CostConstants): number {
  return mean(
    files.flatMap(({ hardware, steps }) => [...stepErrors(steps, hardware, constants).values()].map((errors) => mean(errors.map(penalty)))),
  );
}

interface MeasuredServing {
  readonly hardware: FileHardware;
  readonly serving: ServingFile;
}

function servingLoss(files: readonly MeasuredServing[], constants: CostConstants): number {
  return mean(
    files.flatMap(({ hardware, serving }) => {
      const errors = servingErrors(serving, hardware, constants);
      const totals = errors.serving.map((entry) => penalty(entry.totalError));
      const lasts = errors.serving.map((entry) => penalty(entry.lastTokenMedianAbs));
      return [...totals, ...lasts, penalty(2 * (errors.ratioError ?? 0))];
    }),
  );
}

function hardwareOf(file: StepFile | ServingFile): FileHardware {
  const resolved = fileHardware(file);
  if (!resolved.ok) throw new RangeError(resolved.problem);
  return resolved.hardware;
}

const SHARED: readonly Free[] = [
  'activationEfficiency',
  'gemm',
  'attentionEfficiency',
  'prefixAttentionEfficiency',
  'overlapLoss',
  'tileShare',
  'minimumKvTokens',
  'kernelNs',
];

function rounded(value: number): number {
  return Number(value.toPrecision(4));
}

function roundConstants(constants: CostConstants): CostConstants {
  const names = Object.keys(constants).filter((name) => name !== 'gemmEfficiency') as Scalar[];
  const scalars = names.reduce((changed, name) => write(changed, name, rounded(constants[name])), constants);
  const { bf16, fp8, int8 } = constants.gemmEfficiency;
  return {
    ...scalars,
    gemmEfficiency: { bf16: rounded(bf16), fp8: rounded(fp8), int8: rounded(int8) },
    hostGapNs: Math.round(constants.hostGapNs / 1000) * 1000,
  };
}

/**
 * Fits the cost model's constants to measured files, given as parsed JSON (SPEC C10). Streaming is not fitted: it is the read ceiling
 * both cards were measured at. 16-bit and FP8 steps fix what all steps share; 4-bit and serving files each fix only what is theirs.
 * Deterministic; same files, same constants.
 */
export function fitConstants(files: readonly unknown[]): CostConstants {
  const steps: Measured[] = [];
  const servings: MeasuredServing[] = [];
  for (const json of files) {
    const parsed = parseCalibration(json);
    if (!parsed.ok) throw new RangeError(parsed.problem);
    if (parsed.file.kind === 'steps') steps.push({ hardware: hardwareOf(parsed.file.steps), steps: measuredSteps(parsed.file.steps) });
    if (parsed.file.kind === 'serving') servings.push({ hardware: hardwareOf(parsed.file.serving), serving: parsed.file.serving });
  }
  const isInt4 = ({ hardware }: Measured): boolean => hardware.formats.weights === 'int4-g128';
  const tensor = steps.filter((file) => !isInt4(file));
  const int4 = steps.filter(isInt4);

  const start = { ...write(START, 'gemm', START.gemmEfficiency.bf16), streamEfficiency: measuredReadShare() };
  let constants = minimise(start, SHARED, (candidate) => stepLoss(tensor, candidate));
  if (int4.length > 0) {
    constants = minimise(constants, ['int4RowEfficiency', 'int4StreamEfficiency'], (candidate) => stepLoss(int4, candidate));
  }
  if (servings.length > 0) {
    constants = minimise(constants, ['hostGapNs', 'stragglerEfficiency'], (candidate) => servingLoss(servings, candidate));
  }
  return roundConstants(constants);
}
