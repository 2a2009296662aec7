import { HUE_COUNT } from '../focus-set.ts';
import { hueColour } from '../marks/fill-patterns.tsx';

/** Colour tokens that shapes use besides the request hues. */
const PAINT_NAMES = ['paper', 'sunk', 'ink', 'ink2', 'rule', 'rule2', 'bytes', 'flops', 'signal'] as const;
export type PaintName = (typeof PAINT_NAMES)[number];

/** The theme's colours as a canvas understands them. */
export interface Palette {
  readonly tokens: Readonly<Record<PaintName, string>>;
  /** Hues 0 to 7, then the grey rest. */
  readonly hues: readonly string[];
  readonly tint: number;
}

/** The colours in force at an element. Custom properties come back with their own references already put in. */
export function readPalette(element: Element): Palette {
  const style = getComputedStyle(element);
  const read = (property: string) => style.getPropertyValue(property).trim();
  const propertyOf = (css: string) => css.replace(/^var\((.*)\)$/, '$1');
  return {
    tokens: Object.fromEntries(PAINT_NAMES.map((name) => [name, read(`--${name}`)])) as Record<PaintName, string>,
    hues: [...Array(HUE_COUNT).keys(), -1].map((hue) => read(propertyOf(hueColour(hue)))),
    tint: Number(read('--tint')) || 0,
  };
}
