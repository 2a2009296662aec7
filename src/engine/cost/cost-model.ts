import type { StepWork } from './step-work.ts';

/** Where a step's duration went; integers that sum to the step's duration exactly. */
export interface StepParts {
  weightsNs: number;
  kvNs: number;
  /** Activations, and arithmetic beyond what the bytes of the same operator hide. */
  computeNs: number;
  /** Kernel launches, all-reduces between cards, host gap. */
  overheadNs: number;
}

export type Bound = 'compute' | 'hbm' | 'launch' | 'link';

/** One operator of the forward pass, all layers together. Times in ns before rounding. */
export interface OperatorCost {
  readonly id: OperatorId;
  readonly layers: number;
  readonly flops: number;
  readonly weightBytes: number;
  readonly kvReadBytes: number;
  readonly kvWriteBytes: number;
  readonly activationBytes: number;
  /** What one card sends to the others; its time is not hidden behind anything. */
  readonly linkBytes: number;
  readonly linkNs: number;
  readonly computeNs: number;
  readonly hbmNs: number;
  readonly launchNs: number;
  readonly totalNs: number;
  readonly bound: Bound;
}

export type OperatorId =
  | 'embedding'
  | 'attention-norm'
  | 'qkv'
  | 'rotary-kv-write'
  | 'attention-prefill'
  | 'attention-decode'
  | 'output-projection'
  | 'attention-all-reduce'
  | 'ffn-norm'
  | 'gate-up'
  | 'activation'
  | 'down'
  | 'ffn-all-reduce'
  | 'final-norm'
  | 'lm-head'
  | 'sampling';

export interface StepCost {
  readonly operators: readonly OperatorCost[];
  readonly hostGapNs: number;
  /** Rounded once: what the run records. */
  readonly durationNs: number;
  readonly parts: StepParts;
  /** The bound most of the time goes to. */
  readonly bound: Bound;
}

export interface CostModel {
  /** Duration of a step in whole ns; fills `parts`. The hot path of a run: allocates nothing. */
  step(work: StepWork, parts: StepParts): number;
  /** The same step opened up: operators, bytes, FLOPs. */
  open(work: StepWork): StepCost;
  /** Duration of an idle step on the step clock. */
  readonly hostGapNs: number;
}
