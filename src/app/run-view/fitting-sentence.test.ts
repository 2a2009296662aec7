import { describe, expect, it } from 'vitest';
import { fittingSentence } from './fitting-sentence.ts';

const words = (count: number) => [{ kind: 'text', text: 'word '.repeat(count).trim() } as const];
const lengths = { long: words(30), middle: words(22), short: words(15) };

describe('the sentence that fits', () => {
  it('is the long one where the design has it', () => {
    expect(fittingSentence(lengths, 'wide', 872)).toBe(lengths.long);
  });
  it('is a shorter one between the designed widths', () => {
    expect(fittingSentence(lengths, 'wide', 665)).toBe(lengths.middle);
    expect(fittingSentence(lengths, 'wide', 400)).toBe(lengths.short);
  });
  it('is never longer than the layout asks for', () => {
    expect(fittingSentence(lengths, 'medium', 2000)).toBe(lengths.middle);
    expect(fittingSentence(lengths, 'phone', 2000)).toBe(lengths.short);
  });
});
