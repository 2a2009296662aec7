import { describe, expect, it } from 'vitest';
import { plainText } from './parts.ts';
import { listed, num, requestLabel, requestPart, sentenceTag, sequence } from './sentence.ts';
import { presetRun } from './presets.fixture.ts';

const say = sentenceTag((value) => `<${value}>`);

describe('sentences as data', () => {
  it('keeps numbers and requests apart from text', () => {
    const { scenario } = presetRun('tight');
    expect(say`${requestPart(scenario, 4)} needs ${33} pages`).toEqual([
      { kind: 'request', request: 4, text: 'E' },
      { kind: 'text', text: ' needs ' },
      { kind: 'number', text: '<33>' },
      { kind: 'text', text: ' pages' },
    ]);
  });

  it('joins neighbouring texts, and sentences inside sentences', () => {
    const inner = say`b${num('7')}`;
    expect(say`a${'-'}${inner}c`).toEqual([
      { kind: 'text', text: 'a-b' },
      { kind: 'number', text: '7' },
      { kind: 'text', text: 'c' },
    ]);
  });

  it('lists with commas and a last word', () => {
    const list = (items: string[]) => plainText(listed(items, ', ', ' and ', String));
    expect(list(['A'])).toBe('A');
    expect(list(['A', 'B'])).toBe('A and B');
    expect(list(['A', 'B', 'C'])).toBe('A, B and C');
  });

  it('puts sentences one after another and leaves out what is not there', () => {
    expect(plainText(sequence(say`One.`, null, say``, say`Two.`))).toBe('One. Two.');
  });

  it('names requests by letter, or by number with a sign', () => {
    expect(requestLabel(presetRun('tight').scenario, 5)).toBe('F');
    expect(requestLabel(presetRun('chat').scenario, 40)).toBe(`#${presetRun('chat').scenario.requests[40]?.id}`);
    expect(() => requestLabel(presetRun('tight').scenario, 8)).toThrow('request must be one of 0 to 7');
  });
});
