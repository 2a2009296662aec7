import type { TimeUnit } from './instant.ts';

/** What is wrong with a place of a file, as data: the narration words it. `field` is the name the file itself gives the value. */
export type LineProblem =
  | { readonly kind: 'not-a-count'; readonly field: string; readonly from: number; readonly to: number }
  | { readonly kind: 'not-a-time'; readonly field: string; readonly unit: TimeUnit }
  /** Further from the first request than a run may last. */
  | { readonly kind: 'too-late'; readonly field: string; readonly limitNs: number }
  | { readonly kind: 'missing'; readonly field: string }
  | { readonly kind: 'too-many-fields'; readonly expected: number; readonly given: number }
  | { readonly kind: 'open-quote' }
  | { readonly kind: 'not-json'; readonly found: string; readonly expected: string }
  | { readonly kind: 'not-an-object' }
  | { readonly kind: 'not-block-ids'; readonly field: string }
  | { readonly kind: 'wrong-block-count'; readonly field: string; readonly needed: number; readonly given: number }
  /** A measured time before the one it follows. */
  | { readonly kind: 'before'; readonly field: string; readonly earlier: string }
  | { readonly kind: 'id-twice'; readonly otherLine: number };

/** A problem at its place in a line. */
export interface PlacedProblem {
  readonly problem: LineProblem;
  /** From 1, in characters. */
  readonly column: number;
  /** What stands there; "" where something is missing. */
  readonly found: string;
}

export interface LineError extends PlacedProblem {
  /** From 1, counting every line of the file. */
  readonly line: number;
  /** The whole line. */
  readonly lineText: string;
}

export function isProblem(value: object): value is PlacedProblem {
  return 'problem' in value;
}
