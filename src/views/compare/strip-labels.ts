import { labelWidthPx } from '../timeline/text-width.ts';
import type { TimeScale } from '../timeline/time-scale.ts';

/** A text of the strip: x is its left edge, y its baseline, px. */
export interface StripLabel {
  readonly key: 'here' | 'most' | 'end';
  readonly text: string;
  readonly x: number;
  readonly y: number;
}

interface Anchor {
  readonly x: number;
  readonly y: number;
}

interface StripTexts {
  readonly here: string | null;
  /** The extreme, the fullest first. */
  readonly most: readonly string[];
  readonly end: string | null;
}

const GAP_PX = 8;
const LINE_PX = 13;

interface Place {
  readonly x: number;
  readonly y: number;
}

/**
 * Only two moments are labelled, the playhead and the extreme, and the end where the two meet. The playhead's label stands beside the line on
 * the side with room; the extreme's label keeps clear of it, shortened or left out when it must.
 */
export function stripLabels(
  texts: StripTexts,
  here: Anchor,
  most: Anchor | null,
  zeroY: number,
  scale: Pick<TimeScale, 'x0' | 'x1'>,
): readonly StripLabel[] {
  const labels: StripLabel[] = [];
  const isFree = (text: string, place: Place): boolean =>
    place.x >= scale.x0 &&
    place.x + labelWidthPx(text) <= scale.x1 &&
    labels.every(
      (label) =>
        Math.abs(label.y - place.y) >= LINE_PX ||
        label.x > place.x + labelWidthPx(text) + GAP_PX ||
        label.x + labelWidthPx(label.text) + GAP_PX < place.x,
    );
  if (texts.here !== null) {
    const width = labelWidthPx(texts.here);
    const left = here.x - GAP_PX - width;
    labels.push({ key: 'here', text: texts.here, x: left >= scale.x0 + 2 ? left : here.x + GAP_PX, y: here.y - 6 });
  }
  if (most !== null) {
    const below = most.y > zeroY;
    const y = below ? most.y + LINE_PX : most.y - 5;
    for (const text of texts.most) {
      const width = labelWidthPx(text);
      const x = Math.max(scale.x0 + 4, Math.min(scale.x1 - width - 4, most.x - width / 2));
      const crossesLine = here.x > x - 4 && here.x < x + width + 4 && Math.abs(here.x - most.x) > 4;
      // The playhead's line runs through the strip: beside it, not under it.
      const shifted = crossesLine ? (most.x >= here.x ? here.x + GAP_PX : here.x - GAP_PX - width) : x;
      if (!isFree(text, { x: shifted, y })) continue;
      labels.push({ key: 'most', text, x: shifted, y });
      break;
    }
  }
  if (texts.end !== null) {
    const place = { x: scale.x1 - labelWidthPx(texts.end) - 4, y: zeroY - 22 };
    const isUnderLine = here.x > place.x - GAP_PX;
    if (isFree(texts.end, place) && !isUnderLine) labels.push({ key: 'end', text: texts.end, ...place });
  }
  return labels;
}
