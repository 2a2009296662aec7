import { AZURE_MAPPING, isAzureHead } from './azure-csv.ts';
import type { ColumnMapping, GuessedMapping } from './column-mapping.ts';
import { guessMapping, wholeMapping } from './column-mapping.ts';
import { tableLineReader } from './columns-csv.ts';
import { delimiterOf, splitCells } from './delimited-line.ts';
import type { Delimiter } from './delimited-line.ts';
import { isProblem } from './line-error.ts';
import type { PlacedProblem } from './line-error.ts';
import type { TraceFormat, TraceLine } from './trace.ts';

/** A table with more columns is not looked through. */
const MOST_COLUMNS = 200;
const SAMPLE_LINES = 3;

export interface TableHead {
  readonly format: Extract<TraceFormat, 'azure' | 'columns'>;
  readonly names: readonly string[];
  readonly delimiter: Delimiter;
  readonly guess: GuessedMapping;
  /** Null while it is not known which column is what. */
  readonly mapping: ColumnMapping | null;
  /** Cells of the first lines. */
  readonly sample: readonly (readonly string[])[];
}

/** The first line as names of columns; null when it is none: fewer than two names, an empty one, or one that is a number. */
export function readTableHead(lines: readonly string[], first: number, asked: ColumnMapping | null): TableHead | null {
  const head = lines[first] ?? '';
  const delimiter = delimiterOf(head);
  const cells = splitCells(head, delimiter, MOST_COLUMNS + 1);
  if (isProblem(cells) || cells.length < 2 || cells.length > MOST_COLUMNS) return null;
  const names = cells.map(({ text }) => text);
  if (names.some((name) => name === '' || /^[-+.\d]+$/.test(name)) || !names.some((name) => /\p{L}/u.test(name))) return null;
  const sample = lines
    .slice(first + 1, first + 1 + SAMPLE_LINES)
    .filter((line) => line.trim() !== '')
    .map((line) => splitCells(line, delimiter, names.length))
    .map((row) => (isProblem(row) ? [] : row.map(({ text }) => text)));
  if (isAzureHead(names)) return { format: 'azure', names, delimiter, guess: AZURE_MAPPING, mapping: AZURE_MAPPING, sample };
  const guess = guessMapping(names, sample[0] ?? []);
  return { format: 'columns', names, delimiter, guess, mapping: fits(asked, names) ?? wholeMapping(guess), sample };
}

function fits(mapping: ColumnMapping | null, names: readonly string[]): ColumnMapping | null {
  if (mapping === null) return null;
  return Math.max(mapping.arrival, mapping.prompt, mapping.output, mapping.id ?? 0) < names.length ? mapping : null;
}

export function lineReaderOf({ names, delimiter }: TableHead, mapping: ColumnMapping): (text: string) => TraceLine | PlacedProblem {
  return tableLineReader(names, delimiter, mapping);
}
