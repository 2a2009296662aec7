import { sampleSteps } from './downsample.ts';
import { pathShape } from './shapes.ts';
import type { Pen, PathShape, ShapeStyle } from './shapes.ts';
import type { StepTimes } from './step-blocks.ts';
import { firstStepEndingAfter, firstStepStartingFrom } from './step-search.ts';
import type { TimeScale } from './time-scale.ts';

/** The visible run as bands side by side, each showing one step; `step` −1 is idle time between steps. */
export interface StepBands {
  readonly count: number;
  readonly left: Float64Array;
  readonly right: Float64Array;
  readonly step: Int32Array;
}

/** Idle time narrower than this is closed up, px. */
const IDLE_FROM_PX = 0.75;

/** Bands of the window, at most one per pixel (idle time aside); where several steps share a pixel the one with the largest `value`. */
export function stepBands(times: StepTimes, value: ArrayLike<number>, scale: TimeScale): StepBands {
  const from = firstStepEndingAfter(times.endNs, scale.window.fromNs);
  const to = firstStepStartingFrom(times.startNs, scale.window.toNs);
  const samples = sampleSteps(times.startNs, value, from, to, (ns) => scale.x(ns), Math.ceil(scale.x1 - scale.x0));
  const left = new Float64Array(2 * samples.count);
  const right = new Float64Array(2 * samples.count);
  const step = new Int32Array(2 * samples.count);
  let count = 0;
  for (let i = 0; i < samples.count; i++) {
    const first = i === 0 ? from : samples.lastStep[i - 1] + 1;
    const end = scale.inside(times.endNs[samples.lastStep[i]]);
    const next = i + 1 < samples.count ? scale.inside(times.startNs[samples.lastStep[i] + 1]) : end;
    const idle = next - end > IDLE_FROM_PX;
    left[count] = scale.inside(times.startNs[first]);
    right[count] = idle ? end : next;
    step[count] = samples.step[i];
    count++;
    if (!idle) continue;
    left[count] = end;
    right[count] = next;
    step[count] = -1;
    count++;
  }
  return { count, left, right, step };
}

/** A band is a corner of one outline, not an outline: so many of them weigh like one mark. */
const BANDS_PER_MARK = 4;

/** The area between two heights (px) of each band. */
export function areaShape(
  key: string,
  bands: StepBands,
  yTop: (band: number) => number,
  yBottom: (band: number) => number,
  style: Partial<ShapeStyle>,
): PathShape {
  return pathShape(key, (pen) => traceBands(pen, bands, yTop, yBottom), { ...style, marks: Math.ceil(bands.count / BANDS_PER_MARK) });
}

/** The line along the tops of all bands. */
export function topLineShape(key: string, bands: StepBands, yTop: (band: number) => number, style: Partial<ShapeStyle>): PathShape {
  return pathShape(key, (pen) => traceTops(pen, bands, yTop), { ...style, marks: Math.ceil(bands.count / BANDS_PER_MARK) });
}

/** Traces the area between two heights (px, y grows downwards) of each band; bands without height are left out. */
function traceBands(pen: Pen, bands: StepBands, yTop: (band: number) => number, yBottom: (band: number) => number): void {
  let band = 0;
  while (band < bands.count) {
    if (yBottom(band) - yTop(band) <= 0) {
      band++;
      continue;
    }
    const first = band;
    pen.moveTo(bands.left[first], yBottom(first));
    for (; band < bands.count && yBottom(band) - yTop(band) > 0; band++) {
      const y = yTop(band);
      pen.lineTo(bands.left[band], y);
      pen.lineTo(bands.right[band], y);
    }
    for (let back = band - 1; back >= first; back--) {
      const y = yBottom(back);
      pen.lineTo(bands.right[back], y);
      pen.lineTo(bands.left[back], y);
    }
    pen.closePath();
  }
}

/** Traces the line along the tops of all bands. */
function traceTops(pen: Pen, bands: StepBands, yTop: (band: number) => number): void {
  for (let band = 0; band < bands.count; band++) {
    const y = yTop(band);
    if (band === 0) pen.moveTo(bands.left[band], y);
    else pen.lineTo(bands.left[band], y);
    pen.lineTo(bands.right[band], y);
  }
}
