/** A label that stands below its mark, with a line up to it. */
export interface Callout {
  readonly key: string;
  readonly text: string;
  /** Middle of the mark. */
  readonly atX: number;
  readonly textX: number;
  readonly row: number;
  readonly anchor: 'start' | 'end';
}

const GAP_PX = 10;
const ASIDE_PX = 3;

/**
 * Places labels in as few rows as they need without one standing on another: to the right of their line, or to the left where the drawing
 * ends. One that finds no room is left out.
 */
export function placeCallouts(
  labels: readonly { readonly key: string; readonly text: string; readonly atX: number; readonly widthPx: number }[],
  drawingPx: number,
  rows: number,
): readonly Callout[] {
  const takenToPx = Array.from({ length: rows }, () => -Infinity);
  const placed: Callout[] = [];
  for (const { key, text, atX, widthPx } of labels) {
    const anchor = atX + ASIDE_PX + widthPx <= drawingPx ? 'start' : 'end';
    const fromPx = anchor === 'start' ? atX + ASIDE_PX : atX - ASIDE_PX - widthPx;
    const row = takenToPx.findIndex((takenTo) => fromPx >= takenTo + GAP_PX);
    if (row < 0) continue;
    takenToPx[row] = fromPx + widthPx;
    placed.push({ key, text, atX, textX: anchor === 'start' ? fromPx : atX - ASIDE_PX, row, anchor });
  }
  return placed;
}
