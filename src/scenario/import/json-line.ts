import { findJsonError } from '../json-error.ts';
import type { Field } from './fields.ts';
import { missing } from './fields.ts';
import { isProblem } from './line-error.ts';
import type { PlacedProblem } from './line-error.ts';

/** A line that is a JSON object. */
export interface JsonLine {
  readonly text: string;
  readonly values: Readonly<Record<string, unknown>>;
}

export function readJsonLine(text: string): JsonLine | PlacedProblem {
  let values: unknown;
  try {
    values = JSON.parse(text);
  } catch {
    const error = findJsonError(text);
    const column = error?.column ?? 1;
    return {
      problem: { kind: 'not-json', found: error?.found ?? '', expected: error?.expected ?? 'JSON' },
      column,
      found: text.slice(column - 1),
    };
  }
  const isObject = typeof values === 'object' && values !== null && !Array.isArray(values);
  return isObject
    ? { text, values: values as Record<string, unknown> }
    : { problem: { kind: 'not-an-object' }, column: text.search(/\S/) + 1, found: text.trim() };
}

/** A number, or text, as it stands in the line. */
export function fieldOf(line: JsonLine, name: string): Field | PlacedProblem {
  const value = line.values[name];
  const column = columnOf(line, name);
  if (value === undefined || value === null) return missing(name, column);
  return { name, text: typeof value === 'string' ? value : JSON.stringify(value), column };
}

/** Reads the value of a key, unless it is missing. */
export function readField<Value>(line: JsonLine, name: string, read: (field: Field) => Value | PlacedProblem): Value | PlacedProblem {
  const field = fieldOf(line, name);
  return isProblem(field) ? field : read(field);
}

/** Where the value of a key begins, from 1; the line's end when it has no such key. */
export function columnOf({ text }: JsonLine, name: string): number {
  const key = JSON.stringify(name);
  const at = text.indexOf(key);
  if (at === -1) return text.length + 1;
  const value = /^\s*:\s*/.exec(text.slice(at + key.length, at + key.length + 64));
  return at + key.length + (value?.[0].length ?? 0) + 1;
}
