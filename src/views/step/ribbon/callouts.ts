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

interface CalloutLabel {
  readonly key: string;
  readonly text: string;
  readonly atX: number;
  readonly widthPx: number;
}

const GAP_PX = 10;
const ASIDE_PX = 3;

interface Placed extends Callout {
  readonly fromPx: number;
  readonly toPx: number;
}

/**
 * Places labels below their marks so that none stands on another and no line runs through a text: to the right of its line, or to the left
 * where the drawing ends; a text that reaches under the next mark goes to the lowest row. One that finds no room is left out.
 * @param labels from left to right
 */
export function placeCallouts(labels: readonly CalloutLabel[], drawingPx: number, rows: number): readonly Callout[] {
  const placed: Placed[] = [];
  labels.forEach(({ key, text, atX, widthPx }, i) => {
    const anchor = atX + ASIDE_PX + widthPx <= drawingPx ? 'start' : 'end';
    const fromPx = anchor === 'start' ? atX + ASIDE_PX : atX - ASIDE_PX - widthPx;
    const label = { key, text, atX, textX: anchor === 'start' ? fromPx : atX - ASIDE_PX, anchor, fromPx, toPx: fromPx + widthPx } as const;
    const reachesNext = label.toPx + ASIDE_PX > (labels[i + 1]?.atX ?? Infinity);
    const wanted = Array.from({ length: rows }, (_, row) => ({ ...label, row })).slice(reachesNext ? rows - 1 : 0);
    const free = wanted.find((candidate) => placed.every((other) => isClear(candidate, other)));
    if (free !== undefined) placed.push(free);
  });
  return placed.map(({ key, text, atX, textX, row, anchor }) => ({ key, text, atX, textX, row, anchor }));
}

/** In one row the texts stand apart; the line of the lower one passes beside the text of the higher one. */
function isClear(a: Placed, b: Placed): boolean {
  if (a.row === b.row) return a.fromPx >= b.toPx + GAP_PX || b.fromPx >= a.toPx + GAP_PX;
  const [higher, lower] = a.row < b.row ? [a, b] : [b, a];
  return lower.atX < higher.fromPx || lower.atX > higher.toPx;
}
