import { describe, expect, test } from 'vitest';
import { readImport } from './read-import.ts';
import type { ImportOutcome } from './read-import.ts';
import { bytesOf } from './testing/workload.ts';

const AZURE_HEAD = 'TIMESTAMP,ContextTokens,GeneratedTokens';
const AZURE_ROW = '2023-11-16 18:15:46.6805900,374,44';
const MOONCAKE_ROW = '{"timestamp": 0, "input_length": 600, "output_length": 5, "hash_ids": [0, 1]}';
const VLLM_ROW =
  '{"request_id":"a","input_toks":5,"output_toks":2,"queued_ts":1.5,"scheduled_ts":1.6,"first_token_ts":2.0,"last_token_ts":2.25}';
const TOKENS = { from: 1, to: 1_048_576 };

function read(...lines: readonly string[]): ImportOutcome {
  return readImport(bytesOf(lines.join('\n')));
}

/** Line, column, offending text and problem of the first bad line, and how many lines are bad. */
function firstError(outcome: ImportOutcome): readonly unknown[] {
  if (outcome.kind !== 'bad-lines') throw new Error(`expected bad lines, got ${outcome.kind}`);
  const [{ line, column, found, problem }] = outcome.errors;
  return [line, column, found, problem, outcome.badLines];
}

describe('Azure CSV', () => {
  test.each([
    [
      'a time that is none',
      '2023-11-16 18:15:4o.68,374,44',
      [1, '2023-11-16 18:15:4o.68', { kind: 'not-a-time', field: 'TIMESTAMP', unit: 'date' }],
    ],
    [
      'the 31st of June',
      '2023-06-31 18:15:40,374,44',
      [1, '2023-06-31 18:15:40', { kind: 'not-a-time', field: 'TIMESTAMP', unit: 'date' }],
    ],
    ['letters for tokens', '2023-11-16 18:15:46,3x4,44', [21, '3x4', { kind: 'not-a-count', field: 'ContextTokens', ...TOKENS }]],
    ['no output', '2023-11-16 18:15:46,374,0', [25, '0', { kind: 'not-a-count', field: 'GeneratedTokens', ...TOKENS }]],
    ['a negative prompt', '2023-11-16 18:15:46,-4,1', [21, '-4', { kind: 'not-a-count', field: 'ContextTokens', ...TOKENS }]],
    ['too few columns', '2023-11-16 18:15:46,374', [24, '', { kind: 'missing', field: 'GeneratedTokens' }]],
    ['too many columns', '2023-11-16 18:15:46,374,44,9', [28, '9', { kind: 'too-many-fields', expected: 3, given: 4 }]],
    ['an open quote', '"2023-11-16 18:15:46,374,44', [1, '"2023-11-16 18:15:46,374,44', { kind: 'open-quote' }]],
  ])('%s', (_what, row, expected) => {
    expect(firstError(read(AZURE_HEAD, AZURE_ROW, '', row))).toEqual([4, ...expected, 1]);
  });

  test('a request two months after the first', () => {
    const [line, column, , problem] = firstError(read(AZURE_HEAD, AZURE_ROW, '2024-01-16 18:15:46,374,44'));
    expect([line, column, problem]).toEqual([3, 1, { kind: 'too-late', field: 'arrival', limitNs: 2_592_000_000_000_000 }]);
  });

  test('Windows line ends, a byte order mark, UTF-16 and blank lines at the end are no mistakes', () => {
    const text = `${AZURE_HEAD}\r\n${AZURE_ROW}\r\n\r\n`;
    const utf16 = new Uint8Array(2 + 2 * text.length);
    utf16.set([0xff, 0xfe]);
    [...text].forEach((character, i) => utf16.set([character.charCodeAt(0), 0], 2 + 2 * i));
    for (const bytes of [bytesOf(text), bytesOf(`\uFEFF${text}`), utf16]) {
      expect(readImport(bytes)).toMatchObject({ kind: 'trace', trace: { format: 'azure', rows: [{ promptTokens: 374 }] } });
    }
  });
});

describe('Mooncake JSONL', () => {
  test.each([
    [
      'cut short',
      '{"timestamp": 5, "input_length": 60',
      [36, '', { kind: 'not-json', found: 'the end of the file', expected: '"," or "}"' }],
    ],
    ['a list', '[1, 2]', [1, '[1, 2]', { kind: 'not-an-object' }]],
    ['no input length', '{"timestamp": 5, "output_length": 2, "hash_ids": []}', [53, '', { kind: 'missing', field: 'input_length' }]],
    [
      'half a token',
      '{"timestamp": 5, "input_length": 1.5, "output_length": 2, "hash_ids": [1]}',
      [34, '1.5', { kind: 'not-a-count', field: 'input_length', ...TOKENS }],
    ],
    [
      'a negative time',
      '{"timestamp": -5, "input_length": 9, "output_length": 2, "hash_ids": [1]}',
      [15, '-5', { kind: 'not-a-time', field: 'timestamp', unit: 'ms' }],
    ],
    [
      'a block missing',
      '{"timestamp": 5, "input_length": 513, "output_length": 2, "hash_ids": [7]}',
      [71, '[7]', { kind: 'wrong-block-count', field: 'hash_ids', needed: 2, given: 1 }],
    ],
    [
      'ids that are words',
      '{"timestamp": 5, "input_length": 9, "output_length": 2, "hash_ids": ["a"]}',
      [69, '["a"]', { kind: 'not-block-ids', field: 'hash_ids' }],
    ],
  ])('%s', (_what, row, expected) => {
    expect(firstError(read(MOONCAKE_ROW, row, row))).toEqual([2, ...expected, 2]);
  });

  test('recognised although its first line is broken', () => {
    expect(firstError(read('{"timestamp": 0,', MOONCAKE_ROW))).toEqual([1, 17, '', expect.objectContaining({ kind: 'not-json' }), 1]);
  });
});

