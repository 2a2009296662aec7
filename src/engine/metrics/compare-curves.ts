import { outputNs } from '../recording/moments.ts';
import type { Run } from '../recording/run.ts';

/** What the difference strip can show: output tokens written so far, pages in use, requests waiting. */
export const STRIP_MEASURES = ['written', 'pages', 'waiting'] as const;
export type StripMeasure = (typeof STRIP_MEASURES)[number];

/** A quantity over time that changes in jumps: from `atNs[i]` on it is `value[i]`; 0 before the first. */
export interface StepCurve {
  readonly atNs: Float64Array;
  readonly value: Float64Array;
}

class CurveBuilder {
  private readonly atNs: number[] = [];
  private readonly value: number[] = [];

  set(ns: number, value: number): void {
    const last = this.atNs.length - 1;
    if (last >= 0 && this.atNs[last] === ns) this.value[last] = value;
    else if (value !== (last < 0 ? 0 : this.value[last])) {
      this.atNs.push(ns);
      this.value.push(value);
    }
  }

  take(): StepCurve {
    return { atNs: Float64Array.from(this.atNs), value: Float64Array.from(this.value) };
  }
}

const curves = new WeakMap<Run, Map<StripMeasure, StepCurve>>();

/** A measure of a run over time, as its snapshots tell it; made once per run. */
export function runCurve(run: Run, measure: StripMeasure): StepCurve {
  const known = curves.get(run) ?? new Map<StripMeasure, StepCurve>();
  curves.set(run, known);
  const curve = known.get(measure) ?? MAKERS[measure](run);
  known.set(measure, curve);
  return curve;
}

const MAKERS: Readonly<Record<StripMeasure, (run: Run) => StepCurve>> = { written, pages, waiting };

function written(run: Run): StepCurve {
  const curve = new CurveBuilder();
  let total = 0;
  for (let step = 0; step < run.stepCount; step++) curve.set(outputNs(run.steps, step), (total += run.steps.sampledTokens[step]));
  return curve.take();
}

function pages({ steps, stepCount }: Run): StepCurve {
  const curve = new CurveBuilder();
  for (let step = 0; step < stepCount; step++) {
    curve.set(steps.startNs[step], steps.usedPages[step]);
    curve.set(outputNs(steps, step), steps.usedPagesAfter[step]);
  }
  return curve.take();
}

/** Between two steps nobody runs, so whoever has arrived waits. */
function waiting(run: Run): StepCurve {
  const { steps, stepCount, requests } = run;
  const curve = new CurveBuilder();
  let arrived = 0;
  let count = 0;
  const arriveUntil = (ns: number, tell: boolean): void => {
    for (; arrived < run.requestCount && requests.arrivalNs[arrived] < ns; arrived++) {
      if (run.finalState(arrived) === 'rejected') continue;
      count++;
      if (tell) curve.set(Math.max(0, requests.arrivalNs[arrived]), count);
    }
  };
  for (let step = 0; step < stepCount; step++) {
    const endNs = step === 0 ? -Infinity : steps.endNs[step - 1];
    arriveUntil(endNs, false);
    if (steps.startNs[step] > endNs) {
      if (step > 0) curve.set(endNs, count);
      arriveUntil(steps.startNs[step], true);
    }
    arriveUntil(steps.startNs[step] + 1, false);
    count = steps.waiting[step];
    curve.set(steps.startNs[step], count);
  }
  return curve.take();
}

/** The value at a moment. */
export function curveAt({ atNs, value }: StepCurve, ns: number): number {
  let low = 0;
  let high = atNs.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (atNs[middle] <= ns) low = middle + 1;
    else high = middle;
  }
  return low === 0 ? 0 : value[low - 1];
}

/** The earliest moment from which a rising curve is at least `value`; its last moment when it never is. */
export function curveReaches({ atNs, value: values }: StepCurve, value: number): number {
  if (value <= 0 || atNs.length === 0) return 0;
  let low = 0;
  let high = values.length - 1;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (values[middle] >= value) high = middle;
    else low = middle + 1;
  }
  return atNs[low];
}

/** When `to` has written as many tokens as `from` at a moment. */
export function sameTokensNs(from: Run, ns: number, to: Run): number {
  return curveReaches(runCurve(to, 'written'), curveAt(runCurve(from, 'written'), ns));
}

/** `b` − `a` over time. */
export function curveDifference(a: StepCurve, b: StepCurve): StepCurve {
  const curve = new CurveBuilder();
  let atA = 0;
  let atB = 0;
  while (atA < a.atNs.length || atB < b.atNs.length) {
    const ns = Math.min(a.atNs[atA] ?? Infinity, b.atNs[atB] ?? Infinity);
    while (atA < a.atNs.length && a.atNs[atA] === ns) atA++;
    while (atB < b.atNs.length && b.atNs[atB] === ns) atB++;
    curve.set(ns, (atB === 0 ? 0 : b.value[atB - 1]) - (atA === 0 ? 0 : a.value[atA - 1]));
  }
  return curve.take();
}

/** Where a curve is farthest from 0, the earliest such moment; null when it is 0 throughout. */
export function curveExtreme({ atNs, value }: StepCurve): { readonly ns: number; readonly value: number } | null {
  let found: { readonly ns: number; readonly value: number } | null = null;
  for (let i = 0; i < value.length; i++) {
    if (Math.abs(value[i]) > Math.abs(found?.value ?? 0)) found = { ns: atNs[i], value: value[i] };
  }
  return found;
}
