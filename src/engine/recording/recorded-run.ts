import type { Scenario } from '../scenario.ts';
import { EventIndex } from './event-index.ts';
import type { Phase, RunEvent } from './events.ts';
import { hashBuffers } from './hash.ts';
import { makeSnapshot } from './make-snapshot.ts';
import { momentAt, outputNs } from './moments.ts';
import { pagesHeld } from './pages-held.ts';
import { Replay } from './replay.ts';
import type { RequestColumns, Run, StepColumns } from './run.ts';
import { buffersOf } from './run-data.ts';
import type { RunData } from './run-data.ts';
import type { RequestState, Snapshot } from './snapshot.ts';
import { REQUEST_STATES } from './snapshot.ts';
import { SpanIndex } from './span-index.ts';
import type { Span } from './spans.ts';

/** A run on top of its buffers. What it derives (hash, indices, a replay that follows the playhead) is not part of it and made when asked for. */
export class RecordedRun implements Run {
  readonly stepCount: number;
  readonly requestCount: number;
  readonly spanCount: number;
  readonly eventCount: number;
  readonly endNs: number;
  readonly byteLength: number;
  readonly stoppedAtStepLimit: boolean;
  readonly steps: StepColumns;
  readonly requests: RequestColumns;
  private hashMade: string | null = null;
  private spanIndexMade: SpanIndex | null = null;
  private eventIndexMade: EventIndex | null = null;
  private replay: Replay | null = null;

  constructor(
    readonly scenario: Scenario,
    readonly data: RunData,
  ) {
    const buffers = buffersOf(data);
    this.steps = data.steps;
    this.requests = data.requests;
    this.requestCount = scenario.requests.length;
    this.stepCount = data.steps.startNs.length;
    this.endNs = this.stepCount === 0 ? 0 : data.steps.endNs[this.stepCount - 1];
    this.byteLength = buffers.reduce((bytes, buffer) => bytes + buffer.byteLength, 0);
    this.stoppedAtStepLimit = data.stoppedAtStepLimit;
    this.spanCount = data.spans.request.length;
    this.eventCount = data.events.request.length;
  }

  get hash(): string {
    this.hashMade ??= hashBuffers(buffersOf(this.data));
    return this.hashMade;
  }

  private get spanIndex(): SpanIndex {
    this.spanIndexMade ??= new SpanIndex(this.data.spans, this.requestCount);
    return this.spanIndexMade;
  }

  private get eventIndex(): EventIndex {
    this.eventIndexMade ??= new EventIndex(this.data.events, this.data.steps, this.requestCount);
    return this.eventIndexMade;
  }

  finalState(request: number): RequestState {
    return REQUEST_STATES[this.data.finalStates[request]];
  }

  span(index: number): Span {
    return this.spanIndex.span(index);
  }

  spansOf(request: number): readonly Span[] {
    return this.spanIndex.ofRequest(request);
  }

  spansBetween(fromStep: number, toStep: number, includeQueued = false): readonly Span[] {
    return this.spanIndex.between(fromStep, toStep, includeQueued);
  }

  event(index: number): RunEvent {
    return this.eventIndex.event(index);
  }

  eventsOf(step: number): readonly RunEvent[] {
    return this.eventIndex.ofStep(step);
  }

  eventsOfRequest(request: number): readonly RunEvent[] {
    return this.eventIndex.ofRequest(request);
  }

  pagesHeld(request: number, fromStep: number, toStep: number): Int32Array {
    return pagesHeld(this.scenario, this.spanIndex.ofRequest(request), this.requests.peakPages[request], fromStep, toStep);
  }

  momentAt(ns: number): { readonly step: number; readonly phase: Phase } {
    return momentAt(this.steps, ns);
  }

  nsOf(step: number, phase: Phase): number {
    return phase === 'scheduled' ? this.steps.startNs[step] : outputNs(this.steps, step);
  }

  snapshot(ns: number): Snapshot {
    const { step, phase } = this.momentAt(ns);
    this.replay ??= new Replay(this.data, this.scenario);
    this.replay.moveTo(2 * step + (phase === 'output' ? 1 : 0));
    return makeSnapshot(this, this.spanIndex, this.replay, step, phase, ns);
  }
}
