import { KNOWN_ERRORS } from './known-errors.ts';

/** Kinds of modelled numbers: steps by what runs in them, and the total time of a serving run. */
export const ERROR_KINDS = ['decode', 'prefill', 'mixed', 'verify', 'total'] as const;
export type ErrorKind = (typeof ERROR_KINDS)[number];

/** Moments of single requests in a serving, counted from arrival: errors of steps add up in them, or out. */
export const REQUEST_ERROR_KINDS = ['first-token', 'last-token'] as const;
export type RequestErrorKind = (typeof REQUEST_ERROR_KINDS)[number];

/** Error of the model on one kind, worst of the checked files; shares, not percent. */
export interface KnownError {
  /** Half of the measured steps are nearer than this. */
  readonly medianAbs: number;
  /** Nineteen in twenty are nearer than this; of totals, the largest. */
  readonly p95Abs: number;
  /** Measured steps, or servings, it was checked on. */
  readonly n: number;
}

/** Known errors of a card by kind; a kind that was not measured on it is missing. */
export type CardErrors = Readonly<Partial<Record<ErrorKind | RequestErrorKind, KnownError>>>;

/**
 * How far modelled numbers of this kind were from measured ones on this card (SPEC C11).
 * Null: not checked on this card.
 */
export function knownError(gpuId: string, kind: ErrorKind | RequestErrorKind): KnownError | null {
  return KNOWN_ERRORS[gpuId]?.[kind] ?? null;
}

/** Worst error of this kind on any checked card: what a verdict on an unchecked card must beat. */
export function worstKnownError(kind: ErrorKind): KnownError {
  const known = Object.values(KNOWN_ERRORS).flatMap((card) => card[kind] ?? []);
  return known.reduce((worst, error) => (error.p95Abs > worst.p95Abs ? error : worst));
}
