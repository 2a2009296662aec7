import type { Part, Sentence } from '../parts.ts';
import { MONO_WIDTH, SANS_BOLD_WIDTHS, SERIF_WIDTHS, UNKNOWN_WIDTH } from './glyph-widths.ts';

/** A region of the live sentence: its width in px, the text size in px and the lines it may take. */
export interface SayRegion {
  readonly widthPx: number;
  readonly fontPx: number;
  readonly lines: number;
}

export const SAY_REGIONS = {
  long: { widthPx: 872, fontPx: 21, lines: 2 },
  middle: { widthPx: 616, fontPx: 18, lines: 2 },
  short: { widthPx: 358, fontPx: 18, lines: 3 },
} as const satisfies Record<string, SayRegion>;

/** Names of requests are set in bold sans at this share of the text size, with a px of padding at each side; numbers in mono. */
const NAME_SCALE = 0.92;
const NAME_PADDING_PX = 2;
const NUMBER_SCALE = 0.86;

function glyphWidthPx(part: Part, glyph: string, fontPx: number): number {
  if (part.kind === 'number') return (MONO_WIDTH * NUMBER_SCALE * fontPx) / 1000;
  const isName = part.kind === 'request';
  const width = (isName ? SANS_BOLD_WIDTHS : SERIF_WIDTHS).get(glyph) ?? UNKNOWN_WIDTH;
  return (width * (isName ? NAME_SCALE : 1) * fontPx) / 1000;
}

/** Lines a browser breaks the sentence into: greedily, at the spaces of its text only (a word that is a button stays whole). A word wider than the region counts as the lines it would spill over. */
export function linesOf(sentence: Sentence, region: SayRegion): number {
  const spacePx = ((SERIF_WIDTHS.get(' ') ?? UNKNOWN_WIDTH) * region.fontPx) / 1000;
  let lines = 1;
  let linePx = 0;
  let wordPx = 0;
  const endWord = (): void => {
    if (wordPx === 0) return;
    const withWord = linePx === 0 ? wordPx : linePx + spacePx + wordPx;
    if (withWord <= region.widthPx) linePx = withWord;
    else {
      lines += linePx === 0 ? 0 : 1;
      lines += Math.max(0, Math.ceil(wordPx / region.widthPx) - 1);
      linePx = wordPx % region.widthPx;
    }
    wordPx = 0;
  };
  for (const part of sentence) {
    if (part.kind === 'request') wordPx += NAME_PADDING_PX;
    for (const glyph of part.text) {
      if (glyph === ' ' && part.kind === 'text') endWord();
      else wordPx += glyphWidthPx(part, glyph, region.fontPx);
    }
  }
  endWord();
  return lines;
}

export function fits(sentence: Sentence, region: SayRegion): boolean {
  return linesOf(sentence, region) <= region.lines;
}
