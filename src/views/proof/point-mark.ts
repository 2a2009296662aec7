import type { PointKind } from '../../checks/calibration/calibration-points.ts';

/** Half of a mark's width. */
const R = 3;

/** Kinds by shape: hue says who, and here nobody is anybody. Paths around 0, 0. */
export const POINT_MARKS: Readonly<Record<PointKind, string>> = {
  decode: `M${-R} 0a${R} ${R} 0 1 0 ${2 * R} 0a${R} ${R} 0 1 0 ${-2 * R} 0`,
  prefill: `M${-R} ${-R}h${2 * R}v${2 * R}h${-2 * R}z`,
  mixed: `M0 ${-R - 1}L${R + 1} 0L0 ${R + 1}L${-R - 1} 0z`,
  verify: `M0 ${-R - 0.5}L${R + 0.5} ${R}H${-R - 0.5}z`,
  'first-token': `M${-R} ${-R}h${2 * R}v${2 * R}h${-2 * R}z`,
  'last-token': `M${-R} 0a${R} ${R} 0 1 0 ${2 * R} 0a${R} ${R} 0 1 0 ${-2 * R} 0`,
};
