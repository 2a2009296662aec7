import type { Also } from '../messages/live-messages.ts';
import type { MomentFacts } from './moment-facts.ts';

/** What a sentence has told already, so that the second consequence doesn't say it again. */
export type Told = 'tokens' | 'preempt' | 'blocked' | 'admission' | 'arrival' | 'finish' | 'new-page' | 'other';

/** The next most telling thing of the moment, or null. */
export function secondConsequence(facts: MomentFacts, told: Told, firstToldRequest = -1): Also {
  const { snapshot, words } = facts;
  const { also } = words.live;
  if (facts.isMany) {
    if (told === 'preempt') return null;
    return told === 'tokens' ? also.queue(snapshot.waiting.length) : also.crowd(snapshot.running.length, snapshot.waiting.length);
  }
  const [head] = snapshot.waiting;
  const waiting = facts.names(snapshot.waiting.map((entry) => entry.request));
  if (told === 'admission') {
    const next = [...facts.eventsOf('resume'), ...facts.eventsOf('admit')].find((event) => event.request !== firstToldRequest);
    if (next !== undefined) return also.admitted(facts.name(next.request), next.slot);
  }
  const isStandingBlock = head !== undefined && head.reason === 'pages' && head.needPages > 0;
  if (told === 'finish') return null;
  if (snapshot.phase === 'output') {
    const preempted = snapshot.events.filter((event) => event.kind === 'preempt').map((event) => event.request);
    if (preempted.length > 0) return also.preempted(facts.names(preempted));
  }
  if (told !== 'blocked' && told !== 'preempt' && isStandingBlock)
    return also.blocked(facts.name(head.request), head.needPages, head.freePages);
  if (told === 'preempt' || told === 'tokens' || told === 'other') {
    const stalled = snapshot.running.filter((entry) => entry.doing === 'stalled').map((entry) => entry.request);
    if (stalled.length > 0) return also.stalled(facts.names(stalled));
  }
  if (told !== 'arrival' && told !== 'blocked') {
    const arrived = facts.eventsOf('arrive').filter((event) => facts.waiting(event.request) !== undefined);
    if (arrived.length > 0) return also.arrived(facts.names(arrived.map((event) => event.request)));
  }
  if (told !== 'arrival' && told !== 'preempt' && told !== 'blocked' && head !== undefined) {
    if (head.reason === 'slot') return also.waitsForSlot(waiting);
    if (head.reason === 'budget' && snapshot.phase === 'scheduled') return also.waitsForBudget(waiting);
  }
  if (told === 'other' || told === 'tokens' || told === 'admission') {
    const [newPage] = facts.eventsOf('new-page');
    if (newPage !== undefined) return also.newPage(facts.name(newPage.request));
    const evicted = facts.eventsOf('evict').reduce((sum, event) => sum + event.pages, 0);
    if (evicted > 0) return also.evicted(evicted);
  }
  return null;
}
