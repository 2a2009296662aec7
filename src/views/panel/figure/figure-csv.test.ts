import { csvParseRows } from 'd3-dsv';
import { expect, test } from 'vitest';
import { figureCsv } from './figure-csv.ts';

const ORIGIN = { name: 'Tight memory', address: 'https://example.org/#v=1&at=22' };
const FIGURE = { title: 'Step time', caption: '6.83\u202fms, bound by bytes' };

function bodyOf(cells: readonly string[]): readonly string[] | undefined {
  const columns = cells.map((_, i) => ({ label: `c${i}` }));
  const csv = figureCsv({ caption: '', columns, rows: [{ key: 0, cells }] }, FIGURE, ORIGIN);
  return csvParseRows(csv.split('\n').slice(2).join('\n'))[1];
}

test('two comment lines say what it shows and where it was', () => {
  const csv = figureCsv({ caption: '', columns: [{ label: 'part' }], rows: [] }, FIGURE, ORIGIN);
  expect(csv.split('\n')).toEqual(['# Tight memory, Step time: 6.83 ms, bound by bytes', '# https://example.org/#v=1&at=22', 'part', '']);
});

test('numbers are bare, texts stay whole', () => {
  expect(bodyOf(['31,736', '\u22125', '4.94', '210\u202fMB', 'behind F (first come, first served)', 'a "b"'])).toEqual([
    '31736',
    '-5',
    '4.94',
    '210 MB',
    'behind F (first come, first served)',
    'a "b"',
  ]);
  // Not a number of three-digit groups.
  expect(bodyOf(['1,2'])).toEqual(['1,2']);
});

test('no cell is a formula to a spreadsheet', () => {
  expect(bodyOf(['=HYPERLINK("x")', '+1', '@a', '-A'])).toEqual(['\'=HYPERLINK("x")', "'+1", "'@a", "'-A"]);
});
