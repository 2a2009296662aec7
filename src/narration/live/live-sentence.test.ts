import { describe, expect, it } from 'vitest';
import { PRESETS } from '../../scenario/presets/index.ts';
import { simulate } from '../../engine/simulate.ts';
import { SAY_REGIONS, linesOf } from '../measure/text-width.ts';
import { momentOf, momentsOf, presetRun, textOf } from '../presets.fixture.ts';
import { unexplained } from './clause-checks.fixture.ts';
import { liveSentence } from './live-sentence.ts';

function lengthsAt(preset: 'tight' | 'prefix', step: number, phase: 'scheduled' | 'output' = 'scheduled') {
  const run = presetRun(preset);
  const sentence = liveSentence(run, momentOf(run, step, phase));
  return { long: textOf(sentence.long), middle: textOf(sentence.middle), short: textOf(sentence.short) };
}

describe('live sentence of Tight memory, as the design words it', () => {
  it('tells the preemption of step 22 and its rule', () => {
    expect(lengthsAt('tight', 22)).toEqual({
      long: 'E needs a page and none of the 136 is free, so F, the last admitted, gives back its 33: E takes one, 32 stay free. Nobody is admitted in a step that preempts.',
      middle: 'E needs a page, none of 136 is free: F, the last admitted, gives back its 33. In a step that preempts nobody is admitted.',
      short: 'E needs a page, none of 136 is free: F, the last admitted, gives back its 33. Nobody is admitted in this step.',
    });
  });

  it.each([23, 24, 25, 26, 27])('tells the shortage of one page at step %d', (step) => {
    expect(lengthsAt('tight', step)).toEqual({
      long: 'F waits: it needs 33 pages for its 524 tokens and 32 are free, one short. G and H stand behind it, first come first served.',
      middle: 'F waits: it needs 33 pages, 32 are free, one short. G and H stand behind it.',
      short: 'F needs 33 pages, 32 are free: one short. G and H wait behind it.',
    });
  });

  it('tells who comes back because of the end of C', () => {
    expect(lengthsAt('tight', 27, 'output')).toEqual({
      long: 'C writes its last token and gives back 42 pages: 74 are free, so F, which needs 33, comes back in the next step.',
      middle: 'C is done and gives back 42 pages, so F can come back in the next step.',
      short: 'C is done, 42 pages are free again: F can come back.',
    });
  });

  it('tells the return of F, and what is computed again', () => {
    expect(lengthsAt('tight', 28).middle).toMatch(
      /^F is back in slot 2: its 524 tokens are computed again, 252 in this step, in 16 pages\./,
    );
    expect(lengthsAt('prefix', 28).middle).toBe(
      'F is back in slot 2 and finds 512 of its 524 tokens in the prefix cache, in 32 pages, so only 12 are computed again. G takes slot 5.',
    );
  });

  it('tells an arrival that finds no slot', () => {
    expect(lengthsAt('tight', 13).long).toBe('G arrives with 96 tokens and queues: all 6 slots are taken.');
  });

  it('ends with the whole run', () => {
    const run = presetRun('tight');
    const sentence = liveSentence(run, momentOf(run, run.stepCount - 1, 'output'));
    expect(textOf(sentence.long)).toMatch(/^All 8 requests are served: 432 tokens in 126 steps and \d+ ms\. 1 preemption\.$/);
  });
});

describe('live sentence of a static batch', () => {
  const { scenario } = presetRun('tight');
  const run = simulate({
    ...scenario,
    policy: { kind: 'static', formation: { kind: 'take-what-is-there' }, prefill: 'together-padded', paddedGraphSizes: false },
    limits: { ...scenario.limits, maxNumSeqs: 4, usablePages: 192 },
    delivery: 'at-release',
  });
  const at = (step: number) => textOf(liveSentence(run, momentOf(run, step, 'output')).long);

  // A, 384 + 40 tokens, ends in step 39 and keeps ⌈423 ÷ 16⌉ pages; B, 96 + 88, ends the batch in step 87: ⌈183 ÷ 16⌉ more.
  it('tells a row that is kept, and the release of the batch', () => {
    expect(at(39)).toBe('A writes its last token but keeps its row and 27 pages: 1 of its batch still writes. A batch is released whole.');
    expect(at(87)).toBe('The longest of the batch is done, so all of it is released: A and B give back 39 pages, 192 are free.');
  });
});

describe('the check of numbers', () => {
  it.each([
    [22, '33', '34'],
    [22, '32 stay', '31 stay'],
    [23, '524', '525'],
    [23, 'one short', '2 short'],
  ])('notices a wrong number at step %d', (step, right, wrong) => {
    const run = presetRun('tight');
    const snapshot = momentOf(run, step);
    const text = textOf(liveSentence(run, snapshot).long);
    expect(text).toContain(right);
    expect(unexplained(text, run, snapshot)).toBe('');
    expect(unexplained(text.replace(right, wrong), run, snapshot)).not.toBe('');
  });
});

describe.each(PRESETS.map((preset) => preset.key))('every step and phase of %s', (key) => {
  const run = presetRun(key);
  const told = [...momentsOf(run)].map((snapshot) => ({ snapshot, lengths: liveSentence(run, snapshot) }));

  it('has a sentence that fits its region at all three widths', () => {
    const broken = told.flatMap(({ snapshot, lengths }) =>
      (['long', 'middle', 'short'] as const)
        .filter((length) => {
          const lines = linesOf(lengths[length], SAY_REGIONS[length]);
          return textOf(lengths[length]).trim() === '' || lines > SAY_REGIONS[length].lines;
        })
        .map((length) => `${snapshot.step} ${snapshot.phase} ${length}: ${textOf(lengths[length])}`),
    );
    expect(broken).toEqual([]);
  });

  it('says only numbers that the snapshot has', () => {
    const wrong = told.flatMap(({ snapshot, lengths }) =>
      (['long', 'middle', 'short'] as const)
        .map((length) => unexplained(textOf(lengths[length]), run, snapshot))
        .filter((rest) => rest !== '')
        .map((rest) => `${snapshot.step} ${snapshot.phase}: ${rest}`),
    );
    expect(wrong.slice(0, 10)).toEqual([]);
  });

  it('starts with a capital, a name or a number and ends with a full stop', () => {
    for (const { lengths } of told) {
      for (const length of ['long', 'middle', 'short'] as const) expect(textOf(lengths[length])).toMatch(/^[A-Z#\d].*\.$/);
    }
  });
});
