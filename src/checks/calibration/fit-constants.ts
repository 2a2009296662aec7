import type { CostConstants } from '../../engine/cost/cost-constants.ts';
import { parseCalibration } from './calibration-file.ts';
import { FP8_TO_BF16, INT8_TO_BF16, measuredReadShare } from './ceilings.ts';
import { type Measured, type MeasuredServing, measuredFile, measuredServing, servingLoss, stepLoss } from './fit-loss.ts';
import { nelderMead } from './nelder-mead.ts';

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

/** Minimises over the logarithms of the free constants: they are positive, and a step is a share of each. */
function minimise(constants: CostConstants, free: readonly Free[], loss: (constants: CostConstants) => number): CostConstants {
  const at = (logs: readonly number[]): CostConstants =>
    free.reduce((changed, name, axis) => write(changed, name, Math.exp(logs[axis] ?? 0)), constants);
  const start = free.map((name) => Math.log(read(constants, name)));
  return at(nelderMead((logs) => loss(at(logs)), start, 0.2));
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
    if (parsed.file.kind === 'steps') steps.push(measuredFile(parsed.file.steps));
    if (parsed.file.kind === 'serving') servings.push(measuredServing(parsed.file.serving));
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
