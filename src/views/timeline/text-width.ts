/**
 * Room that a label takes, px, estimated from its length so that placing is the same everywhere and needs no screen. The averages are
 * measured on the label styles and rounded up.
 */
const CONDENSED_CHARACTER_PX = 5.2;
const MONO_CHARACTER_PX = 6.5;
const TITLE_CHARACTER_PX = 7.4;

export function labelWidthPx(text: string): number {
  return text.length * CONDENSED_CHARACTER_PX;
}

export function monoWidthPx(text: string): number {
  return text.length * MONO_CHARACTER_PX;
}

export function titleWidthPx(text: string): number {
  return text.length * TITLE_CHARACTER_PX;
}
