import { HUE_COUNT } from '../focus-set.ts';

const HUE_LETTERS = 'ABCDEFGH';

/** CSS colour of a hue (0 to 7), or of the grey rest (−1). */
export function hueColour(hue: number): string {
  return hue < 0 ? 'var(--rest)' : `var(--r${HUE_LETTERS[hue]})`;
}

/** SVG paint of the prefill hatch in a hue; needs `<FillPatterns/>` once in the document. */
export function hatchPaint(hue: number): string {
  return `url(#hatch-${hue < 0 ? 'rest' : HUE_LETTERS[hue]})`;
}

export const BUBBLE_PAINT = 'url(#bubble-dots)';

/** The document's one set of fill styles: 45° hatch on tint per hue (prefill), neutral dots (bubble). */
export function FillPatterns() {
  const hues = [...Array(HUE_COUNT).keys(), -1];
  return (
    <svg width="0" height="0" aria-hidden="true" style={{ position: 'absolute' }}>
      <defs>
        {hues.map((hue) => (
          <pattern
            key={hue}
            id={`hatch-${hue < 0 ? 'rest' : HUE_LETTERS[hue]}`}
            width="4"
            height="4"
            patternUnits="userSpaceOnUse"
            patternTransform="rotate(45)"
          >
            <rect width="4" height="4" fill="var(--paper)" />
            <rect width="4" height="4" fill={hueColour(hue)} opacity="var(--tint)" />
            <rect width="1.25" height="4" fill={hueColour(hue)} />
          </pattern>
        ))}
        <pattern id="bubble-dots" width="5" height="5" patternUnits="userSpaceOnUse">
          <rect width="5" height="5" fill="var(--paper)" />
          <rect width="1.1" height="1.1" fill="var(--rule2)" />
          <rect x="2.5" y="2.5" width="1.1" height="1.1" fill="var(--rule2)" />
        </pattern>
      </defs>
    </svg>
  );
}
