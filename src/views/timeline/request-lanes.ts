import type { Run } from '../../engine/recording/run.ts';
import type { FocusSet } from '../focus-set.ts';
import type { LaneEnd } from './end-labels.ts';
import type { RequestLane } from './request-lane-shapes.ts';
import { waitStretches } from './wait-labels.ts';
import type { WaitStretch } from './wait-labels.ts';

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
  const idOf = (request: number) => run.scenario.requests[request]?.id ?? '';
  return run.scenario.requests.map((spec, request) => {
    const spans = run.spansOf(request);
    const arrivalNs = run.requests.arrivalNs[request];
    return {
      request,
      id: spec.id,
      promptTokens: spec.promptTokens,
      outputTokens: spec.outputTokens,
      spans,
      arrivalNs,
      finishNs: run.finalState(request) === 'finished' ? run.requests.lastTokenNs[request] : -1,
      hue: focus.hueOf(request),
      end: laneEnd(run, request),
      waits: waitStretches(spans, idOf),
    };
  });
}

function laneEnd(run: Run, request: number): LaneEnd {
  const arrivalNs = run.requests.arrivalNs[request];
  const events = run.eventsOfRequest(request);
  const state = run.finalState(request);
  if (state === 'finished') {
    const finish = events.find((event) => event.kind === 'finish');
    const isAwaited = finish !== undefined && admissionsAfterBlocking(run, finish.step).some((causes) => causes.includes(finish.index));
    return { arrivalNs, endNs: run.requests.lastTokenNs[request], kind: 'finished', awaitedPages: isAwaited ? finish.pages : 0 };
  }
  if (state === 'aborted' || state === 'rejected') {
    const last = events.findLast((event) => event.kind === (state === 'aborted' ? 'abort' : 'reject'));
    return { arrivalNs, endNs: last?.ns ?? arrivalNs, kind: state, awaitedPages: 0 };
  }
  return { arrivalNs, endNs: -1, kind: 'open', awaitedPages: 0 };
}

/** Causes of the events that let somebody who lacked pages in, in the step after `step`. */
function admissionsAfterBlocking(run: Run, step: number): readonly (readonly number[])[] {
  if (step + 1 >= run.stepCount) return [];
  return run
    .eventsOf(step + 1)
    .filter((event) => event.kind === 'resume' || event.kind === 'admit')
    .filter((event) => event.causes.some((cause) => cause >= 0 && run.event(cause).kind === 'blocked'))
    .map((event) => event.causes);
}
