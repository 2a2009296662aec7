import { attendRow } from '../../../engine/attention/toy-layer.ts';
import { TOY_HEAD_WIDTH } from '../../../engine/attention/toy-weights.ts';
import type { MatrixName } from '../../../scenario/attention-look.ts';
import { isByKey, type ToyText } from '../toy-text.ts';

/** Numbers computed between two frames: a few milliseconds' work. */
const NUMBERS_A_PIECE = 60_000;
const STRONGEST = 200;
const MASK_ALPHA = 26;
const MASK_EVERY = 5;

export interface TextureSize {
  readonly rows: number;
  readonly columns: number;
}

/** Pixels of a texture: one for each number as far as there is room. */
export function textureSize(rows: number, columns: number, widthPx: number, heightPx: number): TextureSize {
  return { rows: Math.max(1, Math.min(rows, heightPx)), columns: Math.max(1, Math.min(columns, widthPx)) };
}

/** The token whose row a pixel row shows. */
export function tokenOfPixelRow(pixelRow: number, pixelRows: number, rows: number): number {
  return Math.floor((pixelRow * rows) / pixelRows);
}

/** Paints a texture from top to bottom, stopping after each piece of work. Above 0 in the first colour, below in the second; masked in dots. */
export function* paintRows(
  context: CanvasRenderingContext2D,
  text: ToyText,
  matrix: MatrixName,
  size: TextureSize,
  [above, below]: readonly [readonly number[], readonly number[]],
): Generator<undefined, void> {
  let work = 0;
  for (let y = 0; y < size.rows; y++) {
    const row = tokenOfPixelRow(y, size.rows, text.rows);
    const values = rowValues(text, matrix, row);
    const columns = text.columnsOf(matrix);
    const largest = values.reduce((most, value) => Math.max(most, Math.abs(value)), 0);
    const image = context.createImageData(size.columns, 1);
    for (let x = 0; x < size.columns; x++) {
      const value = largestOfPixel(values, Math.floor((x * columns) / size.columns), Math.ceil(((x + 1) * columns) / size.columns));
      const [red = 0, green = 0, blue = 0] = value !== null && value < 0 ? below : above;
      const share = value === null || largest === 0 ? 0 : Math.abs(value) / largest;
      const dots = isByKey(matrix) && x % MASK_EVERY === 0 && y % MASK_EVERY === 0 ? MASK_ALPHA * 3 : 0;
      image.data.set([red, green, blue, value === null ? dots : STRONGEST * (matrix === 'weights' ? Math.sqrt(share) : share)], 4 * x);
    }
    context.putImageData(image, 0, y);
    // Scores, weights and outputs are made from a whole row of keys.
    work += isOfRow(matrix) ? row + size.columns : values.length + size.columns;
    if (work >= NUMBERS_A_PIECE) {
      work = 0;
      yield;
    }
  }
}

function isOfRow(matrix: MatrixName): boolean {
  return isByKey(matrix) || matrix === 'output';
}

function rowValues(text: ToyText, matrix: MatrixName, row: number): Float64Array {
  switch (matrix) {
    case 'q':
    case 'k':
    case 'v':
      return text.head[matrix].subarray(row * TOY_HEAD_WIDTH, (row + 1) * TOY_HEAD_WIDTH);
    case 'scores':
    case 'weights':
    case 'output':
      return attendRow(text.head, row)[matrix];
  }
}

/** The number of largest size among those a pixel covers; null where all are masked. */
function largestOfPixel(values: Float64Array, from: number, to: number): number | null {
  let largest: number | null = null;
  for (let column = from; column < Math.min(to, values.length); column++) {
    if (largest === null || Math.abs(values[column]) > Math.abs(largest)) largest = values[column];
  }
  return largest;
}
