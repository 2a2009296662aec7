import type { Span } from '../../engine/recording/spans.ts';
import { appendOutlined, appendSolid } from './block-rects.ts';
import { traceCross, traceHorizontal, traceVertical } from './mark-outlines.ts';
import { pathShape, rectShape } from './shapes.ts';
import type { Paint, Shape } from './shapes.ts';
import { stepBlocks } from './step-blocks.ts';
import type { StepTimes } from './step-blocks.ts';
import { markHeight } from './timeline-layout.ts';
import type { TimeScale } from './time-scale.ts';
import { BLOCK_FROM_PX } from './zoom-level.ts';
import type { ZoomLevel } from './zoom-level.ts';

/** One request's way through the run, as its lane draws it. */
export interface RequestLane {
  /** In time order, the queued ones included. */
  readonly spans: readonly Span[];
  readonly arrivalNs: number;
  /** End of the step that wrote its last token; −1 when it never finished. */
  readonly finishNs: number;
  readonly hue: number;
}

/** Below this height a lane has no room for a hatch: prefill is the fill at half strength. */
export const HATCH_FROM_PX = 10;

const TICK: Paint = { kind: 'token', name: 'ink' };
const SIGNAL: Paint = { kind: 'token', name: 'signal' };

/** Marks of one lane in the fill styles of the design, drawn in this order. `top` is the lane's upper edge. */
export function requestLaneShapes(
  lane: RequestLane,
  times: StepTimes,
  scale: TimeScale,
  top: number,
  laneHeightPx: number,
  level: ZoomLevel,
): readonly Shape[] {
  const height = markHeight(laneHeightPx);
  const markTop = top + (laneHeightPx - height) / 2;
  const middle = top + laneHeightPx / 2;
  const hatched = laneHeightPx >= HATCH_FROM_PX;
  const mergeBelow = level === 'spans' ? Infinity : BLOCK_FROM_PX;
  const hue: Paint = { kind: 'hue', hue: lane.hue };
  const solid: number[] = [];
  const boxes: number[] = [];
  const kept: number[] = [];
  const idle: number[] = [];
  const waits: [number, number][] = [];
  const crosses: number[] = [];
  let before: Span | undefined;
  for (const span of lane.spans) {
    if (span.kind === 'queued') {
      const isFirst = before === undefined;
      const fromNs = isFirst ? lane.arrivalNs : times.startNs[span.fromStep];
      const toNs = span.toStep < times.startNs.length ? times.startNs[span.toStep] : times.endNs[times.endNs.length - 1];
      if (toNs > scale.window.fromNs && fromNs < scale.window.toNs) waits.push([scale.inside(fromNs), scale.inside(toNs)]);
      if (before !== undefined && before.kind !== 'queued') crosses.push(times.startNs[span.fromStep]);
      before = span;
      continue;
    }
    const merge = span.kind === 'decode' || span.kind === 'prefill' ? mergeBelow : Infinity;
    const blocks = stepBlocks(times, span.fromStep, span.toStep, scale, merge);
    if (span.kind === 'decode') appendSolid(solid, blocks, markTop, height);
    else if (span.kind === 'held') appendOutlined(kept, blocks, markTop, height);
    else if (span.kind === 'stalled') appendOutlined(idle, blocks, markTop, height);
    else if (hatched) appendOutlined(boxes, blocks, markTop, height);
    else appendSolid(boxes, blocks, markTop, height);
    before = span;
  }
  const shapes: Shape[] = [];
  if (waits.length > 0) {
    shapes.push(
      pathShape('queued', (pen) => waits.forEach(([from, to]) => traceHorizontal(pen, middle, from, to)), {
        stroke: hue,
        strokeWidth: Math.min(1.5, height),
        dash: [1.5, 3],
        marks: waits.length,
      }),
    );
  }
  const arrivalX = scale.x(lane.arrivalNs);
  if (lane.spans[0]?.kind === 'queued' && arrivalX >= scale.x0 - 1 && arrivalX <= scale.x1) {
    shapes.push(
      pathShape('arrival', (pen) => traceVertical(pen, arrivalX + 0.5, markTop, markTop + height), { stroke: hue, strokeWidth: 1.5 }),
    );
  }
  if (boxes.length > 0) {
    shapes.push(
      hatched
        ? rectShape('prefill', boxes, { fill: { kind: 'hatch', hue: lane.hue }, stroke: hue })
        : rectShape('prefill', boxes, { fill: hue, fillOpacity: 0.5 }),
    );
  }
  if (solid.length > 0) shapes.push(rectShape('decode', solid, { fill: hue }));
  if (kept.length > 0) shapes.push(rectShape('held', kept, { fill: { kind: 'bubble' }, stroke: { kind: 'token', name: 'rule2' } }));
  if (idle.length > 0) shapes.push(rectShape('stalled', idle, { fill: { kind: 'bubble' }, stroke: hue }));
  const finishX = scale.x(lane.finishNs);
  if (lane.finishNs >= 0 && finishX > scale.x0 && finishX <= scale.x1) {
    const reach = hatched ? 2 : 1;
    shapes.push(
      pathShape('cap', (pen) => traceVertical(pen, Math.round(finishX) + 1, markTop - reach, markTop + height + reach), {
        stroke: TICK,
        strokeWidth: hatched ? 2 : 1.25,
      }),
    );
  }
  const crossesInside = crosses.map((ns) => scale.x(ns)).filter((x) => x >= scale.x0 && x <= scale.x1);
  if (crossesInside.length > 0) {
    shapes.push(
      pathShape('preempt', (pen) => crossesInside.forEach((x) => traceCross(pen, x, markTop, height, Math.min(3.5, height / 2))), {
        stroke: SIGNAL,
        strokeWidth: hatched ? 2 : 1.5,
        marks: crossesInside.length,
      }),
    );
  }
  return shapes;
}
