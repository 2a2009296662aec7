import { describe, expect, it } from 'vitest';
import type { Sentence } from '../parts.ts';
import { SAY_REGIONS, fits, linesOf } from './text-width.ts';

const text = (value: string): Sentence => [{ kind: 'text', text: value }];
const region = { widthPx: 100, fontPx: 10, lines: 2 };

describe('lines of a sentence', () => {
  // In Source Serif 4 an n is .643 em wide: 15 of them and a space fill 98.8 px at 10 px.
  it('breaks at spaces, when the next word is too wide', () => {
    expect(linesOf(text('n'.repeat(15)), region)).toBe(1);
    expect(linesOf(text('nnnnnnnn nnnnnnn'), region)).toBe(1);
    expect(linesOf(text('nnnnnnnn nnnnnnnn'), region)).toBe(2);
    expect(linesOf(text('nnnnnnnn nnnnnnnn nnnnnnnn'), region)).toBe(3);
  });

  it('never breaks between a number and its unit, or before a comma', () => {
    const number: Sentence = [
      { kind: 'text', text: 'nnnnnnnnnn ' },
      { kind: 'number', text: '6.81\u202fms' },
      { kind: 'text', text: ',' },
    ];
    expect(linesOf(number, region)).toBe(2);
  });

  it('counts the lines a word spills over', () => {
    expect(linesOf(text('n'.repeat(32)), region)).toBe(3);
  });

  it('lets the design’s longest sentence fit the wide region, and not the phone', () => {
    const sentence = text(
      'E needs a page and none of the 136 is free, so F, the last admitted, gives back its 33: E takes one, 32 stay free. Nobody is admitted in a step that preempts.',
    );
    expect(fits(sentence, SAY_REGIONS.long)).toBe(true);
    expect(fits(sentence, SAY_REGIONS.short)).toBe(false);
  });
});
