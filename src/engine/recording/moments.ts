import type { Phase } from './events.ts';
import type { StepColumns } from './run.ts';

/** Playhead position of a step's output: 1 ns before the step ends, so that both phases of every step have a position of their own. */
export function outputNs(steps: StepColumns, step: number): number {
  return steps.endNs[step] - 1;
}

/** Step and phase at a playhead position. Before the first step: step 0, scheduled. In an idle gap: the output of the step before it. */
export function momentAt(steps: StepColumns, ns: number): { readonly step: number; readonly phase: Phase } {
  let low = 0;
  let high = steps.startNs.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if (steps.startNs[middle] <= ns) low = middle;
    else high = middle - 1;
  }
  return { step: low, phase: ns >= outputNs(steps, low) ? 'output' : 'scheduled' };
}
