import type { Sentence } from '../parts.ts';

/** Which of the two is varied. */
export type WhatIf = 'batch' | 'prompt';

export interface RooflineMessages {
  readonly sentence: Sentence;
  readonly sentenceOfTime: Sentence;
  readonly tabs: Readonly<Record<'roofline' | 'time', string>>;
  readonly tabsLabel: string;
  readonly axes: Readonly<Record<'intensity' | 'teraflops' | 'batch' | 'prompt' | 'milliseconds' | 'tokensPerSecond', string>>;
  /** Brief where the drawing is narrow: the panel's sentence says what a solid roof is. */
  roof(flopsPerSecond: number, format: string, isBrief: boolean): string;
  slope(bytesPerSecond: number, isBrief: boolean): string;
  measuredRoof(text: string): string;
  l2Roof(bytesPerSecond: number): string;
  ridge(intensity: number): string;
  readonly wholeStepNow: string;
  readonly matmuls: string;
  readonly attention: string;
  readonly whatIf: string;
  /** Name of the slider. */
  readonly sliders: Readonly<Record<WhatIf, string>>;
  readonly modes: Readonly<Record<WhatIf, string>>;
  value(mode: WhatIf, count: number): string;
  readonly goToCrossing: string;
  /** Where the whole step never gets there. */
  readonly goToMatmulCrossing: string;
  /** Leaves what was tried. */
  readonly backToReal: string;
  readonly showMeasured: string;
  noMeasured(gpu: string, model: string): string;
  /** Which side of the ridge, and where it would cross. */
  side(slots: {
    readonly mode: WhatIf;
    readonly count: number;
    readonly contextTokens: number;
    readonly intensity: number;
    readonly ridge: number;
    /** Smallest count at which the whole step is on the ridge or right of it; null = never. */
    readonly crossing: number | null;
    /** The same of the weight matrices alone. */
    readonly matmulCrossing: number | null;
    readonly crossingTooLargeBytes: number | null;
    /** Intensity that no batch exceeds. */
    readonly limit: number;
  }): Sentence;
  time(slots: {
    readonly mode: WhatIf;
    readonly count: number;
    readonly contextTokens: number;
    readonly durationNs: number;
    readonly tokensPerSecond: number;
    readonly aloneNs: number;
  }): Sentence;
  measuredAt(batch: number, ms: number): string;
  measuredContext(contextTokens: number): string;
  readonly columns: Readonly<
    Record<'point' | 'intensity' | 'rate' | 'share' | 'side' | 'batch' | 'prompt' | 'time' | 'tokensPerSecond' | 'measured', string>
  >;
  readonly sides: Readonly<Record<'left' | 'right', string>>;
}
