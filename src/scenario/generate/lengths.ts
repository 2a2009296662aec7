import { LIMITS } from '../limits.ts';
import { exponential, naturalLogarithm } from './fixed-functions.ts';
import type { Lengths } from './generator-schema.ts';
import { normalQuantile } from './normal-quantile.ts';
import { traceRows } from './traces.ts';

/** The least a draw can be pushed up to, so that a quantile exists. */
const LEAST_PROBABILITY = 2 ** -54;

/**
 * Tokens of one prompt or output.
 * @param u drawn evenly from [0, 1); one draw a length, so that the n-th request keeps its rank when the distribution changes
 * @param column which length of a trace's row is meant
 */
export function lengthTokens(lengths: Lengths, u: number, column: 'prompt' | 'output'): number {
  switch (lengths.kind) {
    case 'fixed':
      return lengths.tokens;
    case 'uniform':
      return lengths.from + Math.floor(u * (lengths.to - lengths.from + 1));
    case 'log-normal': {
      const deviation = lengths.spread * normalQuantile(Math.max(u, LEAST_PROBABILITY));
      const drawn = Math.round(exponential(naturalLogarithm(lengths.medianTokens) + deviation));
      return Math.min(LIMITS.tokens, Math.max(1, drawn));
    }
    case 'trace': {
      const rows = traceRows(lengths.trace);
      const row = rows[Math.floor(u * rows.length)];
      return column === 'prompt' ? row.promptTokens : row.outputTokens;
    }
  }
}
