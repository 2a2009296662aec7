import type { Run } from '../../engine/recording/run.ts';
import type { Span } from '../../engine/recording/spans.ts';
import { laneEnd, laneReason } from '../../narration/lane-text.ts';
import { plainText } from '../../narration/parts.ts';
import type { Sentence } from '../../narration/parts.ts';
import { requestLabel } from '../../narration/sentence.ts';
import type { FocusSet } from '../focus-set.ts';
import type { LaneEnd } from './end-labels.ts';
import type { RequestLane } from './request-lane-shapes.ts';
import { waitStretches } from './wait-labels.ts';
import type { WaitStretch } from './wait-labels.ts';
import type { Wording } from './words.ts';

/** All a request's lane needs, looked up once per run. */
export interface RequestLaneData extends RequestLane {
  readonly request: number;
  readonly id: string;
  readonly promptTokens: number;
  readonly outputTokens: number;
  readonly end: LaneEnd;
  readonly waits: readonly (readonly WaitStretch[])[];
}

/** Lanes of all requests, in arrival order. */
export function requestLanes(run: Run, focus: FocusSet): readonly RequestLaneData[] {
  return run.scenario.requests.map((spec, request) => {
    const spans = run.spansOf(request);
    return {
      request,
      id: requestLabel(run.scenario, request),
      promptTokens: spec.promptTokens,
      outputTokens: spec.outputTokens,
      spans,
      arrivalNs: run.requests.arrivalNs[request],
      finishNs: run.finalState(request) === 'finished' ? run.requests.lastTokenNs[request] : -1,
      hue: focus.hueOf(request),
      end: endOf(run, request),
      waits: waitStretches(spans, (span: Span) => wording(laneReason(run, span, 'long'), laneReason(run, span, 'short'))),
    };
  });
}

function wording(long: Sentence | null, short: Sentence | null): Wording | null {
  return long === null || short === null ? null : { long: plainText(long), brief: plainText(short) };
}

function endOf(run: Run, request: number): LaneEnd {
  const arrivalNs = run.requests.arrivalNs[request];
  const words = wording(laneEnd(run, request, 'long'), laneEnd(run, request, 'short'));
  if (run.finalState(request) === 'finished') return { arrivalNs, endNs: run.requests.lastTokenNs[request], words };
  const last = run.eventsOfRequest(request).findLast((event) => event.kind === 'abort' || event.kind === 'reject');
  return { arrivalNs, endNs: last?.ns ?? -1, words };
}
