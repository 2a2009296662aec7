import type { Run } from '../../engine/recording/run.ts';
import type { FocusSet } from '../focus-set.ts';
import { densityLaneShapes, isDensity } from './density-lanes.ts';
import type { LanePlaces } from './lane-places.ts';
import { traceHorizontal, traceVertical } from './mark-outlines.ts';
import type { PageLayers } from './page-layers.ts';
import { pageShapes } from './page-shapes.ts';
import { queueShapes } from './queue-shapes.ts';
import { requestLaneShapes } from './request-lane-shapes.ts';
import type { RequestLaneData } from './request-lanes.ts';
import type { RunIndex } from './run-index.ts';
import { pathShape } from './shapes.ts';
import type { Shape } from './shapes.ts';
import { slotLaneShapes } from './slot-lane-shapes.ts';
import { stepTimeShapes } from './step-time-shapes.ts';
import type { TimelineLayout } from './timeline-layout.ts';
import { axisTicks } from './time-scale.ts';
import type { TimeScale } from './time-scale.ts';
import type { ZoomLevel } from './zoom-level.ts';

/** What the drawing of the rows depends on: the run and the window, never the playhead. */
export interface TimelineScene {
  readonly run: Run;
  readonly index: RunIndex;
  readonly focus: FocusSet;
  readonly layers: PageLayers;
  /** Empty where lanes go by slot. */
  readonly lanes: readonly RequestLaneData[];
  readonly layout: TimelineLayout;
  readonly places: LanePlaces;
  readonly scale: TimeScale;
  readonly level: ZoomLevel;
}

/** Least room between two ticks of the axis, px. */
export function axisGapPx(layout: TimelineLayout): number {
  return layout.layout === 'phone' ? 56 : 110;
}

/** Everything below the axis, in drawing order. */
export function timelineShapes(scene: TimelineScene): readonly Shape[] {
  const { run, index, focus, layers, layout, scale } = scene;
  const many = layout.lanesBy === 'slot';
  const rows: Shape[] = [gridShape(layout, scale), ...laneShapes(scene)];
  if (layout.pages !== null) {
    rows.push(...pageShapes(run.steps, layers, focus, run.scenario.limits.usablePages, scale, layout.pages, many));
    rows.push(
      ruleShape('pool', scale, layout.pages.y, 'signal'),
      ruleShape('pages floor', scale, layout.pages.y + layout.pages.height, 'rule2'),
    );
  }
  if (layout.queue !== null) {
    rows.push(...queueShapes(run.steps, index.mostWaiting, scale, layout.queue));
    rows.push(ruleShape('queue floor', scale, layout.queue.y + layout.queue.height, 'rule2'));
  }
  if (layout.stepTime !== null) {
    rows.push(...stepTimeShapes({ ...run.steps, stepNs: index.stepNs }, index.longestStepNs, scale, layout.stepTime));
    rows.push(ruleShape('step time floor', scale, layout.stepTime.y + layout.stepTime.height, 'rule2'));
  }
  return rows;
}

function laneShapes({ run, index, focus, lanes, layout, places, scale, level }: TimelineScene): readonly Shape[] {
  const middleOfStep =
    (scale.x1 - scale.x0) / Math.max(1e-9, ((scale.window.toNs - scale.window.fromNs) / Math.max(1, run.endNs)) * run.stepCount);
  if (layout.lanesBy === 'slot') {
    if (isDensity(index, run.steps, scale)) return densityLaneShapes(run.steps, layout.laneCount, scale, layout.lanes);
    const place = { top: places.top, laneHeightPx: layout.laneHeight, firstSlot: places.first, endSlot: places.end };
    return slotLaneShapes(index, run.steps, (request) => focus.hueOf(request), scale, place, middleOfStep);
  }
  const separators = pathShape(
    'lane rules',
    (pen) => {
      for (let lane = 0; lane < lanes.length; lane++)
        traceHorizontal(pen, Math.round(layout.lanes.y + (lane + 1) * layout.laneHeight) - 0.5, scale.x0, scale.x1);
    },
    { stroke: { kind: 'token', name: 'rule' }, strokeWidth: 0.6, marks: lanes.length },
  );
  const marks = lanes.flatMap((lane, row) =>
    requestLaneShapes(lane, run.steps, scale, layout.lanes.y + row * layout.laneHeight, layout.laneHeight, level).map((shape) => ({
      ...shape,
      key: `${lane.request} ${shape.key}`,
    })),
  );
  return layout.laneHeight >= 10 ? [separators, ...marks] : marks;
}

function gridShape(layout: TimelineLayout, scale: TimeScale): Shape {
  const ticks = axisTicks(scale, axisGapPx(layout));
  return pathShape(
    'grid',
    (pen) => ticks.forEach(({ ns }) => traceVertical(pen, Math.round(scale.x(ns)) + 0.5, layout.lanes.y, layout.bottom)),
    {
      stroke: { kind: 'token', name: 'rule' },
      strokeWidth: 0.7,
      marks: ticks.length,
    },
  );
}

function ruleShape(key: string, scale: TimeScale, y: number, name: 'signal' | 'rule2'): Shape {
  return pathShape(key, (pen) => traceHorizontal(pen, Math.round(y) + 0.5, scale.x0, scale.x1), { stroke: { kind: 'token', name } });
}
