import { en } from '../../narration/en.ts';

const { numbers } = en;
/** Advance widths of the 10.5 px the figures are set in. */
const GLYPH_PX = 5.05;
const POINT_PX = 2.4;

function widthOf(text: string): number {
  return text.length * GLYPH_PX - (text.includes('.') ? GLYPH_PX - POINT_PX : 0);
}

/** Three digits behind the mark. */
export function valueText(value: number): string {
  return numbers.fixed(value, 3);
}

/** A number small enough for its place: "−1.23", "−1.2", ".12"; "" where none fits. A leading 0 is left out. */
export function cellText(value: number, widthPx: number): string {
  for (const digits of [2, 1]) {
    const text = numbers.fixed(value, digits).replace(/^(−?)0\./, '$1.');
    if (widthOf(text) <= widthPx) return text;
  }
  return '';
}
