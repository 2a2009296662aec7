import { pointError } from '../../checks/calibration/calibration-points.ts';
import type { CalibrationPicture, CalibrationPoint } from '../../checks/calibration/calibration-points.ts';

/** A point with the file it is from. */
export interface PlacedPoint {
  readonly picture: CalibrationPicture;
  readonly point: CalibrationPoint;
  /** Unique on the page, and its name in links. */
  readonly place: string;
}

const WORST = 8;

export function placeOf({ file }: Pick<CalibrationPicture, 'file'>, { id }: Pick<CalibrationPoint, 'id'>): string {
  return `${file}~${id}`;
}

function allPoints(pictures: readonly CalibrationPicture[]): readonly PlacedPoint[] {
  return pictures.flatMap((picture) => picture.points.map((point) => ({ picture, point, place: placeOf(picture, point) })));
}

/** The point of this place; null where there is none. */
export function placedPoint(pictures: readonly CalibrationPicture[], place: string | null): PlacedPoint | null {
  return place === null ? null : (allPoints(pictures).find((placed) => placed.place === place) ?? null);
}

/** The points that the model misses by most, worst first. */
export function worstPoints(pictures: readonly CalibrationPicture[], count = WORST): readonly PlacedPoint[] {
  return allPoints(pictures)
    .toSorted((a, b) => Math.abs(pointError(b.point)) - Math.abs(pointError(a.point)))
    .slice(0, count);
}
