import type { Scenario } from '../scenario.ts';
import type { Phase, RunEvent } from './events.ts';
import type { RequestState, Snapshot } from './snapshot.ts';
import type { Span } from './spans.ts';

/** By step. */
export interface StepColumns {
  readonly startNs: Float64Array;
  readonly endNs: Float64Array;
  /** Where the time went; the four sum to endNs − startNs. */
  readonly weightsNs: Uint32Array;
  readonly kvNs: Uint32Array;
  readonly computeNs: Uint32Array;
  readonly overheadNs: Uint32Array;
  /** Tokens scheduled: prefill and decode (verify counts as decode). */
  readonly prefillTokens: Uint32Array;
  readonly decodeTokens: Uint32Array;
  /** Token positions computed for nobody: padded prompts, padded rows, held rows. */
  readonly paddedTokens: Uint32Array;
  /** Output tokens sampled by the step. */
  readonly sampledTokens: Uint32Array;
  /** After scheduling. */
  readonly running: Uint32Array;
  readonly waiting: Uint32Array;
  readonly usedPages: Uint32Array;
  /** After the output. */
  readonly usedPagesAfter: Uint32Array;
  /** Preemptions in the step. */
  readonly preemptions: Uint32Array;
}

/** By request (index into `scenario.requests`). Times in ns; −1 = never. */
export interface RequestColumns {
  readonly arrivalNs: Float64Array;
  readonly firstScheduledNs: Float64Array;
  /** End of the step that sampled the first / last output token. */
  readonly firstTokenNs: Float64Array;
  readonly lastTokenNs: Float64Array;
  /** When its row left: the release of its batch under static batching, otherwise lastTokenNs. Which of the two counts as delivery is `Scenario.delivery`. */
  readonly releasedNs: Float64Array;
  readonly arrivalStep: Int32Array;
  readonly endStep: Int32Array;
  readonly outputTokens: Int32Array;
  readonly preemptions: Int32Array;
  /** Prefix-cache tokens hit, summed over its admissions. */
  readonly hitTokens: Int32Array;
  /** Most pages held at once. */
  readonly peakPages: Int32Array;
}

/** The immutable result. Columns in transferable buffers; everything else is derived from them. */
export interface Run {
  readonly scenario: Scenario;
  readonly stepCount: number;
  readonly requestCount: number;
  readonly spanCount: number;
  readonly eventCount: number;
  /** End of the last step. */
  readonly endNs: number;
  /** 16 hex digits over all columns: equal in Node and in every browser. */
  readonly hash: string;
  /** Sum of the byteLength of all buffers. */
  readonly byteLength: number;
  /** Set when the run stops before all requests ended: at the step limit, by hand, or because it is still being made. */
  readonly stoppedAtStepLimit: boolean;
  readonly steps: StepColumns;
  readonly requests: RequestColumns;

  /** Final state of a request. */
  finalState(request: number): RequestState;
  span(index: number): Span;
  /** Spans of a request, in time order. */
  spansOf(request: number): readonly Span[];
  /** Spans that overlap steps [fromStep, toStep), by slot order then time; queued ones excluded unless asked. */
  spansBetween(fromStep: number, toStep: number, includeQueued?: boolean): readonly Span[];
  event(index: number): RunEvent;
  /** Events of one step, in order. */
  eventsOf(step: number): readonly RunEvent[];
  /** Events of one request, in order. */
  eventsOfRequest(request: number): readonly RunEvent[];
  /** Pages a request holds at each of steps [fromStep, toStep), after scheduling. */
  pagesHeld(request: number, fromStep: number, toStep: number): Int32Array;

  /** Step and phase at a playhead position; before the first step it is step 0, after the last the last step's output. */
  momentAt(ns: number): { readonly step: number; readonly phase: Phase };
  /** Playhead position of a step and phase: the step's start, or 1 ns before its end. */
  nsOf(step: number, phase: Phase): number;
  /** The whole state at a moment. */
  snapshot(ns: number): Snapshot;
}
