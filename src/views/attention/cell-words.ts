import { attentionWords } from '../../narration/attention/en.ts';
import type { MatrixCell } from '../../scenario/attention-look.ts';
import { valueText } from './number-text.ts';
import { isByKey, type ToyText } from './toy-text.ts';

const { matrices, figure: words } = attentionWords;

/** What a row stands for: its word, and its number where words come again. */
export function rowName(text: ToyText, row: number): string {
  const word = `“${text.wordOf(row)}”`;
  return text.rows < text.words.length ? word : `${word}, ${words.token(row)}`;
}

/** What a column stands for: the key's word, or the element. */
export function columnName(text: ToyText, { matrix, column }: MatrixCell): string {
  return isByKey(matrix) ? rowName(text, column) : words.element(column);
}

/** A number with where it stands, as it is spoken. */
export function cellLabel(text: ToyText, cell: MatrixCell): string {
  const { title } = matrices[cell.matrix];
  const value = text.valueOf(cell.matrix, cell.row, cell.column);
  const [row, column] = [rowName(text, cell.row), columnName(text, cell)];
  return value === null ? words.maskedCell(title, row, column) : words.cell(title, row, column, valueText(value));
}
