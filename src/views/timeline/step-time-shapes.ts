import { rectShape } from './shapes.ts';
import type { Shape } from './shapes.ts';
import { areaShape, stepBands } from './step-bands.ts';
import type { StepTimes } from './step-blocks.ts';
import type { TimeScale } from './time-scale.ts';
import type { Band } from './timeline-layout.ts';

export interface StepTimeColumns extends StepTimes {
  /** Length of the whole step. */
  readonly stepNs: ArrayLike<number>;
  readonly weightsNs: ArrayLike<number>;
  readonly kvNs: ArrayLike<number>;
  readonly computeNs: ArrayLike<number>;
  readonly overheadNs: ArrayLike<number>;
}

/** Bars from this average width, px; below, one closed area. */
const BARS_FROM_PX = 3;

const PARTS = [
  { key: 'weights', column: 'weightsNs', style: { fill: { kind: 'token', name: 'bytes' }, fillOpacity: 0.55 } },
  { key: 'kv', column: 'kvNs', style: { fill: { kind: 'token', name: 'bytes' } } },
  { key: 'compute', column: 'computeNs', style: { fill: { kind: 'token', name: 'flops' } } },
  { key: 'overhead', column: 'overheadNs', style: { fill: { kind: 'token', name: 'rule' } } },
] as const;

/** Room above the longest bar, as a share of the row: the remark stands there. */
export const HEADROOM = 0.2;

/** px per ns of the row. */
function stepTimePxPerNs(longestStepNs: number, row: Band): number {
  return (row.height * (1 - HEADROOM)) / Math.max(1, longestStepNs);
}

/** Where each step's time went, stacked: weights, KV cache, compute, launches and host. The scale leaves headroom above the longest step
 * of the run. */
export function stepTimeShapes(steps: StepTimeColumns, longestStepNs: number, scale: TimeScale, row: Band): readonly Shape[] {
  const bands = stepBands(steps, steps.stepNs, scale);
  const perNs = stepTimePxPerNs(longestStepNs, row);
  const floor = row.y + row.height;
  const asBars = (scale.x1 - scale.x0) / Math.max(1, bands.count) >= BARS_FROM_PX;
  const base = new Float64Array(bands.count);
  return PARTS.map(({ key, column, style }) => {
    const from = Float64Array.from(base);
    for (let band = 0; band < bands.count; band++) if (bands.step[band] >= 0) base[band] += steps[column][bands.step[band]];
    const to = Float64Array.from(base);
    if (!asBars) {
      const y = (sums: Float64Array) => (band: number) => floor - sums[band] * perNs;
      return areaShape(key, bands, y(to), y(from), style);
    }
    const rects: number[] = [];
    for (let band = 0; band < bands.count; band++) {
      const left = Math.round(bands.left[band]);
      const right = Math.round(bands.right[band]) - 1;
      const height = (to[band] - from[band]) * perNs;
      if (height > 0.05 && right > left) rects.push(left, floor - to[band] * perNs, right - left, height);
    }
    return rectShape(key, rects, style);
  });
}
