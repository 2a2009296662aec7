import type { PanelSentences, SelectionTitles } from '../messages/panel-sentences.ts';
import type { Sentence } from '../parts.ts';
import { num } from '../sentence.ts';
import { numbers, requests, say, verb } from './words.ts';

/** The map of a model spread over several cards shows one of them. */
const oneOf = (cards: number): Sentence => (cards === 1 ? say`` : say` on one of ${cards} cards, all alike`);

export const panels: PanelSentences = {
  memoryMap({ usedPages, usablePages, cards, keptPages }) {
    const free = usablePages - usedPages;
    const kept =
      keptPages === 0 ? say`` : keptPages === free ? say`, all kept for reuse (dot)` : say`, ${keptPages} of them kept for reuse (dot)`;
    // The narrowest header keeps the count and the first key.
    return say`${usedPages} of ${usablePages} pages in use${oneOf(cards)}; hollow = in flight; label = request, block; ${free} free${kept}`;
  },
  memoryMapScaled: ({ usedPages, usablePages, cards, pagesPerMark }) =>
    say`${usedPages} of ${usablePages} pages in use${oneOf(cards)}; 1 cell = ${pagesPerMark} pages, filled bottom-up by owner; coloured = focus set, grey = the others, empty = free`,
  batch({ phase, busySlots, slots, waiting }) {
    const queue = waiting === 0 ? say`nobody waits` : say`${waiting} ${verb(waiting, 'waits', 'wait')}`;
    return phase === 'scheduled'
      ? say`after scheduling: ${busySlots} of ${slots} ${verb(slots, 'slot', 'slots')} ${verb(busySlots, 'has', 'have')} tokens in flight, ${queue}`
      : say`after the output: ${busySlots} of ${slots} ${verb(slots, 'slot', 'slots')} ${verb(busySlots, 'is', 'are')} taken, ${queue}`;
  },
  queue: (waiting, order) =>
    waiting === 0
      ? say`nobody waits`
      : say`${waiting} ${verb(waiting, 'waits', 'wait')}; the head decides (${order === 'fcfs' ? 'first come, first served' : 'the more urgent first'})`,
  stepTime(durationNs, bound) {
    const by = { hbm: 'bytes from HBM', compute: 'arithmetic', launch: 'kernel launches', link: 'all-reduces between cards' }[bound];
    return say`${num(numbers.milliseconds(durationNs, 2))}, bound by ${by}`;
  },
  idleStep: (durationNs) => say`${num(numbers.milliseconds(durationNs, 2))} in which nothing runs`,
  timeline: (count, steps, endNs) =>
    say`${requests(count)}, ${steps} ${verb(steps, 'step', 'steps')}, ${num(numbers.milliseconds(endNs, 0))}`,
  kvPages: (usedPages, usablePages) => say`${usedPages} of ${usablePages} in use`,
  lanes: (by, count) => (by === 'request' ? say`one lane a request, ${count} in all` : say`one lane a slot, ${count} in all`),
  focusSet: (count) => say`the ${requests(count)} with the largest peak of pages in the whole run; pins come first`,
};

export const titles: SelectionTitles = {
  request: (request, doing) => say`${request}, ${doing}`,
  running(doing, slot) {
    const text = { prefill: 'prefilling', decode: 'decoding', stalled: 'stalled', held: 'done, its row kept' }[doing];
    return say`${text} in slot ${slot}`;
  },
  states: { 'not-arrived': 'not here yet', waiting: 'waiting', finished: 'done', aborted: 'aborted', rejected: 'rejected' },
  page: (page) => say`page ${page}, free`,
  pageOf: (page, owner, block) => say`page ${page}, ${owner} block ${block}`,
  pageShared: (page, owner, block, references) => say`page ${page}, ${owner} block ${block}, shared by ${references}`,
  pageKept: (page, owner, block) => say`page ${page}, kept: ${owner} block ${block}`,
  slot: (slot, request) => (request === null ? say`slot ${slot}, idle` : say`slot ${slot}, ${request}`),
  step: (step) => say`step ${step}`,
};
