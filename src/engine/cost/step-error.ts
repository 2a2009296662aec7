import type { GpuSpec } from '../catalog/gpu-spec.ts';
import type { Run } from '../recording/run.ts';
import type { CardGroup } from './card-group.ts';
import type { ErrorKind, KnownError, RequestErrorKind } from './known-error.ts';
import { knownError } from './known-error.ts';
import type { StepWork } from './step-work.ts';

/** The kind of measured step that a step is held against; null for one in which nothing is computed. */
export function errorKindOf(work: Pick<StepWork, 'decodeRequests' | 'verifyRequests' | 'prefillChunks'>): ErrorKind | null {
  if (work.prefillChunks > 0) return work.decodeRequests + work.verifyRequests > 0 ? 'mixed' : 'prefill';
  if (work.verifyRequests > 0) return 'verify';
  return work.decodeRequests > 0 ? 'decode' : null;
}

/** Kinds of the steps of a run. A step that verifies drafts for one request counts as verifying. */
export function errorKindsOfRun(run: Run): ReadonlySet<ErrorKind> {
  const kinds = new Set<ErrorKind>();
  const { policy } = run.scenario;
  const verifies = policy.kind === 'vllm-v1' && policy.speculative !== null;
  for (let step = 0; step < run.stepCount; step++) {
    const hasPrefill = run.steps.prefillTokens[step] > 0;
    const hasDecode = run.steps.decodeTokens[step] > 0;
    if (hasPrefill) kinds.add(hasDecode ? 'mixed' : 'prefill');
    else if (hasDecode) kinds.add(verifies ? 'verify' : 'decode');
  }
  return kinds;
}

/** What decides which measurements a run is held against; a scenario is one. */
export interface CheckedHardware {
  readonly gpu: Pick<GpuSpec, 'id'>;
  readonly group?: CardGroup;
}

/** Steps on several cards, or launched one kernel at a time, were measured on no card (SPEC N5). */
function errorOn({ gpu, group }: CheckedHardware, kind: ErrorKind | RequestErrorKind): KnownError | null {
  return group === undefined ? knownError(gpu.id, kind) : null;
}

/** The error of a whole run on this hardware; null = not checked. */
export function totalErrorOf(hardware: CheckedHardware): number | null {
  return errorOn(hardware, 'total')?.p95Abs ?? null;
}

/**
 * Worst known error of these kinds on a card, as a share (SPEC C11). Null: one of them was not checked on it, so no bound can be given.
 * Of no kinds at all it is 0.
 */
export function worstErrorOf(hardware: CheckedHardware, kinds: Iterable<ErrorKind | RequestErrorKind>): number | null {
  let worst = 0;
  for (const kind of kinds) {
    const error = errorOn(hardware, kind);
    if (error === null) return null;
    worst = Math.max(worst, error.p95Abs);
  }
  return worst;
}
