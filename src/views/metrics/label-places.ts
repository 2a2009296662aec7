/** A label that belongs at `x` and is `widthPx` wide. */
export interface PlacedLabel {
  readonly x: number;
  readonly widthPx: number;
}

/**
 * Centres of labels in one row between x0 and x1, as near to where they belong as they can be without touching. They keep their order; where
 * the row is too short for all of them they touch, from x0 on.
 */
export function labelCentres(labels: readonly PlacedLabel[], x0: number, x1: number): readonly number[] {
  const left: number[] = [];
  let free = x0;
  for (const { x, widthPx } of labels) {
    left.push(Math.max(free, x - widthPx / 2));
    free = left[left.length - 1] + widthPx;
  }
  let limit = Math.max(x1, x0 + labels.reduce((sum, { widthPx }) => sum + widthPx, 0));
  for (let i = labels.length - 1; i >= 0; i--) {
    left[i] = Math.min(left[i], limit - labels[i].widthPx);
    limit = left[i];
  }
  return left.map((x, i) => x + labels[i].widthPx / 2);
}
