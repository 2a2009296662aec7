import { describe, expect, it, test } from 'vitest';
import { ENGINE_VERSION } from '../../engine/version.ts';
import { plainText } from '../parts.ts';
import { proofWords } from './en.ts';
import type { ProofSentenceSlots } from './messages.ts';

test('the changelog begins with the version that runs, and goes back from there', () => {
  const versions = proofWords.engine.changes.map(({ version }) => version);
  expect(versions[0]).toBe(ENGINE_VERSION);
  expect(new Set(versions).size).toBe(versions.length);
  expect(versions).toEqual(versions.toSorted((a, b) => b.localeCompare(a, 'en', { numeric: true })));
});

describe('the sentence', () => {
  const all: ProofSentenceSlots = {
    traces: { held: 38, of: 38 },
    tracesInAll: 38,
    fields: 36_916,
    examples: { held: 29, of: 29 },
    hashes: { held: 9, of: 9 },
    failing: 0,
    elapsedMs: 4_210,
  };

  it.each([
    ['all hold', all],
    ['still at it', { ...all, traces: { held: 12, of: 12 }, elapsedMs: null }],
    ['one fails', { ...all, traces: { held: 37, of: 38 }, failing: 1 }],
  ])('%s: fits its regions', (_what, slots) => {
    const { long, middle, short } = proofWords.live(slots);
    expect(plainText(long).length).toBeLessThanOrEqual(230);
    expect(plainText(middle).length).toBeLessThanOrEqual(150);
    expect(plainText(short).length).toBeLessThanOrEqual(120);
  });

  it('says first what does not hold, and never that all is well', () => {
    expect(plainText(proofWords.live({ ...all, traces: { held: 37, of: 38 }, failing: 1 }).long)).toMatch(
      /^1 check does not hold: 37 of 38/,
    );
  });
});
