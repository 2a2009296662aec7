import type { Run } from '../../engine/recording/run.ts';
import type { Snapshot } from '../../engine/recording/snapshot.ts';
import type { Catalogue } from '../catalogue.ts';
import { spoken } from '../spoken.ts';
import { SAY_REGIONS, fits } from '../measure/text-width.ts';
import type { SayRegion } from '../measure/text-width.ts';
import type { LiveMessage } from '../messages/live-messages.ts';
import type { Sentence, SentenceLengths } from '../parts.ts';
import { momentFacts } from './moment-facts.ts';
import type { MomentFacts } from './moment-facts.ts';
import { blockedMessage, newPageMessage, preemptMessage } from './page-sentences.ts';
import {
  abortMessage,
  admissionMessage,
  admissionsMessage,
  arrivalsThatWait,
  arriveMessage,
  finishMessage,
  heldMessage,
  rejectMessage,
  releaseMessage,
} from './request-sentences.ts';
import { secondConsequence } from './second-consequence.ts';
import { chunkMessage, decodeMessage, endMessage, idleMessage, wroteMessage } from './step-sentences.ts';

/**
 * One sentence that says what happens at the moment and why, with the numbers of the picture, in the three lengths of its regions.
 * The most telling event speaks; a second one is added where it fits.
 */
export function liveSentence(run: Run, snapshot: Snapshot, words: Catalogue = spoken): SentenceLengths {
  const message = liveMessage(run, snapshot, words);
  return {
    long: fitted([...message.long, ...message.middle, ...message.short], SAY_REGIONS.long),
    middle: fitted([...message.middle, ...message.short], SAY_REGIONS.middle),
    short: fitted(message.short, SAY_REGIONS.short),
  };
}

/** The message of the moment in all its wordings. */
export function liveMessage(run: Run, snapshot: Snapshot, words: Catalogue): LiveMessage {
  return run.requestCount === 0 ? words.live.empty({ usablePages: snapshot.usablePages }) : told(momentFacts(run, snapshot, words));
}

/** The first wording that fits; the barest where none does (names can be of any length). */
function fitted(wordings: readonly Sentence[], region: SayRegion): Sentence {
  return wordings.find((sentence) => fits(sentence, region)) ?? wordings.at(-1) ?? [];
}

function told(facts: MomentFacts): LiveMessage {
  return facts.snapshot.phase === 'output' ? toldOutput(facts) : toldScheduled(facts);
}

function toldOutput(facts: MomentFacts): LiveMessage {
  const { run, snapshot } = facts;
  if (snapshot.step === run.stepCount - 1) return endMessage(facts);
  const releases = facts.eventsOf('release');
  if (releases.length > 0) return releaseMessage(facts, releases, secondConsequence(facts, 'finish'));
  const finishes = facts.eventsOf('finish');
  const isHeld = finishes.some((event) => facts.running(event.request) !== undefined);
  if (isHeld) return heldMessage(facts, finishes, secondConsequence(facts, 'finish'));
  if (finishes.length > 0) return finishMessage(facts, finishes, secondConsequence(facts, 'finish'));
  return snapshot.idle ? idleMessage(facts) : wroteMessage(facts, secondConsequence(facts, 'tokens'));
}

function toldScheduled(facts: MomentFacts): LiveMessage {
  const preemptions = facts.eventsOf('preempt');
  if (preemptions.length > 0) return preemptMessage(facts, preemptions, secondConsequence(facts, 'preempt'));
  const blocked = blockedMessage(facts, secondConsequence(facts, 'blocked'));
  if (blocked !== null && facts.eventsOf('blocked').length > 0) return blocked;
  return toldOfRequests(facts) ?? blocked ?? toldOfSteps(facts);
}

/** Requests that come, go or are refused; null when none does. */
function toldOfRequests(facts: MomentFacts): LiveMessage | null {
  const rejects = facts.eventsOf('reject');
  if (rejects.length > 0) return rejectMessage(facts, rejects, secondConsequence(facts, 'other'));
  const aborts = facts.eventsOf('abort');
  if (aborts.length > 0) return abortMessage(facts, aborts, secondConsequence(facts, 'other'));
  const [resumed] = facts.eventsOf('resume');
  if (resumed !== undefined) return admissionMessage(facts, resumed, secondConsequence(facts, 'admission', resumed.request));
  const admissions = facts.eventsOf('admit');
  const [admitted] = admissions;
  if (admissions.length > 1) return admissionsMessage(facts, admissions, secondConsequence(facts, 'other'));
  if (admitted !== undefined) return admissionMessage(facts, admitted, secondConsequence(facts, 'admission', admitted.request));
  return null;
}

function toldOfSteps(facts: MomentFacts): LiveMessage {
  const arrival = arriveMessage(facts, arrivalsThatWait(facts), secondConsequence(facts, 'arrival'));
  if (arrival !== null) return arrival;
  if (facts.snapshot.idle) return idleMessage(facts);
  const [filler] = facts.eventsOf('pool-full');
  if (filler !== undefined) {
    const { usablePages } = facts.snapshot;
    return facts.words.live.poolFull({ request: facts.name(filler.request), usablePages, also: secondConsequence(facts, 'new-page') });
  }
  const newPages = newPageMessage(facts, facts.eventsOf('new-page'), secondConsequence(facts, 'new-page'));
  const chunk = newPages ?? chunkMessage(facts, secondConsequence(facts, 'other'));
  return chunk ?? decodeMessage(facts, secondConsequence(facts, 'tokens'));
}
