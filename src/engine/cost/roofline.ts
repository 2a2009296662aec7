import type { GpuSpec } from '../catalog/gpu-spec.ts';
import type { OperatorCost, OperatorId, StepCost } from './cost-model.ts';
import { addToWork, createStepWork, type StepWork } from './step-work.ts';
import { overlapped } from './time-operators.ts';

/** A place on the roofline. */
export interface RooflinePoint {
  /** FLOPs per byte from HBM. */
  readonly intensity: number;
  readonly flopsPerSecond: number;
}

export interface OperatorPoint extends RooflinePoint {
  readonly id: OperatorId;
}

/** Operators that read a weight matrix. */
const MATMULS: ReadonlySet<OperatorId> = new Set(['qkv', 'output-projection', 'gate-up', 'down', 'lm-head']);

const NS_PER_SECOND = 1e9;

/** FLOPs a byte at which a card turns from bytes to arithmetic: dense rate ÷ bandwidth of its sheet (Williams et al., Roofline, CACM 2009). */
export function ridgeIntensity(gpu: Pick<GpuSpec, 'hbmBytesPerSecond'>, flopsPerSecond: number): number {
  return flopsPerSecond / gpu.hbmBytesPerSecond;
}

/** What hardware reaches; several cards count as one with their rates together. */
export interface ReachedRates {
  readonly flopsPerSecond: number;
  readonly bytesPerSecond: number;
}

/** ns that so much arithmetic and traffic take where the slower hides the other completely (SPEC C4 without loss). */
export function rooflineNs(flops: number, bytes: number, { flopsPerSecond, bytesPerSecond }: ReachedRates): number {
  return NS_PER_SECOND * overlapped(flops / flopsPerSecond, bytes / bytesPerSecond, 0);
}

function bytesOf({ weightBytes, kvReadBytes, kvWriteBytes, activationBytes }: OperatorCost): number {
  return weightBytes + kvReadBytes + kvWriteBytes + activationBytes;
}

/** FLOPs ÷ HBM bytes of several operators together; 0 where they move nothing. */
function intensityOf(operators: readonly OperatorCost[]): number {
  const bytes = operators.reduce((sum, operator) => sum + bytesOf(operator), 0);
  const flops = operators.reduce((sum, operator) => sum + operator.flops, 0);
  return bytes === 0 ? 0 : flops / bytes;
}

/** A point for every operator that does arithmetic on the tensor cores; the others have no place on a roofline. */
export function operatorPoints({ operators }: StepCost): readonly OperatorPoint[] {
  return operators.flatMap((operator) =>
    operator.flops === 0
      ? []
      : [
          {
            id: operator.id,
            intensity: intensityOf([operator]),
            flopsPerSecond: (operator.flops * NS_PER_SECOND) / operator.totalNs,
          },
        ],
  );
}

/** The whole step as one point; null where it does no arithmetic. */
export function stepPoint({ operators, durationNs }: StepCost): RooflinePoint | null {
  const flops = operators.reduce((sum, operator) => sum + operator.flops, 0);
  if (flops === 0 || durationNs === 0) return null;
  return { intensity: intensityOf(operators), flopsPerSecond: (flops * NS_PER_SECOND) / durationNs };
}

/** The weight matrices of a step together. */
export function matmulIntensity({ operators }: StepCost): number {
  return intensityOf(operators.filter(({ id }) => MATMULS.has(id)));
}

/** Another step: `count` requests that each write a token over `contextTokens` of cache, or one prompt of `count` tokens. */
export function otherWork(vary: 'batch' | 'prompt', count: number, contextTokens: number, hostGap: boolean): StepWork {
  const work = createStepWork(1);
  work.hostGap = hostGap;
  if (vary === 'prompt') {
    addToWork(work, count, 0, true, 0, true);
    return work;
  }
  return Object.assign(work, {
    decodeRequests: count,
    decodeContextTokens: count * contextTokens,
    decodeMaxContextTokens: contextTokens,
    logitsTokens: count,
  });
}

/**
 * The smallest count in 1 … `most` at which something that grows with the count reaches `goal`; null where it never does.
 * @param valueAt must not fall as the count grows
 */
export function firstReaching(goal: number, most: number, valueAt: (count: number) => number): number | null {
  if (valueAt(most) < goal) return null;
  let low = 1;
  let high = most;
  while (low < high) {
    const middle = Math.floor((low + high) / 2);
    if (valueAt(middle) >= goal) high = middle;
    else low = middle + 1;
  }
  return low;
}
