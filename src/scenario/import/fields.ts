import { LIMITS } from '../limits.ts';
import type { Instant, TimeUnit } from './instant.ts';
import { readInstant } from './instant.ts';
import type { PlacedProblem } from './line-error.ts';

/** A value of a line, where it stands, and what the file calls it. */
export interface Field {
  readonly name: string;
  readonly text: string;
  /** From 1, in characters. */
  readonly column: number;
}

/** Prompt or output tokens. */
export function readTokens({ name, text, column }: Field): number | PlacedProblem {
  const count = /^\d{1,9}$/.test(text) ? Number(text) : 0;
  if (count >= 1 && count <= LIMITS.tokens) return count;
  if (text === '') return missing(name, column);
  return { problem: { kind: 'not-a-count', field: name, from: 1, to: LIMITS.tokens }, column, found: text };
}

export function readTime({ name, text, column }: Field, unit: TimeUnit): Instant | PlacedProblem {
  if (text === '') return missing(name, column);
  return readInstant(text, unit) ?? { problem: { kind: 'not-a-time', field: name, unit }, column, found: text };
}

export function missing(name: string, column: number): PlacedProblem {
  return { problem: { kind: 'missing', field: name }, column, found: '' };
}
