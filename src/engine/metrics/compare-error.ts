import { ERROR_KINDS, worstKnownError } from '../cost/known-error.ts';
import { totalErrorOf } from '../cost/step-error.ts';
import type { CheckedHardware } from '../cost/step-error.ts';

/** What a lead in time must exceed before it counts. */
export interface LeadError {
  /** Share of the longer time. */
  readonly share: number;
  /** False where a card was not checked: then `share` is the worst error seen on any kind of step or total, on any card. */
  readonly isChecked: boolean;
}

/** The known error of a whole run, the larger of the two sides' cards (SPEC C11). */
export function leadError(a: CheckedHardware, b: CheckedHardware): LeadError {
  const errors = [a, b].map(totalErrorOf);
  if (errors.includes(null)) return { share: Math.max(...ERROR_KINDS.map((kind) => worstKnownError(kind).p95Abs)), isChecked: false };
  return { share: Math.max(...errors.map((error) => error ?? 0)), isChecked: true };
}

export type Side = 'a' | 'b';

/** Who is ahead in one time: a side, nobody (equal to the ns), or nobody that could be told from the model's error. */
export interface Lead {
  readonly standing: Side | 'tie' | 'too-close';
  /** How much shorter the shorter time is, as a share of the longer; 0 in a tie. */
  readonly share: number;
}

/** Judges two times of the same thing; shorter is better. Null when one of them is missing. */
export function leadOf(aNs: number | null, bNs: number | null, error: LeadError): Lead | null {
  if (aNs === null || bNs === null) return null;
  if (aNs === bNs) return { standing: 'tie', share: 0 };
  const share = 1 - Math.min(aNs, bNs) / Math.max(aNs, bNs);
  return { standing: share <= error.share ? 'too-close' : aNs < bNs ? 'a' : 'b', share };
}
