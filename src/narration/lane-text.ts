import type { Run } from '../engine/recording/run.ts';
import type { Span } from '../engine/recording/spans.ts';
import type { Catalogue } from './catalogue.ts';
import { spoken } from './spoken.ts';
import type { Sentence } from './parts.ts';
import { requestPart } from './sentence.ts';

type Length = 'long' | 'short';

/** Why a request waits, on its lane: "1 page short". Null for a span that needs no words (it runs). */
export function laneReason(run: Run, span: Span, length: Length = 'long', words: Catalogue = spoken): Sentence | null {
  const { lane } = words;
  const isShort = length === 'short';
  if (span.kind === 'stalled') return lane.stalled(isShort);
  if (span.kind !== 'queued') return null;
  switch (span.reason) {
    case 'pages':
      return lane.pages(span.needPages - span.freePages, isShort);
    case 'slot':
      return lane.slot(isShort);
    case 'budget':
      return lane.budget(isShort);
    case 'preempting-step':
      return lane.preemptingStep(isShort);
    case 'batch':
      return lane.batch(isShort);
    case 'behind':
      return behindReason(run, span, isShort, words);
    case 'none':
    case 'arrived':
    case 'self-preempt':
    case 'prefill-alone':
      return lane.turn(isShort);
  }
}

/** Who was pushed back behind another is told behind whom; who came later just waits its turn. */
function behindReason(run: Run, span: Span, isShort: boolean, { lane }: Catalogue): Sentence {
  const spans = run.spansOf(span.request);
  const before = spans[spans.findIndex((other) => other.index === span.index) - 1];
  const wasQueued = before?.kind === 'queued' && before.toStep === span.fromStep;
  return wasQueued && span.needPages >= 0 ? lane.thenBehind(requestPart(run.scenario, span.needPages), isShort) : lane.turn(isShort);
}

/** What stands at the end of a lane: "done 194 ms, frees 42 pages" when somebody got in because of them. Null while it has no end. */
export function laneEnd(run: Run, request: number, length: Length = 'long', words: Catalogue = spoken): Sentence | null {
  const { lane } = words;
  const isShort = length === 'short';
  const events = run.eventsOfRequest(request);
  const state = run.finalState(request);
  if (state === 'rejected') return lane.rejected(isShort);
  if (state === 'aborted') {
    const abort = events.find((event) => event.kind === 'abort');
    return abort === undefined ? null : lane.aborted(abort.ns, isShort);
  }
  if (state !== 'finished') return null;
  const finish = events.find((event) => event.kind === 'finish');
  const endNs = run.requests.releasedNs[request];
  if (finish === undefined || endNs === undefined) return null;
  return lane.done(endNs, letSomebodyIn(run, finish.index, finish.step) ? finish.pages : 0, isShort);
}

/** Whether a request that lacked pages got in at the next step because of the event. */
function letSomebodyIn(run: Run, event: number, step: number): boolean {
  if (step + 1 >= run.stepCount) return false;
  return run
    .eventsOf(step + 1)
    .some(
      (next) =>
        (next.kind === 'resume' || next.kind === 'admit') &&
        next.causes.includes(event) &&
        next.causes.some((cause) => run.event(cause).kind === 'blocked'),
    );
}