describe('vLLM request log', () => {
  test('a first token before the request was scheduled', () => {
    const row = VLLM_ROW.replace('"first_token_ts":2.0', '"first_token_ts":1.55').replace('"a"', '"b"');
    expect(firstError(read(VLLM_ROW, row))).toEqual([
      2,
      102,
      '1.55',
      { kind: 'before', field: 'first_token_ts', earlier: 'scheduled_ts' },
      1,
    ]);
  });

  test('an id that stands twice', () => {
    expect(firstError(read(VLLM_ROW, VLLM_ROW))).toEqual([2, 15, 'a', { kind: 'id-twice', otherLine: 1 }, 1]);
  });

  test('measured times count from queueing', () => {
    expect(read(VLLM_ROW)).toMatchObject({
      trace: { rows: [{ id: 'a', measured: { scheduledNs: 100_000_000, firstTokenNs: 500_000_000, lastTokenNs: 750_000_000 } }] },
    });
  });
});

describe('tables with named columns', () => {
  test.each([
    [
      'semicolons and milliseconds',
      'id;arrival_ms;prompt;output\nx;1500;7;3\ny;1000.5;8;4',
      [
        ['x', 499_500_000, 7, 3],
        ['y', 0, 8, 4],
      ],
    ],
    ['tabs, quotes and other columns', 'Timestamp\tModel\t"Request tokens"\tResponse tokens\n5\t"a\tb"\t"7"\t3', [['1', 0, 7, 3]]],
    [
      'arrival in seconds, with exponents',
      'arrived_at,num_prefill_tokens,num_decode_tokens\n0,7,3\n2.5e-1,8,4',
      [
        ['1', 0, 7, 3],
        ['2', 250_000_000, 8, 4],
      ],
    ],
    [
      'dates with an offset',
      'time,input,output\n2024-05-10T02:00:00+02:00,7,3\n2024-05-10T00:00:01Z,8,4',
      [
        ['1', 0, 7, 3],
        ['2', 1_000_000_000, 8, 4],
      ],
    ],
  ])('%s', (_what, text, rows) => {
    const outcome = read(text);
    if (outcome.kind !== 'trace') throw new Error(JSON.stringify(outcome));
    expect(outcome.trace.rows.map((row) => [row.id, row.arrival, row.promptTokens, row.outputTokens])).toEqual(rows);
  });

  test('names that say nothing are asked for, and the answer is used', () => {
    const text = bytesOf('a,b,c\n1,2,3\n');
    expect(readImport(text)).toMatchObject({
      kind: 'unmapped-table',
      names: ['a', 'b', 'c'],
      sample: [['1', '2', '3']],
      guess: { prompt: null },
    });
    const mapping = { arrival: 2, unit: 'ms', prompt: 1, output: 0, id: null } as const;
    expect(readImport(text, mapping)).toMatchObject({ kind: 'trace', trace: { rows: [{ promptTokens: 2, outputTokens: 1 }] } });
  });

  test('the rest without bad lines is there, numbered anew', () => {
    const outcome = read('arrival_s,prompt,output', '0,5,5', '4.4o,5,5', '2,6,6');
    expect(outcome).toMatchObject({
      kind: 'bad-lines',
      badLines: 1,
      lineCount: 3,
      columnNames: ['arrival_s', 'prompt', 'output'],
      errors: [{ line: 3, lineText: '4.4o,5,5', found: '4.4o', problem: { kind: 'not-a-time', field: 'arrival_s', unit: 's' } }],
      rest: { rows: [{ id: '1' }, { id: '2', arrival: 2_000_000_000, promptTokens: 6 }] },
    });
  });
});

describe('refused as a whole', () => {
  test.each([
    ['nothing', '', { kind: 'empty' }],
    ['blank lines', ' \n\n', { kind: 'empty' }],
    ['a head alone', `${AZURE_HEAD}\n`, { kind: 'no-requests' }],
    ['prose', '\nHello there.', { kind: 'unknown-format', line: 2, lineText: 'Hello there.' }],
    ['a table without names', '1,2,3\n4,5,6', { kind: 'unknown-format', line: 1, lineText: '1,2,3' }],
    ['some JSON', '{"a":1}', { kind: 'unknown-format', line: 1, lineText: '{"a":1}' }],
    ['a list', '[{"timestamp":1}]', { kind: 'unknown-format', line: 1, lineText: '[{"timestamp":1}]' }],
    ['a zero byte', 'a,b\0', { kind: 'not-text' }],
  ])('%s', (_what, text, refusal) => {
    expect(read(text)).toEqual({ kind: 'refused', refusal });
  });

  test('bytes that are no text, and more than 20 MB', () => {
    expect(readImport(new Uint8Array([0x61, 0xc3, 0x28]))).toEqual({ kind: 'refused', refusal: { kind: 'not-text' } });
    expect(readImport(new Uint8Array(20_000_001))).toEqual({ kind: 'refused', refusal: { kind: 'too-large', bytes: 20_000_001 } });
  });
});
