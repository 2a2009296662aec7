import { densityColumns } from './density-columns.ts';
import { traceVertical } from './mark-outlines.ts';
import type { RequestLaneData } from './request-lanes.ts';
import type { RunIndex } from './run-index.ts';
import { pathShape, rectShape } from './shapes.ts';
import type { Pen, Shape } from './shapes.ts';
import { stepBlocks } from './step-blocks.ts';
import type { StepTimes } from './step-blocks.ts';
import type { Band } from './timeline-layout.ts';
import type { TimeScale } from './time-scale.ts';

const LINE_SHARE = 0.78;
const INSET_PX = 2;
const TICK_PX = 3;

/** The whole run, one thin line a request. */
export function minimapLines(lanes: readonly RequestLaneData[], times: StepTimes, scale: TimeScale, row: Band): readonly Shape[] {
  const pitch = Math.min(2.25, (row.height - 2 * INSET_PX + 0.5) / Math.max(1, lanes.length));
  return lanes.flatMap((lane, i) => {
    const y = row.y + INSET_PX + i * pitch;
    const rects = (kinds: readonly string[]) => {
      const out: number[] = [];
      for (const span of lane.spans) {
        if (!kinds.includes(span.kind)) continue;
        const blocks = stepBlocks(times, span.fromStep, span.toStep, scale, Infinity);
        for (let b = 0; b < blocks.length; b += 2) out.push(blocks[b], y, blocks[b + 1] + 0.3, pitch * LINE_SHARE);
      }
      return out;
    };
    const fill = { kind: 'hue', hue: lane.hue } as const;
    return [
      rectShape(`${lane.request} prefill`, rects(['prefill']), { fill, fillOpacity: 0.55 }),
      rectShape(`${lane.request} decode`, rects(['decode', 'stalled', 'held']), { fill }),
    ];
  });
}

/** The whole run as running (dark) under waiting (pale) requests, preemptions as ticks from above. */
export function minimapDensity(
  index: RunIndex,
  steps: StepTimes & { readonly running: ArrayLike<number>; readonly waiting: ArrayLike<number> },
  scale: TimeScale,
  row: Band,
): readonly Shape[] {
  const columns = Math.max(1, Math.round(scale.x1 - scale.x0));
  const density = densityColumns(steps, scale.window.fromNs, scale.window.toNs, columns);
  const floor = row.y + row.height;
  const perRequest = (row.height - 1) / density.most;
  const area = (heightOf: (column: number) => number) => (pen: Pen) => {
    pen.moveTo(scale.x0, floor);
    for (let column = 0; column < columns; column++) {
      const y = floor - heightOf(column) * perRequest;
      pen.lineTo(scale.x0 + column, y);
      pen.lineTo(scale.x0 + column + 1, y);
    }
    pen.lineTo(scale.x1, floor);
    pen.closePath();
  };
  const { running, waiting } = density;
  return [
    pathShape(
      'waiting',
      area((column) => running[column] + waiting[column]),
      { fill: { kind: 'token', name: 'rule2' }, fillOpacity: 0.35 },
    ),
    pathShape(
      'running',
      area((column) => running[column]),
      { fill: { kind: 'token', name: 'bytes' }, fillOpacity: 0.6 },
    ),
    pathShape('preemptions', (pen) => tickColumns(index, scale).forEach((x) => traceVertical(pen, x + 0.5, row.y, row.y + TICK_PX)), {
      stroke: { kind: 'token', name: 'signal' },
    }),
  ];
}

/** Pixel columns in which somebody was preempted. */
function tickColumns(index: RunIndex, scale: TimeScale): readonly number[] {
  return [...new Set(index.preemptions.map(({ ns }) => Math.floor(scale.x(ns))))];
}
