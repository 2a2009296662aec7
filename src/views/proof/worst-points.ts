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

/** The points that the model misses by most, worst first. */
export function worstPoints(pictures: readonly CalibrationPicture[], count = WORST): readonly PlacedPoint[] {
  const all = pictures.flatMap((picture) => picture.points.map((point) => ({ picture, point, place: placeOf(picture, point) })));
  return all.toSorted((a, b) => Math.abs(pointError(b.point)) - Math.abs(pointError(a.point))).slice(0, count);
}
