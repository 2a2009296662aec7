import { firstStepEndingAfter, firstStepStartingFrom } from './step-search.ts';
import type { TimeScale } from './time-scale.ts';

/** Start and end of every step, ns. */
export interface StepTimes {
  readonly startNs: ArrayLike<number>;
  readonly endNs: ArrayLike<number>;
}

/**
 * The blocks that steps [fromStep, toStep) of one span are drawn as: left edge and width in px, alternating, cut at the plot's edges and
 * in time order. A step narrower than `mergeBelowPx` joins the ones after it until the block is wide enough; the last block takes what is
 * left. Infinity gives the whole span as one block, 0 one block a step.
 */
export function stepBlocks(times: StepTimes, fromStep: number, toStep: number, scale: TimeScale, mergeBelowPx: number): readonly number[] {
  const blocks: number[] = [];
  const last = Math.min(toStep, firstStepStartingFrom(times.startNs, scale.window.toNs));
  let step = Math.max(fromStep, firstStepEndingAfter(times.endNs, scale.window.fromNs));
  while (step < last) {
    const leftPx = scale.x(times.startNs[step]);
    let end = mergeBelowPx === Infinity ? last - 1 : step;
    while (end + 1 < last && scale.x(times.endNs[end]) - leftPx < mergeBelowPx) end++;
    const left = Math.max(scale.x0, leftPx);
    const right = scale.inside(times.endNs[end]);
    if (right > left) blocks.push(left, right - left);
    step = end + 1;
  }
  return blocks;
}
