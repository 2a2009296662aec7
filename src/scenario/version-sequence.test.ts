import { expect, test } from 'vitest';
import { versionSequence } from './version-sequence.ts';

const append = (to: number) => ({ to, change: `adds ${to}`, up: (text: string) => text + to });

test('a value is lifted through every version after its own', () => {
  const sequence = versionSequence('letters', [append(2), append(3), append(4)]);
  expect(sequence.current).toBe(4);
  expect(sequence.upgrade('x', 1)).toBe('x234');
  expect(sequence.upgrade('x', 3)).toBe('x4');
  expect(sequence.upgrade('x', 4)).toBe('x');
});

test('a version that does not exist is refused', () => {
  const sequence = versionSequence('letters', [append(2)]);
  for (const from of [0, 3, 1.5, Number.NaN]) expect(() => sequence.upgrade('x', from)).toThrow(RangeError);
});

test('a gap, a doubled or a misplaced upgrader is found when the sequence is made', () => {
  expect(() => versionSequence('letters', [append(2), append(4)])).toThrow('upgrader 1 leads to version 4, expected 3');
  expect(() => versionSequence('letters', [append(2), append(2)])).toThrow('expected 3');
  expect(() => versionSequence('letters', [append(3)])).toThrow('expected 2');
});
