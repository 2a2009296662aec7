import type { RunEvent } from '../../engine/recording/events.ts';
import type { Run } from '../../engine/recording/run.ts';
import type { Catalogue } from '../catalogue.ts';
import type { Sentence } from '../parts.ts';
import { requestPart } from '../sentence.ts';
import { pageTaken } from './page-taken.ts';
import { uncomputedHitTokens } from './uncomputed-hit.ts';

/** What happened, as one line of a why chain. */
export function tellEvent(run: Run, event: RunEvent, words: Catalogue): Sentence {
  const { told } = words.why;
  if (event.request < 0) return told.poolFree(event.freePages);
  const request = requestPart(run.scenario, event.request);
  switch (event.kind) {
    case 'arrive':
      return told.arrive(request, event.tokens);
    case 'admit':
      return told.admit(request, event.slot, event.pages, event.tokens);
    case 'resume':
      return told.resume(request, event.slot, event.pages, event.tokens);
    case 'prefix-hit':
      return told.prefixHit(request, event.tokens, event.pages, uncomputedHitTokens(run, event));
    case 'chunk':
      return told.chunk(request, event.tokens, event.pages);
    case 'new-page': {
      const taken = pageTaken(run, event);
      return taken === null ? told.chunk(request, event.tokens, event.pages) : told.newPage(request, taken.block, taken.token, taken.page);
    }
    case 'blocked':
      return told.blocked(request, event.pages, event.freePages, event.tokens);
    case 'unblocked':
      return told.unblocked(request);
    case 'preempt':
      return tellPreemption(run, event, words);
    case 'take-back':
      return told.takeBack(request);
    case 'finish':
      return told.finish(request, run.requests.outputTokens[event.request] ?? 0, event.pages, event.freePages);
    case 'release':
      return told.release(request);
    case 'reject':
      return told.reject(request, event.tokens);
    case 'abort':
      return told.abort(request, event.pages);
    case 'evict':
      return told.evict(request, event.pages);
    case 'pool-full':
      return told.poolFull(request, run.scenario.limits.usablePages);
    case 'pool-free':
      return told.poolFree(event.freePages);
  }
}

function tellPreemption(run: Run, event: RunEvent, { why }: Catalogue): Sentence {
  const victim = requestPart(run.scenario, event.request);
  if (event.other === event.request || event.other < 0) return why.told.preemptItself(victim, event.pages, event.freePages);
  const taken = takenAfter(run, event);
  const page = taken === null ? 0 : (pageTaken(run, taken)?.page ?? 0);
  return why.told.preempt(victim, event.pages, requestPart(run.scenario, event.other), page, event.freePages);
}

/** The event by which the needing request got the pages that a preemption freed; null when it got none. */
export function takenAfter(run: Run, preemption: RunEvent): RunEvent | null {
  return (
    run
      .eventsOf(preemption.step)
      .find(
        (event) =>
          event.index > preemption.index && event.request === preemption.other && (event.kind === 'new-page' || event.kind === 'chunk'),
      ) ?? null
  );
}
