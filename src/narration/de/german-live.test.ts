import { describe, expect, it } from 'vitest';
import type { Run } from '../../engine/recording/run.ts';
import type { Snapshot } from '../../engine/recording/snapshot.ts';
import { PRESETS } from '../../scenario/presets/index.ts';
import { en } from '../en.ts';
import { liveMessage, liveSentence } from '../live/live-sentence.ts';
import { linesOf, SAY_REGIONS } from '../measure/text-width.ts';
import type { Sentence } from '../parts.ts';
import { momentOf, momentsOf, presetRun, textOf } from '../presets.fixture.ts';
import { german } from './german.ts';

const LENGTHS = ['long', 'middle', 'short'] as const;

function lengthsAt(preset: 'tight' | 'prefix', step: number, phase: 'scheduled' | 'output' = 'scheduled') {
  const run = presetRun(preset);
  const sentence = liveSentence(run, momentOf(run, step, phase), german);
  return { long: textOf(sentence.long), middle: textOf(sentence.middle), short: textOf(sentence.short) };
}

describe('the live sentence of Tight memory in German', () => {
  it('tells the preemption of step 22 and its rule', () => {
    expect(lengthsAt('tight', 22)).toEqual({
      long: 'E braucht eine Seite, und von den 136 ist keine frei: F, zuletzt aufgenommen, gibt seine 33 zurück. E nimmt eine, 32 bleiben frei.',
      middle:
        'E braucht eine Seite, von 136 ist keine frei: F, zuletzt aufgenommen, gibt seine 33 zurück. In diesem Schritt wird niemand aufgenommen.',
      short: 'E braucht eine Seite, von 136 ist keine frei: F, zuletzt aufgenommen, gibt seine 33 zurück. Niemand wird aufgenommen.',
    });
  });

  it('tells the shortage of one page', () => {
    expect(lengthsAt('tight', 23)).toEqual({
      long: 'F wartet: Es braucht 33 Seiten für seine 524 Token, 32 sind frei, eine zu wenig. G und H stehen dahinter, der Reihe nach.',
      middle: 'F wartet: Es braucht 33 Seiten, 32 sind frei, eine zu wenig. G und H stehen dahinter.',
      short: 'F braucht 33 Seiten, 32 sind frei: eine zu wenig. G und H warten dahinter.',
    });
  });

  it('tells who comes back, and what is computed again', () => {
    expect(lengthsAt('tight', 27, 'output').long).toBe(
      'C schreibt sein letztes Token und gibt 42 Seiten zurück: 74 sind frei, also kommt F, das 33 braucht, im nächsten Schritt zurück.',
    );
    expect(lengthsAt('prefix', 28).middle).toMatch(
      /^F ist zurück in Slot 2, findet 512 von 524 Token im Präfix-Cache, in 32 Seiten, und berechnet nur 12 neu\./,
    );
  });

  it('writes numbers as German does', () => {
    const run = presetRun('chat');
    expect(textOf(liveSentence(run, momentOf(run, 744), german).long)).toContain('Pool von 2.000 Seiten ist zum 3. Mal leer');
    expect(lengthsAt('tight', 30, 'output').long).toMatch(/^Nach \d+,\d\d ms /);
  });
});

/** Numbers and names of a sentence, in any order: "33 E F 136" whatever the language writes between the digits. */
function facts(sentence: Sentence): string {
  return sentence
    .filter((part) => part.kind !== 'text')
    .map((part) => (part.kind === 'number' ? part.text.replaceAll(/\D/g, '') : part.kind === 'request' ? part.text : String(part.step)))
    .toSorted((a, b) => (a < b ? -1 : 1))
    .join(' ');
}

/** The facts of every English wording of the moment: those are held to the snapshot, clause by clause (`clause-checks.fixture.ts`). */
function englishFacts(run: Run, snapshot: Snapshot): ReadonlySet<string> {
  const { long, middle, short } = liveMessage(run, snapshot, en);
  return new Set([...long, ...middle, ...short].map(facts));
}

describe.each(PRESETS.map((preset) => preset.key))('every step and phase of %s in German', (key) => {
  const run = presetRun(key);
  const told = [...momentsOf(run)].map((snapshot) => ({ snapshot, lengths: liveSentence(run, snapshot, german) }));

  it('has a sentence that fits its region at all three widths, and is a sentence', () => {
    const broken = told.flatMap(({ snapshot, lengths }) =>
      LENGTHS.filter((length) => {
        const text = textOf(lengths[length]);
        return linesOf(lengths[length], SAY_REGIONS[length]) > SAY_REGIONS[length].lines || !/^[A-ZÄÖÜ#\d].*\.$/.test(text);
      }).map((length) => `${snapshot.step} ${snapshot.phase} ${length}: ${textOf(lengths[length])}`),
    );
    expect(broken).toEqual([]);
  });

  it('says the numbers and the requests that the English one says', () => {
    const wrong = told.flatMap(({ snapshot, lengths }) => {
      const right = englishFacts(run, snapshot);
      return LENGTHS.filter((length) => !right.has(facts(lengths[length]))).map(
        (length) => `${snapshot.step} ${snapshot.phase} ${length}: ${textOf(lengths[length])}`,
      );
    });
    expect(wrong.slice(0, 10)).toEqual([]);
  });
});
