import type { Run } from '../recording/run.ts';

/** The last stretch of a run in which a single request is computed. */
export interface LoneEnd {
  readonly request: number;
  readonly fromNs: number;
  readonly ns: number;
}

/** Null when several requests are computed until the end, or one from the beginning. */
export function loneEnd(run: Run): LoneEnd | null {
  const lastSteps = Array.from({ length: run.requestCount }, (_, request) => {
    const last = run.spansOf(request).findLast(({ kind }) => kind === 'prefill' || kind === 'decode');
    return { request, toStep: last?.toStep ?? 0 };
  }).sort((x, y) => y.toStep - x.toStep);
  const [last, before] = lastSteps;
  if (last === undefined || before === undefined || before.toStep === 0 || last.toStep === before.toStep) return null;
  const fromNs = run.steps.startNs[before.toStep];
  return { request: last.request, fromNs, ns: run.endNs - fromNs };
}
