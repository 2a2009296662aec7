import { expect, test } from 'vitest';
import { presetOf } from '../presets/index.ts';
import { draftOf } from './draft.ts';
import { edit, historyOf, redo, undo } from './edit-history.ts';

const start = historyOf(draftOf('tight', presetOf('tight').document));
const letter = (text: string) => ({ type: 'type' as const, path: 'limits.maxNumBatchedTokens', text });

test('every edit is one step back and one forth', () => {
  const once = edit(start, { type: 'delete-row', row: 0 }, 0);
  const twice = edit(once, { type: 'delete-row', row: 0 }, 1);
  expect(undo(twice).present).toBe(once.present);
  expect(undo(undo(twice)).present).toBe(start.present);
  expect(undo(start)).toBe(start);
  expect(redo(undo(twice)).present).toBe(twice.present);
  expect(redo(twice)).toBe(twice);
});

test('letters of one word are one step, until the typing rests for 800 ms or goes to another field', () => {
  const typed = [letter('5'), letter('51'), letter('512')].reduce((history, action, index) => edit(history, action, index * 799), start);
  expect(undo(typed).present).toBe(start.present);
  const rested = edit(typed, letter('5120'), 2 * 799 + 800);
  expect(undo(rested).present.document.limits.maxNumBatchedTokens).toBe(512);
  const other = edit(typed, { type: 'type', path: 'limits.maxNumSeqs', text: '7' }, 1_600);
  expect(undo(other).present).toBe(typed.present);
});

test('what is typed after undo begins a step of its own, and ends the way forth', () => {
  const typed = edit(edit(start, letter('300'), 0), letter('3000'), 10);
  const back = undo(typed);
  const again = edit(back, letter('400'), 20);
  expect(undo(again).present).toBe(start.present);
  expect(redo(again)).toBe(again);
});

test('half a word is undone with the word it became', () => {
  const typed = edit(edit(start, letter(''), 0), letter('512'), 10);
  expect(undo(typed).present.typed.size).toBe(0);
  expect(undo(typed).present).toBe(start.present);
});

test('a way out is a step of its own, however soon it is taken', () => {
  const wrong = edit(start, letter('many'), 0);
  const mended = edit(wrong, { type: 'set', path: 'limits.maxNumBatchedTokens', text: '256' }, 10);
  expect(undo(mended).present).toBe(wrong.present);
});

test('an edit that changes nothing is none', () => {
  expect(edit(start, { type: 'delete-row', row: 99 }, 0)).toBe(start);
});
