import type { StepCost } from '../../engine/cost/cost-model.ts';
import { shownParts } from '../../narration/shown-parts.ts';
import type { Run } from '../../engine/recording/run.ts';

/** What a step's duration went into, from the run, with the bytes and the arithmetic behind it, from the cost model. */
export interface StepTimeParts {
  readonly durationNs: number;
  readonly weightsNs: number;
  readonly kvNs: number;
  /** Arithmetic beyond what the bytes hide. */
  readonly computeNs: number;
  readonly overheadNs: number;
  readonly weightBytes: number;
  readonly kvBytes: number;
  /** All arithmetic, hidden or not. */
  readonly arithmeticNs: number;
  /** The four parts as they are shown: they add up to the duration as it is shown. */
  readonly shown: Readonly<Record<StepSegment['role'], number>>;
}

export function stepTimeParts(run: Run, step: number, cost: StepCost): StepTimeParts {
  const { steps } = run;
  const column = (values: Uint32Array) => values[step] ?? 0;
  const sum = (of: (operator: StepCost['operators'][number]) => number) =>
    cost.operators.reduce((total, operator) => total + of(operator), 0);
  const [weightsNs, kvNs, computeNs, overheadNs] = [
    column(steps.weightsNs),
    column(steps.kvNs),
    column(steps.computeNs),
    column(steps.overheadNs),
  ] as const;
  const [weights = 0, kv = 0, compute = 0, overhead = 0] = shownParts([weightsNs, kvNs, computeNs, overheadNs]);
  return {
    durationNs: (steps.endNs[step] ?? 0) - (steps.startNs[step] ?? 0),
    weightsNs,
    kvNs,
    computeNs,
    overheadNs,
    shown: { weights, kv, compute, overhead },
    weightBytes: sum((operator) => operator.weightBytes),
    kvBytes: sum((operator) => operator.kvReadBytes + operator.kvWriteBytes),
    arithmeticNs: sum((operator) => operator.computeNs),
  };
}

/** The longest step of the run that computed something: the end of the bar's scale, the same in every step. */
export function longestStepNs(run: Run): number {
  const { weightsNs, kvNs, computeNs, overheadNs } = run.steps;
  let longest = 1;
  for (let step = 0; step < run.stepCount; step++) {
    const weights = weightsNs[step] ?? 0;
    if (weights > 0) longest = Math.max(longest, weights + (kvNs[step] ?? 0) + (computeNs[step] ?? 0) + (overheadNs[step] ?? 0));
  }
  return longest;
}

export interface StepSegment {
  readonly role: 'weights' | 'kv' | 'compute' | 'overhead';
  readonly x: number;
  readonly widthPx: number;
}

/** The bar's segments, one after another, to scale. */
export function stepSegments(parts: StepTimeParts, pxPerNs: number): readonly StepSegment[] {
  const lengths = [
    ['weights', parts.weightsNs],
    ['kv', parts.kvNs],
    ['compute', parts.computeNs],
    ['overhead', parts.overheadNs],
  ] as const;
  let x = 0;
  return lengths.map(([role, ns]) => {
    const segment = { role, x, widthPx: ns * pxPerNs };
    x += segment.widthPx;
    return segment;
  });
}
