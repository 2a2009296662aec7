import { simulate } from '../../engine/simulate.ts';
import { compareSteps, formatDifference } from './first-difference.ts';
import type { Difference } from './first-difference.ts';
import { runToSteps } from './run-to-steps.ts';
import { traceToScenario, unsupportedReason } from './trace-to-scenario.ts';
import type { Trace } from './trace.ts';

/** How one golden trace came out. */
export type TraceOutcome =
  | { readonly kind: 'passed'; readonly steps: number; readonly fieldsCompared: number }
  /** `problem` is one line: the first difference, or the rule the engine broke; fields are those found equal before it. */
  | { readonly kind: 'failed'; readonly problem: string; readonly difference: Difference | null; readonly fieldsCompared: number }
  | { readonly kind: 'skipped'; readonly reason: string };

/** Runs the engine on a trace's scenario and compares every recorded field of every step. An engine that throws fails the trace. */
export function checkTrace(trace: Trace): TraceOutcome {
  const reason = unsupportedReason(trace);
  if (reason !== null) return { kind: 'skipped', reason };
  try {
    const steps = runToSteps(simulate(traceToScenario(trace)), trace.config);
    const { difference, fieldsCompared } = compareSteps(trace.steps, steps);
    if (difference !== null) return { kind: 'failed', problem: formatDifference(difference), difference, fieldsCompared };
    return { kind: 'passed', steps: trace.steps.length, fieldsCompared };
  } catch (error) {
    return {
      kind: 'failed',
      problem: `the engine threw: ${error instanceof Error ? error.message : String(error)}`,
      difference: null,
      fieldsCompared: 0,
    };
  }
}
