import type { ScenarioDocument } from '../document.ts';
import { LIMITS } from '../limits.ts';

/** When the steps of a run begin, by which arrivals are turned from steps into times and back. */
export interface StepTimes {
  readonly startNs: ArrayLike<number>;
  readonly endNs: number;
}

/**
 * The scenario with its arrivals by the other clock. What arrived at step s arrives when step s begins in the run, and what arrived at a
 * time at the first step that begins then or later; beyond the run steps go on at its mean pace. Generated requests become rows: their rule
 * knows time only.
 */
export function switchClock(document: ScenarioDocument, times: StepTimes): ScenarioDocument {
  const { generator: _, ...rest } = document;
  const isByStep = document.arrivalClock === 'step';
  return {
    ...rest,
    arrivalClock: isByStep ? 'ns' : 'step',
    requests: document.requests.map((row) => ({
      ...row,
      arrival: isByStep
        ? Math.min(LIMITS.arrivalNs, startOfStep(times, row.arrival))
        : Math.min(LIMITS.steps, firstStepFrom(times, row.arrival)),
    })),
  };
}

function meanStepNs({ startNs, endNs }: StepTimes): number {
  return startNs.length === 0 ? 1_000_000 : Math.max(1, (endNs - startNs[0]) / startNs.length);
}

function startOfStep(times: StepTimes, step: number): number {
  const { startNs, endNs } = times;
  if (step < startNs.length) return Math.max(0, startNs[step]);
  return Math.round(Math.max(0, endNs) + (step - startNs.length) * meanStepNs(times));
}

function firstStepFrom(times: StepTimes, ns: number): number {
  const { startNs, endNs } = times;
  if (ns >= endNs || startNs.length === 0) return startNs.length + Math.ceil(Math.max(0, ns - Math.max(0, endNs)) / meanStepNs(times));
  let [from, to] = [0, startNs.length];
  while (from < to) {
    const middle = (from + to) >> 1;
    if (startNs[middle] < ns) from = middle + 1;
    else to = middle;
  }
  return from;
}
