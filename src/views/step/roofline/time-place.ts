import { scaleLog } from 'd3-scale';

/** Room left and right of the curves, px. */
export const TIME_LEFT_PX = 52;
export const TIME_RIGHT_PX = 14;

/** Where a count stands between 1 and the most that can be tried. */
export function timePlace(count: number, most: number, widthPx: number): number {
  return scaleLog([1, most], [TIME_LEFT_PX, Math.max(TIME_LEFT_PX + 40, widthPx - TIME_RIGHT_PX)])(count);
}
