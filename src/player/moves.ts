import type { Phase } from '../engine/recording/events.ts';
import type { Run } from '../engine/recording/run.ts';
import { clampPlayhead } from './bounds.ts';
import { leadIndex } from './lead.ts';

/** Where a move leads, in ns. Every function here is pure and stays within the run. */

/** The start of the run. */
export function firstNs(run: Run): number {
  return clampPlayhead(run, -Infinity);
}

/** The end of the run: the last step's output. */
export function lastNs(run: Run): number {
  return clampPlayhead(run, Infinity);
}

/** A step (clamped to the run) at a phase. */
export function nsOfStep(run: Run, step: number, phase: Phase = 'scheduled'): number {
  if (run.stepCount === 0 || Number.isNaN(step)) return firstNs(run);
  return clampPlayhead(run, run.nsOf(Math.round(Math.min(run.stepCount - 1, Math.max(0, step))), phase));
}

/**
 * `count` steps on (or back, when negative), to the phase after scheduling; past the last step to the end of the run. Before the run a step
 * leads to the next moment of the lead.
 */
export function stepBy(run: Run, ns: number, count: number, lead: readonly number[] = []): number {
  const here = ns < 0 ? leadIndex(lead, ns) - lead.length : run.momentAt(ns).step;
  const target = here + count;
  if (target < 0 && lead.length > 0) return lead[Math.max(0, lead.length + target)];
  return target >= run.stepCount ? lastNs(run) : nsOfStep(run, target);
}

/** One phase on or back. */
export function phaseBy(run: Run, ns: number, direction: 1 | -1, lead: readonly number[] = []): number {
  if (ns < 0) return stepBy(run, ns, direction, lead);
  const { step, phase } = run.momentAt(ns);
  if (direction > 0) return phase === 'scheduled' ? nsOfStep(run, step, 'output') : stepBy(run, ns, 1);
  if (phase === 'output') return nsOfStep(run, step, 'scheduled');
  return step === 0 ? stepBy(run, ns, -1, lead) : nsOfStep(run, step - 1, 'output');
}
