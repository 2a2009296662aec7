import type { Run } from '../../engine/recording/run.ts';
import { appendOutlined } from '../timeline/block-rects.ts';
import type { RunIndex } from '../timeline/run-index.ts';
import { markHeight } from '../timeline/timeline-layout.ts';
import type { TimeScale } from '../timeline/time-scale.ts';
import type { SideRows } from './compare-layout.ts';

/** Idle time of a slot narrower than this is not drawn, px. */
const IDLE_FROM_PX = 1;

/** From the first step to the last, every stretch in which a slot belongs to nobody: x, y, width, height, … */
export function idleRects(run: Run, index: RunIndex, rows: SideRows, scale: TimeScale): readonly number[] {
  const rects: number[] = [];
  if (run.stepCount === 0) return rects;
  const { startNs, endNs } = run.steps;
  const height = markHeight(rows.laneHeight);
  const idle = (fromNs: number, toNs: number, top: number): void => {
    const left = scale.inside(fromNs);
    const width = scale.inside(toNs) - left;
    if (width >= IDLE_FROM_PX) appendOutlined(rects, [left, width], top, height);
  };
  index.spansOfSlot.forEach((spans, slot) => {
    const top = rows.lanes.y + slot * rows.laneHeight + (rows.laneHeight - height) / 2;
    let atNs = startNs[0];
    for (const span of spans) {
      idle(atNs, startNs[index.fromStep[span]], top);
      atNs = endNs[index.toStep[span] - 1];
    }
    idle(atNs, run.endNs, top);
  });
  return rects;
}

/** Lanes lower than this have no room for a part of a box. */
const PADDING_FROM_PX = 10;

/**
 * Of each prefill of a batch padded to its longest prompt, the part that is computed for nobody: the upper part of its box, as tall as the
 * padding is of the whole.
 */
export function paddingRects(run: Run, index: RunIndex, rows: SideRows, scale: TimeScale): readonly number[] {
  const { policy } = run.scenario;
  const rects: number[] = [];
  if (policy.kind !== 'static' || policy.prefill !== 'together-padded' || rows.laneHeight < PADDING_FROM_PX) return rects;
  const prompts = run.scenario.requests;
  const longest = new Map<number, number>();
  const prefills = [...index.kind.keys()].filter((span) => index.kind[span] === 'prefill');
  for (const span of prefills) {
    const step = index.fromStep[span];
    longest.set(step, Math.max(longest.get(step) ?? 0, prompts[index.request[span]].promptTokens));
  }
  const height = markHeight(rows.laneHeight);
  for (const span of prefills) {
    const padding = 1 - prompts[index.request[span]].promptTokens / (longest.get(index.fromStep[span]) ?? 1);
    const left = scale.inside(run.steps.startNs[index.fromStep[span]]);
    const width = scale.inside(run.steps.endNs[index.toStep[span] - 1]) - left;
    if (padding <= 0 || width <= 0) continue;
    const top = rows.lanes.y + index.slot[span] * rows.laneHeight + (rows.laneHeight - height) / 2;
    appendOutlined(rects, [left, width], top, padding * height);
  }
  return rects;
}
