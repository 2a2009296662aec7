import type { Shape } from './shapes.ts';
import type { RunIndex } from './run-index.ts';
import { areaShape, stepBands, topLineShape } from './step-bands.ts';
import type { StepTimes } from './step-blocks.ts';
import type { TimeScale } from './time-scale.ts';
import type { Band } from './timeline-layout.ts';

/** Spans narrower than this on average are no longer drawn one by one, px. */
const SPAN_FROM_PX = 0.6;

/** Whether the spans that reach into the window are too narrow to be seen: the average of their drawn widths. */
export function isDensity(index: RunIndex, times: StepTimes, scale: TimeScale): boolean {
  let spans = 0;
  let widthNs = 0;
  const { fromNs, toNs } = scale.window;
  for (let i = 0; i < index.spanCount; i++) {
    const from = times.startNs[index.fromStep[i]];
    const to = times.endNs[index.toStep[i] - 1];
    if (to <= fromNs || from >= toNs) continue;
    spans++;
    widthNs += Math.min(to, toNs) - Math.max(from, fromNs);
  }
  return spans > 0 && (widthNs / spans) * scale.pxPerNs < SPAN_FROM_PX;
}

/** One column per pixel: the share of slots that are busy, from the lower edge of the lane band up. */
export function densityLaneShapes(
  steps: StepTimes & { readonly running: ArrayLike<number> },
  slots: number,
  scale: TimeScale,
  row: Band,
): readonly Shape[] {
  const bands = stepBands(steps, steps.running, scale);
  const floor = row.y + row.height;
  const top = (band: number) => floor - (bands.step[band] >= 0 ? (steps.running[bands.step[band]] / Math.max(1, slots)) * row.height : 0);
  return [
    areaShape('busy slots', bands, top, () => floor, { fill: { kind: 'hue', hue: -1 } }),
    topLineShape('busy slots line', bands, top, { stroke: { kind: 'token', name: 'ink2' } }),
  ];
}
