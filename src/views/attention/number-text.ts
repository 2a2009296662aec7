import { en } from '../../narration/en.ts';

const { numbers } = en;
/** Advance widths of the 10.5 px the figures are set in. */
const GLYPH_PX = 5.05;
const POINT_PX = 2.4;

function widthOf(text: string): number {
  return text.length * GLYPH_PX - (text.includes('.') ? GLYPH_PX - POINT_PX : 0);
}

const LEAST_FIXED = 0.001;

/** Three digits behind the mark; a number too small for them with its power of ten. */
export function valueText(value: number): string {
  return value !== 0 && Math.abs(value) < LEAST_FIXED ? exponentText(value) : numbers.fixed(value, 3);
}

/** 2.2 · 10⁻¹⁶ as "2.2e−16"; 0 as it is. */
export function exponentText(value: number): string {
  return value === 0 ? '0' : value.toExponential(1).replaceAll('-', '−');
}

const MOST_DIGITS = 2;
/** Between the figures of neighbours. */
const APART_PX = 1;

/** A number with so many digits behind the mark; a leading 0 is left out: "−1.23", ".1". */
export function cellText(value: number, digits: number): string {
  return numbers.fixed(value, digits).replace(/^(−?)0\./, '$1.');
}

/** Digits behind the mark with which every number of a matrix fits its place; null where none do. */
export function cellDigits(values: readonly number[], widthPx: number): number | null {
  for (let digits = MOST_DIGITS; digits > 0; digits--) {
    if (values.every((value) => widthOf(cellText(value, digits)) <= widthPx - APART_PX)) return digits;
  }
  return null;
}
