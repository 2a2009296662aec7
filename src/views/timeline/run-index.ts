import type { Run } from '../../engine/recording/run.ts';
import type { SpanKind } from '../../engine/recording/spans.ts';

/** Spans of requests that hold a slot, by column, requests in order and each in time order. */
export interface RunIndex {
  readonly spanCount: number;
  readonly kind: readonly SpanKind[];
  readonly request: Int32Array;
  readonly slot: Int32Array;
  readonly fromStep: Int32Array;
  /** Exclusive. */
  readonly toStep: Int32Array;
  /** Spans of each request, and of each slot, by index, in time order. */
  readonly spansOfRequest: readonly (readonly number[])[];
  readonly spansOfSlot: readonly (readonly number[])[];
  readonly preemptions: readonly LaneMoment[];
  /** Finished requests, at the end of the step that wrote their last token. */
  readonly finishes: readonly LaneMoment[];
  /** Length of every step, ns. */
  readonly stepNs: Float64Array;
  readonly longestStepNs: number;
  readonly mostWaiting: number;
}

/** Something that happened to a request in a slot. */
interface LaneMoment {
  readonly ns: number;
  readonly request: number;
  readonly slot: number;
}

const indices = new WeakMap<Run, RunIndex>();

/** The index of a run, made once per run. */
export function runIndex(run: Run): RunIndex {
  let index = indices.get(run);
  if (index === undefined) {
    index = makeIndex(run);
    indices.set(run, index);
  }
  return index;
}

function makeIndex(run: Run): RunIndex {
  const kind: SpanKind[] = [];
  const request = new Int32Array(run.spanCount);
  const slot = new Int32Array(run.spanCount);
  const fromStep = new Int32Array(run.spanCount);
  const toStep = new Int32Array(run.spanCount);
  const preemptions: LaneMoment[] = [];
  const finishes: LaneMoment[] = [];
  const spansOfRequest: number[][] = Array.from({ length: run.requestCount }, () => []);
  const spansOfSlot: number[][] = Array.from({ length: run.scenario.limits.maxNumSeqs }, () => []);
  let count = 0;
  for (let r = 0; r < run.requestCount; r++) {
    let lastSlot = -1;
    for (const span of run.spansOf(r)) {
      if (span.kind === 'queued') {
        if (lastSlot >= 0) preemptions.push({ ns: run.steps.startNs[span.fromStep], request: r, slot: lastSlot });
        lastSlot = -1;
        continue;
      }
      kind.push(span.kind);
      request[count] = r;
      slot[count] = lastSlot = span.slot;
      fromStep[count] = span.fromStep;
      toStep[count] = span.toStep;
      spansOfRequest[r].push(count);
      (spansOfSlot[span.slot] ??= []).push(count);
      count++;
    }
    if (lastSlot >= 0 && run.finalState(r) === 'finished') finishes.push({ ns: run.requests.lastTokenNs[r], request: r, slot: lastSlot });
  }
  const stepNs = Float64Array.from(run.steps.endNs, (end, step) => end - run.steps.startNs[step]);
  for (const spans of spansOfSlot) spans.sort((a, b) => fromStep[a] - fromStep[b]);
  let longestStepNs = 1;
  let mostWaiting = 0;
  for (let step = 0; step < run.stepCount; step++) {
    longestStepNs = Math.max(longestStepNs, stepNs[step]);
    mostWaiting = Math.max(mostWaiting, run.steps.waiting[step]);
  }
  return {
    spanCount: count,
    kind,
    request,
    slot,
    fromStep,
    toStep,
    spansOfRequest,
    spansOfSlot,
    preemptions,
    finishes,
    stepNs,
    longestStepNs,
    mostWaiting,
  };
}
