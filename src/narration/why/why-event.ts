import type { RunEvent } from '../../engine/recording/events.ts';
import type { Run } from '../../engine/recording/run.ts';
import type { Catalogue } from '../catalogue.ts';
import { spoken } from '../spoken.ts';
import { eventName } from '../event-name.ts';
import type { WhyChain, WhyLink } from '../narration.ts';
import type { Sentence } from '../parts.ts';
import { requestPart } from '../sentence.ts';
import { chainOf, eventLink, ruleLink, soLink } from './chain-link.ts';
import { pageTaken } from './page-taken.ts';
import { queueOrder, ruleOfEvent } from './rule-of-event.ts';
import { takenAfter, tellEvent } from './tell-event.ts';

/**
 * Why an event happened: the rule that decided, the events that led to it in time order, and the event itself.
 * @param askedInStep the step at the playhead; later than the event, the question looks back.
 */
export function whyChain(run: Run, event: RunEvent, words: Catalogue = spoken, askedInStep = event.step): WhyChain {
  return chainOf(
    questionOf(run, event, words, event.step === askedInStep),
    ruleLink(ruleOfEvent(run, event, words), words),
    causeLinks(run, event, words),
    soLink(event, tellEvent(run, event, words), words),
  );
}

function questionOf(run: Run, event: RunEvent, words: Catalogue, isNow: boolean): Sentence {
  const { questions } = words.why;
  if (event.kind === 'pool-full') return questions.pool();
  if (event.request < 0) return questions.happened(eventName(run, event, words));
  const request = requestPart(run.scenario, event.request);
  switch (event.kind) {
    case 'preempt':
      return questions.preempt(request);
    case 'blocked':
      return questions.blocked(request);
    case 'admit':
      return questions.admit(request, isNow);
    case 'resume':
      return questions.resume(request, isNow);
    case 'finish':
      return questions.finish(request, isNow);
    case 'new-page':
      return questions.newPage(request, isNow);
    case 'chunk':
      return questions.chunk(request, event.tokens);
    case 'prefix-hit':
      return questions.prefixHit(request, event.tokens, isNow);
    case 'reject':
      return questions.reject(request);
    case 'abort':
      return questions.abort(request);
    default:
      return questions.happened(eventName(run, event, words));
  }
}

/** The causes an event names; where it names one alone, also what caused that. A preemption adds the need that led to it. */
function causeLinks(run: Run, event: RunEvent, words: Catalogue): readonly WhyLink[] {
  const links = causesOf(run, event).map((cause) => eventLink(cause, causeSentence(run, cause, event, words), words));
  if (event.kind !== 'preempt') return links;
  const need = needLink(run, event, words);
  return need === null ? links : [...links, need];
}

function causesOf(run: Run, event: RunEvent): readonly RunEvent[] {
  const direct = event.causes.map((index) => run.event(index));
  const [only] = direct;
  const all =
    event.kind !== 'preempt' && direct.length === 1 && only !== undefined
      ? [...only.causes.map((index) => run.event(index)), only]
      : direct;
  return [...new Map(all.map((cause) => [cause.index, cause])).values()].sort((a, b) => a.index - b.index);
}

function causeSentence(run: Run, cause: RunEvent, event: RunEvent, words: Catalogue): Sentence {
  const isVictimsAdmission =
    event.kind === 'preempt' &&
    queueOrder(run) === 'fcfs' &&
    cause.request === event.request &&
    (cause.kind === 'admit' || cause.kind === 'resume');
  return isVictimsAdmission ? words.why.told.admitLast(requestPart(run.scenario, cause.request), cause.slot) : tellEvent(run, cause, words);
}

/** What the request behind a preemption needed; told by the event in which it then got its pages. */
function needLink(run: Run, event: RunEvent, words: Catalogue): WhyLink | null {
  const taken = takenAfter(run, event);
  if (taken === null) return null;
  const { told } = words.why;
  const needer = requestPart(run.scenario, taken.request);
  const given = run.eventsOf(event.step).filter((other) => other.kind === 'preempt' && other.other === event.other);
  const freeBefore = (given.at(-1)?.freePages ?? 0) + taken.pages - given.reduce((sum, other) => sum + other.pages, 0);
  const first = pageTaken(run, taken);
  const sentence =
    taken.pages === 1 && first !== null
      ? told.needsPage(needer, first.block, first.token, freeBefore)
      : told.needsPages(needer, taken.pages, freeBefore);
  return eventLink(taken, sentence, words);
}
