import type { EventKind, Phase, RunEvent } from '../engine/recording/events.ts';
import type { Run } from '../engine/recording/run.ts';

export interface MadeUpStep {
  readonly durationNs: number;
  readonly events?: readonly { readonly kind: EventKind; readonly phase: Phase }[];
}

/** As much of a run as the player reads: steps one after the other from time 0, with their events. */
export function madeUpRun(steps: readonly MadeUpStep[]): Run {
  const startNs = new Float64Array(steps.length);
  const endNs = new Float64Array(steps.length);
  let at = 0;
  steps.forEach(({ durationNs }, step) => {
    startNs[step] = at;
    at += durationNs;
    endNs[step] = at;
  });
  const part: Pick<Run, 'stepCount' | 'endNs' | 'momentAt' | 'nsOf' | 'eventsOf'> & { steps: Pick<Run['steps'], 'startNs' | 'endNs'> } = {
    stepCount: steps.length,
    endNs: at,
    steps: { startNs, endNs },
    momentAt(ns) {
      const found = endNs.findIndex((end) => ns < end);
      const step = found < 0 ? Math.max(0, steps.length - 1) : found;
      return { step, phase: ns >= endNs[step] - 1 ? 'output' : 'scheduled' };
    },
    nsOf: (step, phase) => (phase === 'scheduled' ? startNs[step] : endNs[step] - 1),
    eventsOf: (step) => (steps[step].events ?? []).map((event) => ({ ...event, step })) as unknown as RunEvent[],
  };
  return part as unknown as Run;
}
