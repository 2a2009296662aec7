import type { RunEvent } from '../../engine/recording/events.ts';
import type { Also, LiveMessage, PreemptSlots } from '../messages/live-messages.ts';
import { queueOrder } from '../why/rule-of-event.ts';
import { pagesFor, watermarkPages } from './moment-facts.ts';
import type { MomentFacts } from './moment-facts.ts';

/** How many steps up to this one, included, had a preemption. */
function preemptingStepsUpTo({ run, snapshot }: MomentFacts): number {
  const { preemptions } = run.steps;
  let count = 0;
  for (let step = 0; step <= snapshot.step; step++) if ((preemptions[step] ?? 0) > 0) count++;
  return count;
}

/** Tells the first shortage of the step: everything given back for the request that needed pages first. */
export function preemptMessage(facts: MomentFacts, preemptions: readonly RunEvent[], also: Also): LiveMessage {
  const { run, snapshot, words } = facts;
  const needer = preemptions[0]?.other ?? -1;
  const forNeeder = preemptions.filter((event) => event.other === needer);
  const victims = forNeeder.map((event) => event.request);
  const pagesBack = forNeeder.reduce((sum, event) => sum + event.pages, 0);
  const isItself = victims.includes(needer);
  const taken = isItself
    ? 0
    : snapshot.events
        .filter((event) => event.request === needer && (event.kind === 'new-page' || event.kind === 'chunk'))
        .reduce((sum, event) => sum + event.pages, 0);
  const freeAfter = forNeeder.at(-1)?.freePages ?? snapshot.freePages;
  const freeBefore = freeAfter + taken - pagesBack;
  const slots: PreemptSlots = {
    needer: facts.name(needer),
    neededPages: isItself ? pagesItLacked(facts, needer, pagesBack) : taken,
    freeBefore,
    usablePages: snapshot.usablePages,
    victims: facts.names(victims),
    pagesBack,
    freePages: snapshot.freePages,
    order: queueOrder(run),
    also,
  };
  if (facts.isMany) {
    return words.live.preemptMany({
      ...slots,
      times: preemptingStepsUpTo(facts),
      running: snapshot.running.length,
      waiting: snapshot.waiting.length,
    });
  }
  return isItself ? words.live.preemptItself(slots) : words.live.preempt(slots);
}

/** A request that preempted itself got nothing: one page if it only had its next token to write, otherwise 0 for "not known". */
function pagesItLacked({ run, waiting }: MomentFacts, request: number, heldPages: number): number {
  const known = waiting(request)?.knownTokens ?? 0;
  return known - 1 === heldPages * run.scenario.limits.blockSizeTokens ? 1 : 0;
}

/** The head of the queue lacks pages; null when it waits for something else. */
export function blockedMessage(facts: MomentFacts, also: Also): LiveMessage | null {
  const { run, snapshot, words } = facts;
  const [head, ...behind] = snapshot.waiting;
  if (head === undefined || head.reason !== 'pages' || head.needPages === 0) return null;
  return words.live.blocked({
    head: facts.name(head.request),
    needPages: head.needPages,
    freePages: head.freePages,
    watermarkPages: snapshot.running.length > 0 ? watermarkPages(run) : 0,
    knownTokens: head.knownTokens,
    wholeRequestPages: pagesFor(run, head.knownTokens),
    behind: facts.names(behind.map((entry) => entry.request)),
    order: queueOrder(run),
    also,
  });
}

export function newPageMessage(facts: MomentFacts, newPages: readonly RunEvent[], also: Also): LiveMessage | null {
  const { snapshot, words } = facts;
  const [first] = newPages;
  const table = first === undefined ? undefined : facts.running(first.request)?.pages;
  if (first === undefined || table === undefined) return null;
  const block = table.length - first.pages;
  const page = table[block];
  if (page === undefined) return null;
  return words.live.newPage({
    requests: facts.names(newPages.map((event) => event.request)),
    block,
    page,
    freePages: snapshot.freePages,
    usablePages: snapshot.usablePages,
    also,
  });
}
