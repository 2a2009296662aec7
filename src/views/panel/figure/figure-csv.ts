import { csvFormatRows } from 'd3-dsv';
import { figureWords } from '../../../narration/figure/words.ts';
import type { FigureOrigin } from '../figure-origin.ts';
import type { TwinTable } from '../twin-table.ts';
import type { Figure } from './figure.ts';

/**
 * A panel's table for other programs: two lines of comment that start with "# " (caption; link), the column heads, the rows. A number that
 * people read with commas, thin spaces and a true minus is written bare.
 */
export function figureCsv(table: TwinTable, { title, caption }: Pick<Figure, 'title' | 'caption'>, origin: FigureOrigin): string {
  const head = [origin.name, title].filter((part) => part !== '').join(', ');
  const comment = [`# ${head}: ${spaced(caption)}`, `# ${origin.address ?? figureWords.noLink}`];
  const rows = [table.columns.map(({ label }) => text(label)), ...table.rows.map(({ cells }) => cells.map(cellText))];
  return `${comment.join('\n')}\n${csvFormatRows(rows)}\n`;
}

/** As shown: digits in groups of three, or few enough to need none. */
const SHOWN_NUMBER = /^-?(?:\d{1,3}(?:,\d{3})+|\d+)(?:\.\d+)?$/;

function cellText(cell: string): string {
  const shown = spaced(cell).replace('\u2212', '-');
  return SHOWN_NUMBER.test(shown) ? shown.replaceAll(',', '') : text(cell);
}

/** A spreadsheet takes what starts like this for a formula of its own. */
function text(cell: string): string {
  const plain = spaced(cell);
  return /^[=+@-]/.test(plain) ? `'${plain}` : plain;
}

function spaced(shown: string): string {
  return shown.replace(/[\u00a0\u2009\u202f]/g, ' ').trim();
}
