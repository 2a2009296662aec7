import type { PlacedProblem } from './line-error.ts';

interface Cell {
  readonly text: string;
  /** From 1, in characters. */
  readonly column: number;
}

export type Delimiter = ',' | ';' | '\t';
const DELIMITERS: readonly Delimiter[] = [',', ';', '\t'];

/** A head of more characters than this is none. */
const LONGEST_HEAD = 10_000;

/** The delimiter that parts the head into the most names. */
export function delimiterOf(line: string): Delimiter {
  const head = line.slice(0, LONGEST_HEAD);
  return DELIMITERS.reduce((best, candidate) => (head.split(candidate).length > head.split(best).length ? candidate : best));
}

/**
 * The cells of a line, blanks around them cut; a cell in double quotes may hold the delimiter, and "" for a quote (RFC 4180).
 * @param most cells to look for
 */
export function splitCells(line: string, delimiter: Delimiter, most: number): readonly Cell[] | PlacedProblem {
  const cells: Cell[] = [];
  let at = 0;
  for (;;) {
    while (line[at] === ' ') at++;
    const from = at;
    if (line[at] === '"') {
      const cell = quotedCell(line, at);
      if (cell === null) return { problem: { kind: 'open-quote' }, column: from + 1, found: line.slice(from) };
      cells.push({ text: cell.text, column: from + 1 });
      at = cell.end;
      while (at < line.length && line[at] !== delimiter) at++;
    } else {
      const next = line.indexOf(delimiter, at);
      at = next === -1 ? line.length : next;
      cells.push({ text: line.slice(from, at).trimEnd(), column: from + 1 });
    }
    if (at >= line.length || cells.length === most) return cells;
    at++;
  }
}

function quotedCell(line: string, from: number): { readonly text: string; readonly end: number } | null {
  let text = '';
  for (let at = from + 1; ;) {
    const quote = line.indexOf('"', at);
    if (quote === -1) return null;
    text += line.slice(at, quote);
    if (line[quote + 1] !== '"') return { text, end: quote + 1 };
    text += '"';
    at = quote + 2;
  }
}
