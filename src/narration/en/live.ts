import type { AlsoMessages, LiveMessages } from '../messages/live-messages.ts';
import { pageMessages } from './live-pages.ts';
import { requestMessages } from './live-requests.ts';
import { stepMessages } from './live-steps.ts';
import { freeCount, names, pages, requests, say, verb } from './words.ts';

const also: AlsoMessages = {
  crowd: (running, waiting) =>
    say`${requests(running)} ${verb(running, 'runs', 'run')}, ${waiting === 0 ? 'nobody waits' : say`${waiting} ${verb(waiting, 'waits', 'wait')}`}.`,
  queue: (waiting) => (waiting === 0 ? say`Nobody waits.` : say`${requests(waiting)} ${verb(waiting, 'waits', 'wait')}.`),
  admitted: (request, slot) => say`${request} takes slot ${slot}.`,
  arrived: (who) => say`${names(who, 4)} ${verb(who.length, 'arrives and queues', 'arrive and queue')}.`,
  newPage: (request) => say`${request} takes a new page.`,
  blocked: (head, needPages, freePages) => say`${head} waits: it needs ${pages(needPages)}, ${freeCount(freePages)} free.`,
  waitsForSlot: (who) => say`${names(who, 4)} ${verb(who.length, 'waits', 'wait')} for a slot.`,
  waitsForBudget: (who) => say`No budget is left for ${names(who, 4)}.`,
  stalled: (who) => say`${names(who, 4)} ${verb(who.length, 'gets', 'get')} nothing in this step.`,
  preempted: (who) => say`${names(who, 4)}, preempted, ${verb(who.length, 'waits', 'wait')}.`,
  evicted: (count) => say`${pages(count)} kept for reuse ${verb(count, 'is', 'are')} forgotten.`,
};

export const live: LiveMessages = { ...pageMessages, ...requestMessages, ...stepMessages, also };
