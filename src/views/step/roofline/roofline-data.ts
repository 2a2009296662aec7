import type { OperatorPoint, RooflinePoint } from '../../../engine/cost/roofline.ts';
import type { WhatIf } from '../../../scenario/step-look.ts';

/** A roof of the data sheet. */
export interface Roof {
  readonly flopsPerSecond: number;
  /** Formats that multiply at this rate: "bf16", "fp8, int8". */
  readonly formats: string;
  /** Whether the scenario's weights multiply at it. */
  readonly isUsed: boolean;
}

/** Another step, opened as the cost model opens it. */
export interface OtherStep {
  readonly count: number;
  readonly durationNs: number;
  readonly step: RooflinePoint;
  readonly operators: readonly OperatorPoint[];
}

/** What is tried beside the real step. */
export interface WhatIfData {
  readonly vary: WhatIf['vary'];
  /** False while nobody has tried anything: then `at` is as near to the real step as the control comes. */
  readonly isTried: boolean;
  readonly contextTokens: number;
  readonly at: OtherStep;
  /** The counts the control goes through, in order. */
  readonly ladder: readonly OtherStep[];
  /** Smallest count at which the whole step, and its matmuls alone, are on the ridge or right of it; null = never. */
  readonly crossing: number | null;
  readonly matmulCrossing: number | null;
  /** Bytes of cache that the crossing batch needs where they do not fit the card beside the weights; else null. */
  readonly crossingTooLargeBytes: number | null;
  /** Intensity that no count exceeds. */
  readonly limit: number;
}

/** A measured step where it stands on the roofline, and on the curve of time. */
export interface MeasuredPoint extends RooflinePoint {
  readonly kind: 'decode' | 'prefill';
  readonly count: number;
  readonly contextTokens: number;
  readonly ms: number;
}

/** Everything the roofline draws. */
export interface RooflineData {
  readonly gpuName: string;
  readonly modelName: string;
  readonly bytesPerSecond: number;
  readonly measuredBytesPerSecond: number | null;
  readonly l2BytesPerSecond: number | null;
  readonly roofs: readonly Roof[];
  readonly measuredFlopsPerSecond: number | null;
  /** Of the roof in use. */
  readonly ridge: number;
  readonly step: RooflinePoint | null;
  readonly operators: readonly OperatorPoint[];
  /** The steps before this one, oldest first. */
  readonly trail: readonly RooflinePoint[];
  readonly whatIf: WhatIfData;
  /** Empty where nothing was measured of this model on this card. */
  readonly measured: readonly MeasuredPoint[];
}
