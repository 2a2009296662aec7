import { attentionWords } from '../../narration/attention/en.ts';
import type { MatrixName } from '../../scenario/attention-look.ts';
import type { TwinTable } from '../panel/twin-table.ts';
import type { AttentionProps } from './attention-props.ts';
import { rowName } from './cell-words.ts';
import { computedFrom, newestRow } from './matrix/matrix-layout.ts';
import { valueText } from './number-text.ts';

const { matrices, figure: words } = attentionWords;
/** A table of thousands of rows reads nobody: the newest ones of a long text. */
const MOST_ROWS = 64;
const MOST_COLUMNS = 16;

/** The numbers of matrices as a table: a row for each token and matrix, the newest tokens of a long text. */
export function matrixTwin({ text, look }: AttentionProps, names: readonly MatrixName[]): TwinTable {
  const newest = newestRow(look);
  const first = Math.max(0, newest + 1 - MOST_ROWS);
  const from = computedFrom(look);
  const columns = Math.min(MOST_COLUMNS, Math.max(...names.map((name) => text.columnsOf(name))));
  return {
    caption: names.map((name) => matrices[name].title).join(', '),
    columns: [
      { label: attentionWords.times.columns.tokens },
      ...Array.from({ length: columns }, (_, i) => ({ label: String(i + 1), numeric: true })),
    ],
    rows: names.flatMap((name) =>
      Array.from({ length: newest + 1 - first }, (_, i) => {
        const row = first + i;
        const isWritten = row >= from ? `, ${words.written}` : '';
        const cells = Array.from({ length: columns }, (_, column) => {
          if (column >= text.columnsOf(name)) return '';
          const value = text.valueOf(name, row, column);
          return value === null ? words.masked : valueText(value);
        });
        return { key: `${name}-${row}`, cells: [`${matrices[name].title} ${rowName(text, row)}${isWritten}`, ...cells] };
      }),
    ),
  };
}
