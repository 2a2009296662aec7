import type { StepPlace } from '../engine/cost/step-layout.ts';
import type { LoadingSettings } from '../engine/loading/loading-links.ts';

/** How the Step view is looked at: where one has zoomed to, and what is held beside the step. All of it is kept in the link. */
export interface StepLook {
  /** Null = the whole step; a layer; an operator. */
  readonly place: StepPlace | null;
  readonly chart: 'roofline' | 'time';
  /** Another batch or prompt beside the real step; null = none. */
  readonly whatIf: WhatIf | null;
  /** Measured steps lie over the roofline. */
  readonly measured: boolean;
  /** Loading the weights is shown, before time 0; null = it is not. */
  readonly loading: LoadingSettings | null;
}

export interface WhatIf {
  /** Requests that decode together, or tokens of one prompt. */
  readonly vary: 'batch' | 'prompt';
  readonly count: number;
}

/** Most of what can be tried. */
export const MOST_WHAT_IF = { batch: 1024, prompt: 16_384 } as const satisfies Record<WhatIf['vary'], number>;

export const PLAIN_LOOK: StepLook = { place: null, chart: 'roofline', whatIf: null, measured: false, loading: null };
