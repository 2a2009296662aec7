import { HUE_COUNT } from '../focus-set.ts';
import { hueColour } from '../marks/fill-patterns.tsx';

/** Colour tokens that shapes use besides the request hues. */
export const PAINT_NAMES = ['paper', 'ink', 'ink2', 'rule', 'rule2', 'bytes', 'flops', 'signal'] as const;
export type PaintName = (typeof PAINT_NAMES)[number];

/** The theme's colours as a canvas understands them. */
export interface Palette {
  readonly tokens: Readonly<Record<PaintName, string>>;
  /** Hues 0 to 7, then the grey rest. */
  readonly hues: readonly string[];
  readonly tint: number;
}

/** Reads the resolved colours at an element; the element's own text colour is used as the probe and left as it was. */
export function readPalette(element: HTMLElement): Palette {
  const before = element.style.color;
  const resolve = (colour: string) => {
    element.style.color = colour;
    return getComputedStyle(element).color;
  };
  const tokens = Object.fromEntries(PAINT_NAMES.map((name) => [name, resolve(`var(--${name})`)])) as Record<PaintName, string>;
  const hues = [...Array(HUE_COUNT).keys(), -1].map((hue) => resolve(hueColour(hue)));
  element.style.color = before;
  return { tokens, hues, tint: Number(getComputedStyle(element).getPropertyValue('--tint')) || 0 };
}
