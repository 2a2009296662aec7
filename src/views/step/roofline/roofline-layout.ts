import { scaleLog } from 'd3-scale';
import type { RooflinePoint } from '../../../engine/cost/roofline.ts';
import type { RooflineData } from './roofline-data.ts';

/** The plot's place in the drawing, px, and its two logarithmic scales. */
export interface RooflineScales {
  readonly x0: number;
  readonly x1: number;
  readonly y0: number;
  readonly y1: number;
  readonly x: (intensity: number) => number;
  readonly y: (flopsPerSecond: number) => number;
  /** Back from px to FLOPs a byte. */
  readonly intensityAt: (x: number) => number;
  readonly xTicks: readonly number[];
  readonly yTicks: readonly number[];
}

const LEFT_PX = 46;
const RIGHT_PX = 8;
const TOP_PX = 22;
const BOTTOM_PX = 34;
const LEAST_INTENSITY = 0.25;
/** Room right of the ridge, and above the highest roof. */
const BEYOND_RIDGE = 8;
const ABOVE_ROOF = 1.7;
/** The slowest operator drawn: this far below what HBM gives at the least intensity. */
const BELOW_SLOPE = 12;
const DECADES_X = [0.1, 1, 10, 100, 1000, 10_000];
const DECADES_Y = [1e9, 1e10, 1e11, 1e12, 1e13, 1e14, 1e15, 1e16];

/** Scales that depend on the card alone, so that no point moves but by what the step does. */
export function rooflineScales({ roofs, bytesPerSecond }: RooflineData, widthPx: number, heightPx: number): RooflineScales {
  const highest = Math.max(...roofs.map(({ flopsPerSecond }) => flopsPerSecond));
  const lowest = (LEAST_INTENSITY * bytesPerSecond) / BELOW_SLOPE;
  const farthest = (highest / bytesPerSecond) * BEYOND_RIDGE;
  const [x0, x1, y0, y1] = [LEFT_PX, Math.max(LEFT_PX + 40, widthPx - RIGHT_PX), Math.max(TOP_PX + 40, heightPx - BOTTOM_PX), TOP_PX];
  const x = scaleLog([LEAST_INTENSITY, farthest], [x0, x1]).clamp(true);
  const y = scaleLog([lowest, highest * ABOVE_ROOF], [y0, y1]).clamp(true);
  const inside = (low: number, high: number) => (value: number) => value >= low && value <= high;
  return {
    x0,
    x1,
    y0,
    y1,
    x,
    y,
    intensityAt: (px) => x.invert(px),
    xTicks: DECADES_X.filter(inside(LEAST_INTENSITY, farthest)),
    yTicks: DECADES_Y.filter(inside(lowest, highest * ABOVE_ROOF)),
  };
}

/** A roof's line: up along the bandwidth, then flat. */
export function roofPath(scales: RooflineScales, bytesPerSecond: number, flopsPerSecond: number): string {
  const ridge = flopsPerSecond / bytesPerSecond;
  const [from, to] = [scales.intensityAt(scales.x0), scales.intensityAt(scales.x1)];
  return `M${scales.x(from)} ${scales.y(from * bytesPerSecond)}L${scales.x(ridge)} ${scales.y(flopsPerSecond)}L${scales.x(to)} ${scales.y(flopsPerSecond)}`;
}

/** The slope of a bandwidth up to a rate, without the flat part. */
export function slopePath(scales: RooflineScales, bytesPerSecond: number, toFlopsPerSecond: number): string {
  const from = scales.intensityAt(scales.x0);
  const to = toFlopsPerSecond / bytesPerSecond;
  return `M${scales.x(from)} ${scales.y(from * bytesPerSecond)}L${scales.x(to)} ${scales.y(toFlopsPerSecond)}`;
}

/** Degrees by which a text along the slope is turned: a decade in x for a decade in y. */
export function slopeDegrees({ x, y }: RooflineScales): number {
  return (Math.atan2(y(1e13) - y(1e12), x(10) - x(1)) * 180) / Math.PI;
}

export function pointPlace(
  { x, y }: RooflineScales,
  { intensity, flopsPerSecond }: RooflinePoint,
): { readonly x: number; readonly y: number } {
  return { x: x(intensity), y: y(flopsPerSecond) };
}
