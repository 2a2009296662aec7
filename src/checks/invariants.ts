import type { Run } from '../engine/recording/run.ts';
import type { Snapshot } from '../engine/recording/snapshot.ts';
import { checkCost, costModelOf } from './invariants-cost.ts';
import { checkPages } from './invariants-pages.ts';
import { checkSlotsKept, checkStepLimits } from './invariants-steps.ts';
import { checkArrivals, checkRequestTimes, checkStepTimes } from './invariants-times.ts';
import { checkWorkConservation } from './invariants-work.ts';

/** Something that must always hold and does not. */
export interface Violation {
  readonly step: number;
  /** What must hold. */
  readonly rule: string;
  readonly found: string;
}

export type Report = (rule: string, found: string) => void;

/**
 * Checks, on the snapshots of every step after scheduling and after the output, what must hold in every run whatever the policy: requests
 * conserved, pages conserved, references counted, shared pages equal, time never running back, limits kept, no idling with work that fits, all bytes counted.
 * Returns the violations of the first step that has one; an empty list is a sound run.
 */
export function checkInvariants(run: Run): readonly Violation[] {
  const violations: Violation[] = [];
  const reportAt =
    (step: number): Report =>
    (rule, found) =>
      violations.push({ step, rule, found });
  checkStepTimes(run, reportAt);
  checkRequestTimes(run, reportAt(run.stepCount));
  const cost = costModelOf(run);
  let before: Snapshot | null = null;
  for (let step = 0; step < run.stepCount && violations.length === 0; step += 1) {
    const report = reportAt(step);
    const scheduled = run.snapshot(run.nsOf(step, 'scheduled'));
    const output = run.snapshot(run.nsOf(step, 'output'));
    for (const snapshot of [scheduled, output]) {
      checkPages(run, snapshot, report);
      checkStepLimits(run, snapshot, report);
    }
    checkSlotsKept(before, scheduled, report);
    checkArrivals(run, scheduled, report);
    checkWorkConservation(run, scheduled, report);
    checkCost(run, cost, scheduled, report);
    before = output;
  }
  if (violations.length === 0 && !run.stoppedAtStepLimit) checkAllEnded(run, reportAt(run.stepCount));
  return violations;
}

/** "step 12: free + used pages = usable pages: 3 + 4 ≠ 8" */
export function formatViolation(violation: Violation): string {
  return `step ${violation.step}: ${violation.rule}: ${violation.found}`;
}

function checkAllEnded(run: Run, report: Report): void {
  const { usablePages, freePages, states } = run.snapshot(run.endNs);
  if (freePages !== usablePages) report('in the end all usable pages are free', `${freePages} of ${usablePages}`);
  states.forEach((state, request) => {
    if (state !== 'finished' && state !== 'aborted' && state !== 'rejected')
      report('in the end every request has ended', `${request} is ${state}`);
    if (state !== run.finalState(request))
      report('the final state is the last snapshot’s', `${request}: ${run.finalState(request)}, ${state}`);
  });
}
