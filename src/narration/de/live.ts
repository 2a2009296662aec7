import type { AlsoMessages, LiveMessages } from '../messages/live-messages.ts';
import { pageMessages } from './live-pages.ts';
import { requestMessages } from './live-requests.ts';
import { stepMessages } from './live-steps.ts';
import { areFree, names, pages, requests, say, verb } from './words.ts';

const waits = (count: number): string => verb(count, 'wartet', 'warten');

const also: AlsoMessages = {
  crowd: (running, waiting) =>
    say`${requests(running)} ${verb(running, 'läuft', 'laufen')}, ${waiting === 0 ? 'niemand wartet' : say`${waiting} ${waits(waiting)}`}.`,
  queue: (waiting) => (waiting === 0 ? say`Niemand wartet.` : say`${requests(waiting)} ${waits(waiting)}.`),
  admitted: (request, slot) => say`${request} nimmt Slot ${slot}.`,
  arrived: (who) => say`${names(who, 4)} ${verb(who.length, 'kommt und wartet', 'kommen und warten')}.`,
  newPage: (request) => say`${request} nimmt eine neue Seite.`,
  blocked: (head, needPages, freePages) => say`${head} wartet: Es braucht ${pages(needPages)}, ${areFree(freePages)}.`,
  waitsForSlot: (who) => say`${names(who, 4)} ${waits(who.length)} auf einen Slot.`,
  waitsForBudget: (who) => say`Für ${names(who, 4)} ist kein Budget übrig.`,
  stalled: (who) => say`${names(who, 4)} ${verb(who.length, 'bekommt', 'bekommen')} in diesem Schritt nichts.`,
  preempted: (who) => say`${names(who, 4)}, verdrängt, ${waits(who.length)}.`,
  evicted: (count) => say`${count} aufbewahrte ${verb(count, 'Seite wird', 'Seiten werden')} vergessen.`,
};

export const live: LiveMessages = { ...pageMessages, ...requestMessages, ...stepMessages, also };
