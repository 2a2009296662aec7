import type { MatrixName } from '../../../scenario/attention-look.ts';
import { isByKey, type ToyText } from '../toy-text.ts';

/** Strongest tint: figures in ink must stay readable on it. */
const STRONGEST = 0.5;
const FAINTEST = 0.04;

/** How strongly a number is tinted, by its size against the largest around it. Weights spread over decades: by their root. */
export function tintOf(value: number, largest: number): number {
  return largest === 0 ? FAINTEST : FAINTEST + (STRONGEST - FAINTEST) * Math.min(1, Math.abs(value) / largest);
}

/** All numbers of a small matrix, the masked ones left out. */
export function numbersOf(text: ToyText, matrix: MatrixName): readonly number[] {
  return Array.from({ length: text.rows }, (_, row) =>
    Array.from({ length: isByKey(matrix) ? row + 1 : text.columnsOf(matrix) }, (__, column) => text.valueOf(matrix, row, column) ?? 0),
  ).flat();
}
