import type { MatrixName } from '../../../scenario/attention-look.ts';
import { isByKey, type ToyText } from '../toy-text.ts';

/** Strongest tint: figures in ink must stay readable on it. */
const STRONGEST = 0.5;
const FAINTEST = 0.04;

/** How strongly a number is tinted, by its size against the largest around it. Weights spread over decades: by their root. */
export function tintOf(value: number, largest: number): number {
  return largest === 0 ? FAINTEST : FAINTEST + (STRONGEST - FAINTEST) * Math.min(1, Math.abs(value) / largest);
}

/** Largest number, by size, of a small matrix up to a row. */
export function largestOf(text: ToyText, matrix: MatrixName, newest: number): number {
  let largest = 0;
  for (let row = 0; row <= newest; row++) {
    const columns = isByKey(matrix) ? row + 1 : text.columnsOf(matrix);
    for (let column = 0; column < columns; column++) largest = Math.max(largest, Math.abs(text.valueOf(matrix, row, column) ?? 0));
  }
  return largest;
}
