import type { Shape } from './shapes.ts';
import { areaShape, stepBands, topLineShape } from './step-bands.ts';
import type { StepTimes } from './step-blocks.ts';
import type { TimeScale } from './time-scale.ts';
import type { Band } from './timeline-layout.ts';

/** Waiting requests over time on a scale that ends at the most of the whole run. */
export function queueShapes(
  steps: StepTimes & { readonly waiting: ArrayLike<number> },
  mostWaiting: number,
  scale: TimeScale,
  row: Band,
): readonly Shape[] {
  const bands = stepBands(steps, steps.waiting, scale);
  const floor = row.y + row.height;
  const perRequest = row.height / Math.max(1, mostWaiting);
  const top = (band: number) => floor - (bands.step[band] >= 0 ? steps.waiting[bands.step[band]] * perRequest : 0);
  return [
    areaShape('waiting', bands, top, () => floor, { fill: { kind: 'bubble' } }),
    topLineShape('waiting line', bands, top, { stroke: { kind: 'token', name: 'ink2' } }),
  ];
}
