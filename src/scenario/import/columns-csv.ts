import type { ColumnMapping } from './column-mapping.ts';
import { splitCells } from './delimited-line.ts';
import type { Delimiter } from './delimited-line.ts';
import { readTime, readTokens } from './fields.ts';
import type { Field } from './fields.ts';
import { isProblem } from './line-error.ts';
import type { PlacedProblem } from './line-error.ts';
import type { TraceLine } from './trace.ts';

/**
 * A table with named columns: arrival, prompt tokens, output tokens and, if there is one, an id. Comma, semicolon or tab; quotes by RFC
 * 4180; other columns are let be.
 */
export function tableLineReader(names: readonly string[], delimiter: Delimiter, mapping: ColumnMapping) {
  return (text: string): TraceLine | PlacedProblem => {
    const cells = splitCells(text, delimiter, names.length + 1);
    if (isProblem(cells)) return cells;
    const extra = cells[names.length];
    if (extra !== undefined) {
      const problem = { kind: 'too-many-fields', expected: names.length, given: cells.length } as const;
      return { problem, column: extra.column, found: extra.text };
    }
    const fieldOf = (place: number): Field => {
      const cell = cells[place];
      return { name: names[place] ?? '', text: cell?.text ?? '', column: cell?.column ?? text.length + 1 };
    };
    const id = mapping.id === null ? null : fieldOf(mapping.id);
    const arrivalField = fieldOf(mapping.arrival);
    const arrival = readTime(arrivalField, mapping.unit);
    if (isProblem(arrival)) return arrival;
    const promptTokens = readTokens(fieldOf(mapping.prompt));
    if (typeof promptTokens !== 'number') return promptTokens;
    const outputTokens = readTokens(fieldOf(mapping.output));
    if (typeof outputTokens !== 'number') return outputTokens;
    return { id, arrival, arrivalColumn: arrivalField.column, promptTokens, outputTokens };
  };
}
