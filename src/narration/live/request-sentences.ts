import type { RunEvent } from '../../engine/recording/events.ts';
import type { Also, LiveMessage } from '../messages/live-messages.ts';
import { waitingReason } from '../waiting-reason.ts';
import { rejectedBy } from '../why/rule-of-event.ts';
import type { MomentFacts } from './moment-facts.ts';

const requestsOf = (events: readonly RunEvent[]): number[] => events.map((event) => event.request);
const sumOf = (events: readonly RunEvent[], field: 'pages' | 'tokens'): number => events.reduce((sum, event) => sum + event[field], 0);

export function rejectMessage(facts: MomentFacts, rejects: readonly RunEvent[], also: Also): LiveMessage | null {
  const [first] = rejects;
  if (first === undefined) return null;
  const { limits } = facts.run.scenario;
  const limitedBy = rejectedBy(facts.run, first);
  return facts.words.live.reject({
    request: facts.name(first.request),
    askedTokens: first.tokens,
    limit: { context: limits.maxModelLenTokens, pool: limits.usablePages, budget: limits.maxNumBatchedTokens }[limitedBy],
    limitedBy,
    others: rejects.length - 1,
    also,
  });
}

export function abortMessage(facts: MomentFacts, aborts: readonly RunEvent[], also: Also): LiveMessage {
  return facts.words.live.abort({
    requests: facts.names(requestsOf(aborts)),
    pagesBack: sumOf(aborts, 'pages'),
    freePages: facts.snapshot.freePages,
    also,
  });
}

/** One admission, first or after a preemption. */
export function admissionMessage(facts: MomentFacts, admission: RunEvent, also: Also): LiveMessage {
  const { live } = facts.words;
  const entry = facts.running(admission.request);
  const hit = facts.eventsOf('prefix-hit').find((event) => event.request === admission.request);
  const knownTokens = entry?.knownTokens ?? admission.tokens;
  const hitTokens = hit?.tokens ?? 0;
  const slots = {
    request: facts.name(admission.request),
    slot: admission.slot,
    knownTokens,
    hitTokens,
    hitPages: hit?.pages ?? 0,
    // Placeholder drafts are none of its tokens.
    tokens: Math.min(admission.tokens, knownTokens - hitTokens),
    pages: admission.pages,
    freePages: facts.snapshot.freePages,
    also,
  };
  return admission.kind === 'resume' ? live.resume(slots) : live.admit(slots);
}

export function admissionsMessage(facts: MomentFacts, admissions: readonly RunEvent[], also: Also): LiveMessage {
  return facts.words.live.admitMany({
    requests: facts.names(requestsOf(admissions)),
    tokens: sumOf(admissions, 'tokens'),
    hitting: facts.names(requestsOf(facts.eventsOf('prefix-hit'))),
    hitTokens: sumOf(facts.eventsOf('prefix-hit'), 'tokens'),
    also,
  });
}

/** Arrived in this step and not admitted in it. */
export function arrivalsThatWait(facts: MomentFacts): readonly RunEvent[] {
  return facts.eventsOf('arrive').filter((event) => facts.waiting(event.request) !== undefined);
}

export function arriveMessage(facts: MomentFacts, arrivals: readonly RunEvent[], also: Also): LiveMessage | null {
  const [first] = arrivals;
  const entry = first === undefined ? undefined : facts.waiting(first.request);
  if (entry === undefined) return null;
  return facts.words.live.arrive({
    requests: facts.names(requestsOf(arrivals)),
    promptTokens: sumOf(arrivals, 'tokens'),
    reason: waitingReason(facts.run, facts.snapshot, entry, facts.words).clause,
    also,
  });
}

/** Requests that wrote their last token; and who gets in at the next step because of it. */
export function finishMessage(facts: MomentFacts, finishes: readonly RunEvent[], also: Also): LiveMessage {
  const { run, snapshot, words } = facts;
  const [head] = snapshot.waiting;
  const admission =
    head === undefined || snapshot.step + 1 >= run.stepCount
      ? undefined
      : run
          .eventsOf(snapshot.step + 1)
          .find((event) => event.request === head.request && (event.kind === 'resume' || event.kind === 'admit'));
  return words.live.finish({
    requests: facts.names(requestsOf(finishes)),
    pagesBack: sumOf(finishes, 'pages'),
    freePages: snapshot.freePages,
    next:
      head === undefined || admission === undefined
        ? null
        : { request: facts.name(head.request), step: snapshot.step + 1, needPages: head.needPages, resumes: admission.kind === 'resume' },
    also,
  });
}

/** Requests that wrote their last token and keep their rows until the batch is released. */
export function heldMessage(facts: MomentFacts, finishes: readonly RunEvent[], also: Also): LiveMessage {
  const rows = finishes.map((event) => facts.running(event.request));
  return facts.words.live.held({
    requests: facts.names(requestsOf(finishes)),
    heldPages: rows.reduce((sum, row) => sum + (row?.pages.length ?? 0), 0),
    unfinished: facts.snapshot.running.filter((row) => row.doing !== 'held' && !requestsOf(finishes).includes(row.request)).length,
    also,
  });
}

export function releaseMessage(facts: MomentFacts, releases: readonly RunEvent[], also: Also): LiveMessage {
  return facts.words.live.release({
    requests: facts.names(requestsOf(releases)),
    pagesBack: sumOf(releases, 'pages'),
    freePages: facts.snapshot.freePages,
    also,
  });
}
