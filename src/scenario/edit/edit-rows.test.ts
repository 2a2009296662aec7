import { expect, test } from 'vitest';
import { presetOf } from '../presets/index.ts';
import { draftOf } from './draft.ts';
import { editDraft } from './edit-draft.ts';
import { addRow, deleteRow, duplicateRow, moveRow } from './edit-rows.ts';

const TIGHT = presetOf('tight').document;
const start = draftOf('tight', TIGHT);
const ids = ({ document }: typeof start) => document.requests.map((row) => row.id).join('');

test('a new row is like the last one and takes the next letter that is free', () => {
  expect(addRow(start).document.requests[8]).toEqual({ ...TIGHT.requests[7], id: 'I' });
  const { document } = addRow(deleteRow(start, 2));
  expect(document.requests.map((row) => row.id).join('')).toBe('ABDEFGHI');
  const empty = draftOf('tight', { ...TIGHT, requests: [] });
  expect(addRow(empty).document.requests).toMatchObject([{ id: 'A', arrival: 0 }]);
});

test('letters end at Z: the 27th row is number 27', () => {
  let draft = draftOf('tight', { ...TIGHT, requests: [] });
  for (let row = 0; row < 28; row++) draft = addRow(draft);
  expect(draft.document.requests.slice(24).map((row) => row.id)).toEqual(['Y', 'Z', '27', '28']);
});

test('duplicate, delete and move keep the other rows in order', () => {
  expect(ids(duplicateRow(start, 1))).toBe('ABICDEFGH');
  expect(duplicateRow(start, 1).document.requests[2]).toEqual({ ...TIGHT.requests[1], id: 'I' });
  expect(ids(deleteRow(start, 0))).toBe('BCDEFGH');
  expect(ids(moveRow(start, 3, -1))).toBe('ABDCEFGH');
  expect(ids(moveRow(start, 3, 1))).toBe('ABCEDFGH');
  for (const out of [moveRow(start, 0, -1), moveRow(start, 7, 1), deleteRow(start, 8), duplicateRow(start, -1)]) expect(out).toBe(start);
});

test('what was typed in a row goes where the row goes, and goes with it', () => {
  const typed = editDraft(start, { type: 'type', path: 'requests.3.promptTokens', text: 'x' });
  const keys = (draft: typeof start) => [...draft.typed.keys()];
  expect(keys(deleteRow(typed, 1))).toEqual(['requests.2.promptTokens']);
  expect(keys(deleteRow(typed, 3))).toEqual([]);
  expect(keys(duplicateRow(typed, 0))).toEqual(['requests.4.promptTokens']);
  expect(keys(moveRow(typed, 3, -1))).toEqual(['requests.2.promptTokens']);
  expect(keys(moveRow(typed, 2, 1))).toEqual(['requests.2.promptTokens']);
});
