import { describe, expect, it } from 'vitest';
import { SHARINGS } from '../../engine/attention/head-sharing.ts';
import { fits } from '../measure/text-width.ts';
import type { SentenceLengths } from '../parts.ts';
import { attentionWords } from './en.ts';
import { ATTENTION_PARTS } from './messages.ts';

const { live, prose, text } = attentionWords;

/** Regions of the view's sentence: all of the screen's width. */
function expectFits({ long, middle, short }: SentenceLengths): void {
  expect(fits(long, { widthPx: 1392, fontPx: 21, lines: 2 }) || fits(middle, { widthPx: 1392, fontPx: 21, lines: 2 })).toBe(true);
  expect(fits(middle, { widthPx: 992, fontPx: 18, lines: 2 })).toBe(true);
  expect(fits(short, { widthPx: 358, fontPx: 18, lines: 3 })).toBe(true);
}

describe('the sentence of the Attention view', () => {
  it('fits in every part, from the first step to the last', () => {
    for (const step of [0, 1, 11, 900, 4091]) {
      const place = { page: step % 2 === 0 ? 262_144 : null, block: 255, slot: 15 };
      expectFits(live.steps({ step, steps: 4092, promptTokens: 4, tokens: 4096, word: 'before', next: '⟨end⟩', ...place }));
      const totals = { cachedTotalFlops: 65.9e12, recomputedTotalFlops: 1.23e17, cachedTotalNs: 26.5e9, recomputedTotalNs: 211.5e9 };
      expectFits(live.cache({ step, steps: 4092, contextTokens: 4 + step, cachedFlops: 1.7e10, recomputedFlops: 6.16e13, ...totals }));
    }
    expectFits(live.flash({ tile: 135, tiles: 136, queries: 256, keys: 256, scores: 65_536 }));
    for (const sharing of SHARINGS) {
      const bytes = { tokenBytes: 4_718_592, ownTokenBytes: 131_072, pages: 262_144, ownPages: 262_143 };
      expectFits(live.heads({ model: 'Qwen2.5-Coder-32B', sharing, own: 'gqa', queryHeads: 128, kvHeads: 128, ...bytes }));
    }
    const shape = { model: 'Qwen2.5-Coder-32B', kvHeads: 8, headDim: 128, hiddenSize: 16_384 };
    expectFits(live.bytes({ ...shape, tokens: 131_072, batch: 1024, textbookBytes: 8.6e13, exactBytes: 5.4e12 }));
    expectFits(live.bytes({ ...shape, tokens: 131_072, batch: 1024, textbookBytes: 1e12, exactBytes: 1e12 }));
  });
});

describe('the prose beside the picture', () => {
  it('points at parts that are there, each section at some', () => {
    for (const paragraphs of Object.values(prose)) {
      const parts = paragraphs.flat().flatMap((piece) => (typeof piece === 'string' ? [] : [piece.part]));
      expect(parts.length).toBeGreaterThan(1);
      for (const part of parts) expect(ATTENTION_PARTS).toContain(part);
    }
  });

  it('leaves no mark of its own notation on screen', () => {
    const shown = Object.values(prose)
      .flat(2)
      .map((piece) => (typeof piece === 'string' ? piece : piece.text));
    expect(shown.join('')).not.toMatch(/[[\]|]/);
  });
});

it('the text is sixteen tokens, and each is one word', () => {
  expect(text).toHaveLength(16);
  expect(new Set(text).size).toBe(16);
});
