import type { Alignment } from '../compare-look.ts';
import type { Preset } from './preset.ts';

/** Short names for the built-in comparisons. */
export type ComparisonKey = 'static-continuous' | 'h100';

/** Two scenarios that ship together, to be held against each other. Each is a preset as well, so that links can name it. */
export interface ComparisonPreset {
  readonly key: ComparisonKey;
  readonly name: string;
  /** What it shows, in one sentence. */
  readonly sentence: string;
  readonly a: Preset;
  readonly b: Preset;
  readonly opening: { readonly ns: number; readonly align: Alignment };
}
