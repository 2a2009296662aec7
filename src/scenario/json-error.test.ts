import fc from 'fast-check';
import { expect, test } from 'vitest';
import { findJsonError } from './json-error.ts';

test.each([
  ['{"a": 1,}', 1, 9, '"}"', 'a name in double quotes'],
  ['{\n  "a": 4.4o\n}', 2, 11, '"o"', '"," or "}"'],
  ['{"a": [1, 2', 1, 12, 'the end of the file', '"," or "]"'],
  ['', 1, 1, 'the end of the file', 'a value'],
  ['{"a" 1}', 1, 6, '"1"', '":"'],
  ['[1] 2', 1, 5, '"2"', 'the end of the file'],
  ['{"a": NaN}', 1, 7, '"NaN"', 'a value'],
  ['[\n1,\n\n]', 4, 1, '"]"', 'a value'],
  ['{a: 1}', 1, 2, '"a"', 'a name in double quotes or "}"'],
])('%j: line %i, column %i', (text, line, column, found, expected) => {
  expect(findJsonError(text)).toEqual({ line, column, found, expected });
});

test('what JSON.parse takes, it takes, and the other way round', () => {
  const nearlyJson = fc
    .tuple(fc.json(), fc.nat(), fc.constantFrom('', ',', '}', '"', '[', '1', 'e', ':', '\\', ' '))
    .map(([json, at, inserted]) => {
      const cut = at % (json.length + 1);
      return json.slice(0, cut) + inserted + json.slice(cut + (at % 3));
    });
  fc.assert(
    fc.property(nearlyJson, (text) => {
      expect(findJsonError(text) === null).toBe(parses(text));
    }),
    { numRuns: 3_000 },
  );
});

test('deep nesting neither overflows nor hangs', () => {
  expect(findJsonError('['.repeat(1_000_000))).toMatchObject({ column: 1_000_001, found: 'the end of the file' });
});

function parses(text: string): boolean {
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
}
