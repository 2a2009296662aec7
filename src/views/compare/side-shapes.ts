import { densityLaneShapes, isDensity } from '../timeline/density-lanes.ts';
import { traceHorizontal } from '../timeline/mark-outlines.ts';
import { queueShapes } from '../timeline/queue-shapes.ts';
import type { RunIndex } from '../timeline/run-index.ts';
import { pathShape, rectShape } from '../timeline/shapes.ts';
import type { Shape, ShapeStyle } from '../timeline/shapes.ts';
import { slotLaneShapes } from '../timeline/slot-lane-shapes.ts';
import type { TimeScale } from '../timeline/time-scale.ts';
import { idleRects, paddingRects } from './bubble-rects.ts';
import { LEAST_LANE_PX } from './compare-layout.ts';
import type { SideRows } from './compare-layout.ts';
import type { CompareSide } from './compare-props.ts';

/** Up to so many requests each wait is a dotted line of its own; above, the queue is an area. */
export const MOST_QUEUE_LINES = 12;

const BUBBLE: Partial<ShapeStyle> = { fill: { kind: 'bubble' }, stroke: { kind: 'token', name: 'rule2' }, strokeWidth: 0.7 };

/** Slot lanes and queue of one side. `mostWaiting`: the most of both sides, so that their queues are drawn to one scale. */
export function sideShapes(
  { side, run, hues }: Pick<CompareSide, 'side' | 'run' | 'hues'>,
  index: RunIndex,
  rows: SideRows,
  scale: TimeScale,
  mostWaiting: number,
): readonly Shape[] {
  const lanes =
    rows.laneHeight < LEAST_LANE_PX || isDensity(index, run.steps, scale)
      ? densityLaneShapes(run.steps, run.scenario.limits.maxNumSeqs, scale, rows.lanes)
      : [
          rectShape('idle', idleRects(run, index, rows, scale), BUBBLE),
          ...slotLaneShapes(
            index,
            run.steps,
            (request) => hues.hueOf(request),
            scale,
            { top: rows.lanes.y, laneHeightPx: rows.laneHeight, firstSlot: 0, endSlot: run.scenario.limits.maxNumSeqs },
            stepPx(run, scale),
          ),
          rectShape('padding', paddingRects(run, index, rows, scale), BUBBLE),
        ];
  const queue =
    run.requestCount <= MOST_QUEUE_LINES ? queueLines({ run, hues }, rows, scale) : queueShapes(run.steps, mostWaiting, scale, rows.queue);
  return [...lanes, ...queue].map((shape) => ({ ...shape, key: `${side} ${shape.key}` }));
}

function stepPx({ endNs, stepCount }: CompareSide['run'], scale: TimeScale): number {
  return (endNs / Math.max(1, stepCount)) * scale.pxPerNs;
}

const MOST_LINE_PITCH_PX = 2.6;
/** A wait shorter than this is no line, px. */
const LINE_FROM_PX = 2;

function queueLines({ run, hues }: Pick<CompareSide, 'run' | 'hues'>, rows: SideRows, scale: TimeScale): readonly Shape[] {
  const pitch = Math.min(MOST_LINE_PITCH_PX, rows.queue.height / Math.max(1, run.requestCount));
  return Array.from({ length: run.requestCount }, (_, request) => {
    const y = rows.queue.y + (request + 1) * pitch;
    const waits = waitsOf(run, request).filter(([fromNs, toNs]) => scale.inside(toNs) - scale.inside(fromNs) >= LINE_FROM_PX);
    return pathShape(
      `wait ${request}`,
      (pen) => {
        for (const [fromNs, toNs] of waits) traceHorizontal(pen, y, scale.inside(fromNs), scale.inside(toNs));
      },
      { stroke: { kind: 'hue', hue: hues.hueOf(request) }, strokeWidth: 1.5, dash: [1.5, 2.5], marks: waits.length },
    );
  });
}

/** When a request waits: from its arrival to its first step, and after each preemption. */
export function waitsOf(run: CompareSide['run'], request: number): readonly (readonly [fromNs: number, toNs: number])[] {
  const { arrivalNs, firstScheduledNs } = run.requests;
  const firstNs = firstScheduledNs[request];
  if (arrivalNs[request] < 0) return [];
  if (firstNs < 0) return [[arrivalNs[request], run.endNs]];
  const again = run
    .spansOf(request)
    .filter((span) => span.kind === 'queued' && span.toStep > span.fromStep && run.steps.startNs[span.fromStep] > firstNs)
    .map((span) => [run.steps.startNs[span.fromStep], run.steps.endNs[span.toStep - 1]] as const);
  return [[arrivalNs[request], firstNs], ...again];
}
