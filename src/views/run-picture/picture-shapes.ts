import type { Run } from '../../engine/recording/run.ts';
import type { Span } from '../../engine/recording/spans.ts';
import type { MeasuredSeries } from '../../scenario/measured-series.ts';
import { densityColumns } from '../timeline/density-columns.ts';

/** A stretch of a lane. */
export interface LaneBox {
  readonly request: number;
  readonly kind: 'waits' | 'prefill' | 'decode';
  readonly x: number;
  readonly width: number;
  readonly y: number;
  readonly height: number;
}

interface Size {
  readonly width: number;
  readonly height: number;
}

export const MOST_LANES = 12;
const LANE_GAP = 1.5;
const KIND: Readonly<Partial<Record<Span['kind'], LaneBox['kind']>>> = { queued: 'waits', prefill: 'prefill', decode: 'decode' };

/** One lane a request: neighbouring spans of a kind are one box. */
export function laneBoxes(run: Run, { width, height }: Size): readonly LaneBox[] {
  const laneHeight = Math.min(10, height / run.requestCount - LANE_GAP);
  const pxPerNs = width / Math.max(1, run.endNs);
  return Array.from({ length: run.requestCount }, (_, request) => request).flatMap((request) =>
    stretches(run.spansOf(request)).map(({ kind, fromStep, toStep }) => {
      const x = Math.max(0, run.steps.startNs[fromStep] * pxPerNs);
      const width = Math.max(0.5, run.steps.endNs[toStep - 1] * pxPerNs - x);
      return { request, kind, x, width, y: request * (laneHeight + LANE_GAP), height: laneHeight };
    }),
  );
}

interface Stretch {
  readonly kind: LaneBox['kind'];
  readonly fromStep: number;
  readonly toStep: number;
}

function stretches(spans: readonly Span[]): readonly Stretch[] {
  const found: Stretch[] = [];
  for (const { kind: spanKind, fromStep, toStep } of spans) {
    const kind = KIND[spanKind];
    if (kind === undefined || toStep <= fromStep) continue;
    const last = found.at(-1);
    if (last?.kind === kind && last.toStep === fromStep) found[found.length - 1] = { ...last, toStep };
    else found.push({ kind, fromStep, toStep });
  }
  return found;
}

/** Stretches of time with who runs and who waits in them: the steps of a run, or the seconds of a measured log. */
export interface Counted {
  readonly steps: {
    readonly startNs: ArrayLike<number>;
    readonly endNs: ArrayLike<number>;
    readonly running: ArrayLike<number>;
    readonly waiting: ArrayLike<number>;
    readonly preemptions: ArrayLike<number>;
  };
  readonly stepCount: number;
  readonly endNs: number;
}

const NS_PER_SECOND = 1e9;

/** The seconds of a measured log; who was preempted in them is not in it. */
export function countedSeconds({ running, waiting }: MeasuredSeries): Counted {
  const startNs = running.map((_, second) => second * NS_PER_SECOND);
  const endNs = startNs.map((ns) => ns + NS_PER_SECOND);
  const preemptions = running.map(() => 0);
  return { steps: { startNs, endNs, running, waiting, preemptions }, stepCount: running.length, endNs: running.length * NS_PER_SECOND };
}

/** Running requests from the foot up, waiting ones on top of them, as two closed outlines, and where something was preempted. */
export function densityOutlines(
  run: Counted,
  { width, height }: Size,
): { readonly running: string; readonly waiting: string; readonly preempted: string } {
  const { running, waiting, most } = densityColumns(run.steps, 0, run.endNs, width);
  const y = (count: number): string => (height - (count / most) * height).toFixed(1);
  const top = (counts: (column: number) => number): string =>
    Array.from({ length: width }, (_, column) => `L${column} ${y(counts(column))}L${column + 1} ${y(counts(column))}`).join('');
  const all = (column: number): number => running[column] + waiting[column];
  const back = Array.from({ length: width }, (_, index) => {
    const column = width - 1 - index;
    return `L${column + 1} ${y(running[column])}L${column} ${y(running[column])}`;
  }).join('');
  const columns = new Set<number>();
  const { startNs, preemptions } = run.steps;
  for (let step = 0; step < run.stepCount; step++) {
    if (preemptions[step] > 0) columns.add(Math.min(width - 1, Math.floor((startNs[step] / run.endNs) * width)));
  }
  return {
    running: `M0 ${height}${top((column) => running[column])}L${width} ${height}z`,
    waiting: `M0 ${y(running[0])}${top(all)}${back}z`,
    preempted: [...columns].map((column) => `M${column + 0.5} 0v4`).join(''),
  };
}
