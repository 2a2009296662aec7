import type { AttentionLook, MatrixCell, MatrixName } from '../../../scenario/attention-look.ts';
import { PROMPT_TOKENS } from '../../../scenario/attention-look.ts';
import { isByKey } from '../toy-text.ts';

/** From here on a matrix is a texture: two of about a thousand numbers are too many marks for SVG. */
export const FIRST_TEXTURE_TOKENS = 32;
/** Room of the column labels: element numbers, or words that stand aslant. */
export const COLUMN_LABEL_PX = { elements: 14, words: 38, ruler: 22 } as const;

/** How a matrix is drawn. */
export interface MatrixPlan {
  readonly matrix: MatrixName;
  readonly rows: number;
  readonly columns: number;
  readonly labelPx: number;
  readonly topPx: number;
  readonly cellWidthPx: number;
  readonly cellHeightPx: number;
}

export function planWidthPx({ labelPx, columns, cellWidthPx }: MatrixPlan): number {
  return labelPx + columns * cellWidthPx;
}

export function planHeightPx({ topPx, rows, cellHeightPx }: MatrixPlan): number {
  return topPx + rows * cellHeightPx;
}

/** The number at a place of the drawing, in px from its corner; null outside and where the mask is. */
export function cellAt(
  { matrix, rows, columns, labelPx, topPx, cellWidthPx, cellHeightPx }: MatrixPlan,
  x: number,
  y: number,
): MatrixCell | null {
  const row = Math.floor((y - topPx) / cellHeightPx);
  const column = Math.floor((x - labelPx) / cellWidthPx);
  if (row < 0 || row >= rows || column < 0 || column >= columns) return null;
  return isByKey(matrix) && column > row ? null : { matrix, row, column };
}

/** Newest row of a step: prefill ends with the prompt's last token. */
export function newestRow({ step }: Pick<AttentionLook, 'step'>): number {
  return PROMPT_TOKENS + step - 1;
}

/** Rows that a step computes: the whole prompt, or the newest token alone. */
export function computedFrom({ step }: Pick<AttentionLook, 'step'>): number {
  return step === 0 ? 0 : newestRow({ step });
}

/** A stretch of a matrix. */
export interface MatrixRange {
  readonly matrix: MatrixName;
  readonly fromRow: number;
  readonly toRow: number;
  readonly fromColumn: number;
  readonly toColumn: number;
}

/** What a number was made from, as far as it stands in the picture; both ends included. */
export function operandsOf({ matrix, row, column }: MatrixCell): readonly MatrixRange[] {
  const range = (name: MatrixName, fromRow: number, toRow: number, fromColumn: number, toColumn: number): MatrixRange => ({
    matrix: name,
    fromRow,
    toRow,
    fromColumn,
    toColumn,
  });
  switch (matrix) {
    case 'q':
    case 'k':
    case 'v':
      return [];
    case 'scores':
      return [range('q', row, row, 0, 7), range('k', column, column, 0, 7)];
    case 'weights':
      return [range('scores', row, row, 0, row)];
    case 'output':
      return [range('weights', row, row, 0, row), range('v', 0, row, column, column)];
  }
}

const KEY_MOVES: Readonly<Record<string, readonly [rows: number, columns: number]>> = {
  ArrowUp: [-1, 0],
  ArrowDown: [1, 0],
  ArrowLeft: [0, -1],
  ArrowRight: [0, 1],
  PageUp: [-32, 0],
  PageDown: [32, 0],
  Home: [0, -Infinity],
  End: [0, Infinity],
};

/** Where a key leads from a number: it stays in what is computed so far, and left of the mask. Null: not such a key. */
export function movedBy(key: string, { matrix, row, column }: MatrixCell, newest: number): MatrixCell | null {
  const move = KEY_MOVES[key];
  if (move === undefined) return null;
  const toRow = Math.max(0, Math.min(newest, row + move[0]));
  const last = isByKey(matrix) ? toRow : 7;
  return { matrix, row: toRow, column: Math.max(0, Math.min(last, column + move[1])) };
}
