import fc from 'fast-check';
import { expect, test } from 'vitest';
import { wrapped } from './text-style.ts';

const EVERY_LETTER_ONE = { widthPx: (text: string) => text.length };

test('a caption breaks between words, a link within', () => {
  expect(wrapped('104 of 136 pages in use', EVERY_LETTER_ONE, 10)).toEqual(['104 of 136', 'pages in', 'use']);
  expect(wrapped('http://a.example/#v=1', EVERY_LETTER_ONE, 8)).toEqual(['http://a', '.example', '/#v=1']);
  expect(wrapped('', EVERY_LETTER_ONE, 8)).toEqual([]);
});

test('no line is too long and no letter is lost', () => {
  fc.assert(
    fc.property(fc.string({ unit: fc.constantFrom('a', 'b', ' ') }), fc.integer({ min: 1, max: 12 }), (text, widthPx) => {
      const lines = wrapped(text, EVERY_LETTER_ONE, widthPx);
      expect(lines.every((line) => line.length <= widthPx)).toBe(true);
      expect(lines.join('').replaceAll(' ', '')).toBe(text.replaceAll(' ', ''));
    }),
  );
});
