import { expect, test } from 'vitest';
import { request } from '../presets/llama-on-h100.ts';
import { readMapping, writeMapping } from './column-mapping.ts';
import { readSlice, sliceRows, writeSlice } from './slice.ts';
import { rowsOfPart } from './take-rows.ts';
import { traceOf, workloadBytes } from './testing/workload.ts';

const ROWS = [request('1', 0, 10, 1), request('2', 2_000, 20, 2), request('3', 1_000, 30, 3), request('4', 5_000, 40, 4)];
const taken = (...args: Parameters<typeof sliceRows>) => sliceRows(...args).map(({ id, arrival }) => [id, arrival]);

test('rows count as in the file, time from the first arrival; the earliest of the slice is at 0', () => {
  expect(taken(ROWS, { kind: 'rows', from: 2, to: 3 }, 1)).toEqual([
    ['2', 1_000],
    ['3', 0],
  ]);
  expect(taken(ROWS, { kind: 'time', fromNs: 1_000, toNs: 5_000 }, 1)).toEqual([
    ['2', 1_000],
    ['3', 0],
  ]);
  expect(taken(ROWS, { kind: 'all' }, 4)).toEqual([
    ['1', 0],
    ['2', 500],
    ['3', 250],
    ['4', 1_250],
  ]);
});

test('measured times stay only at the recorded speed', () => {
  const { rows } = traceOf(workloadBytes('vllm_rtx4090_llama31-8b_requests.jsonl'));
  expect(sliceRows(rows, { kind: 'rows', from: 1, to: 2 }, 1).every(({ measured }) => measured !== undefined)).toBe(true);
  expect(sliceRows(rows, { kind: 'rows', from: 1, to: 2 }, 2).some((row) => 'measured' in row)).toBe(false);
});

test('a slice without requests, or one that would last longer than a run may, is none', () => {
  expect(rowsOfPart(ROWS, { slice: '5-9', speed: 1 })).toBeNull();
  expect(rowsOfPart(ROWS, { slice: '1-2', speed: 1 })).toHaveLength(2);
  const late = [request('1', 0, 1, 1), request('2', 2_000_000_000_000_000, 1, 1)];
  expect(rowsOfPart(late, { slice: 'all', speed: 0.5 })).toBeNull();
});

test.each(['all', '1-2000', '17-17', '0-60000ms', '123.456789-5000.5ms'])('slice %s comes back from its text', (text) => {
  const slice = readSlice(text);
  expect(slice === null ? null : writeSlice(slice)).toBe(text);
});

test.each(['', '0-5', '5-2', '1-', '5-5ms', 'ALL', '1-2s', '1.5-3', '-1-5ms'])('slice "%s" is refused', (text) => {
  expect(readSlice(text)).toBeNull();
});

test.each(['0s.1.2', '2ms.3.4.0', '0date.1.2'])('columns %s come back from their text', (text) => {
  const mapping = readMapping(text);
  expect(mapping === null ? null : writeMapping(mapping)).toBe(text);
});

test.each(['', '0h.1.2', 's.1.2', '0s.1', '0s.1.2.3.4'])('columns "%s" are refused', (text) => {
  expect(readMapping(text)).toBeNull();
});
