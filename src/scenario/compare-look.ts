import type { StripMeasure } from '../engine/metrics/compare-curves.ts';

/** How two runs are laid over each other: at the same time, or when both have written as many tokens. */
export const ALIGNMENTS = ['time', 'token'] as const;
export type Alignment = (typeof ALIGNMENTS)[number];

/** How the Compare view is looked at. All of it is kept in the link. */
export interface CompareLook {
  readonly align: Alignment;
  /** What the difference strip shows. */
  readonly measure: StripMeasure;
}

export const PLAIN_COMPARE: CompareLook = { align: 'time', measure: 'written' };
