import { streamedWeightBytes } from '../catalog/weight-bytes.ts';
import type { Run } from '../recording/run.ts';

/** One side of a comparison in numbers. Times in ns; null where no request has one. */
export interface SideNumbers {
  /** First arrival to last token delivered. */
  readonly durationNs: number | null;
  /** When the last token of the last request was delivered, on the run's clock. */
  readonly endNs: number | null;
  /** Means over the requests given, as delivered. */
  readonly meanE2eNs: number | null;
  readonly meanTtftNs: number | null;
  /** TTFT if every token were handed over when it is written. */
  readonly meanStreamedTtftNs: number | null;
  /** Mean over the requests of (last token written − first) ÷ (tokens − 1). */
  readonly meanTpotNs: number | null;
  /** All requests that did not end well. */
  readonly unfinished: number;
  readonly outputTokens: number;
  /** Steps that computed something. */
  readonly busySteps: number;
  readonly meanStepNs: number | null;
  readonly weightBytes: number;
  /** Of all slots, from the first arrival to the end: time in which a slot neither computes a prompt nor writes a token. */
  readonly idleSlotShare: number | null;
  readonly preemptions: number;
  readonly peakPages: number;
  readonly paddedTokens: number;
  /** Slot time that finished rows held. */
  readonly heldSlotNs: number;
}

/** Numbers of a run; means over `requests`, which have finished. */
export function sideNumbers(run: Run, requests: readonly number[]): SideNumbers {
  const { steps, scenario } = run;
  const columns = run.requests;
  const isAtRelease = scenario.delivery === 'at-release';
  const mean = (value: (request: number) => number | null): number | null => meanOf(requests.flatMap((request) => value(request) ?? []));
  const streamedTtft = (request: number): number => columns.firstTokenNs[request] - columns.arrivalNs[request];
  const e2e = (request: number): number => columns.releasedNs[request] - columns.arrivalNs[request];
  let firstArrivalNs = Infinity;
  let endNs = -1;
  let unfinished = 0;
  let outputTokens = 0;
  let workingSlotNs = 0;
  let heldSlotNs = 0;
  for (let request = 0; request < run.requestCount; request++) {
    if (columns.arrivalNs[request] >= 0) firstArrivalNs = Math.min(firstArrivalNs, columns.arrivalNs[request]);
    outputTokens += columns.outputTokens[request];
    if (run.finalState(request) === 'finished') endNs = Math.max(endNs, columns.releasedNs[request]);
    else unfinished++;
    for (const span of run.spansOf(request)) {
      const ns = steps.endNs[span.toStep - 1] - steps.startNs[span.fromStep];
      if (span.kind === 'prefill' || span.kind === 'decode') workingSlotNs += ns;
      else if (span.kind === 'held') heldSlotNs += ns;
    }
  }
  let busySteps = 0;
  let busyNs = 0;
  let peakPages = 0;
  let preemptions = 0;
  let paddedTokens = 0;
  for (let step = 0; step < run.stepCount; step++) {
    peakPages = Math.max(peakPages, steps.usedPages[step]);
    preemptions += steps.preemptions[step];
    paddedTokens += steps.paddedTokens[step];
    if (steps.prefillTokens[step] + steps.decodeTokens[step] === 0) continue;
    busySteps++;
    busyNs += steps.endNs[step] - steps.startNs[step];
  }
  const slotNs = scenario.limits.maxNumSeqs * (run.endNs - firstArrivalNs);
  return {
    durationNs: endNs < 0 ? null : endNs - firstArrivalNs,
    endNs: endNs < 0 ? null : endNs,
    meanE2eNs: mean(e2e),
    meanTtftNs: mean(isAtRelease ? e2e : streamedTtft),
    meanStreamedTtftNs: mean(streamedTtft),
    meanTpotNs: mean((request) => {
      const tokens = columns.outputTokens[request];
      return tokens < 2 ? null : (columns.lastTokenNs[request] - columns.firstTokenNs[request]) / (tokens - 1);
    }),
    unfinished,
    outputTokens,
    busySteps,
    meanStepNs: busySteps === 0 ? null : busyNs / busySteps,
    weightBytes: busySteps * streamedWeightBytes(scenario.model, scenario.formats.weights),
    idleSlotShare: slotNs > 0 && slotNs < Infinity ? 1 - workingSlotNs / slotNs : null,
    preemptions,
    peakPages,
    paddedTokens,
    heldSlotNs,
  };
}

function meanOf(values: readonly number[]): number | null {
  return values.length === 0 ? null : values.reduce((sum, value) => sum + value, 0) / values.length;
}
