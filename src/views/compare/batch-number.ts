import type { Side } from '../../engine/metrics/compare-error.ts';
import type { Run } from '../../engine/recording/run.ts';

/** Where a run forms batches: which one starts at the step that is there at a moment, counted from 1; null when none does. */
export function batchStartedAt(run: Run, side: Side, ns: number): { readonly side: Side; readonly number: number } | null {
  if (run.scenario.policy.kind !== 'static' || run.stepCount === 0) return null;
  const { step, phase } = run.momentAt(ns);
  let number = 0;
  let lastStep = -1;
  const asked = phase === 'output' ? step + 1 : step;
  for (let index = 0; index < run.eventCount; index++) {
    const event = run.event(index);
    if (event.kind !== 'admit' || event.step === lastStep) continue;
    number++;
    lastStep = event.step;
    if (lastStep >= step) break;
  }
  return lastStep === step || lastStep === asked ? { side, number } : null;
}
