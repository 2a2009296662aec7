import type { ToldEvents } from '../messages/why-messages.ts';
import type { Sentence } from '../parts.ts';
import { num } from '../sentence.ts';
import { freeCount, numbers, ordinal, pages, say, tokens, verb } from './words.ts';

export const told: ToldEvents = {
  arrive: (request, count) => say`${request} arrives with ${tokens(count)}`,
  admit: (request, slot, count, computed) => say`${request} takes slot ${slot} and ${pages(count)} for ${tokens(computed)}`,
  admitLast: (request, slot) => say`${request} comes in, as the last, into slot ${slot}`,
  resume: (request, slot, count, computed) => say`${request} takes slot ${slot} and ${pages(count)} for ${tokens(computed)}, again`,
  prefixHit: (request, count, hitPages, uncomputed) =>
    uncomputed === 0
      ? say`${request} finds its first ${tokens(count)} in ${pages(hitPages)}`
      : say`${request} finds its first ${tokens(count)}, ${uncomputed} never computed: taken back once registered`,
  chunk: (request, count, taken) =>
    taken === 0
      ? say`${request} computes ${tokens(count)} of prompt`
      : say`${request} computes ${tokens(count)} of prompt and takes ${pages(taken)}`,
  newPage: (request, block, token, page) => say`the ${num(ordinal(token))} token of ${request} starts block ${block}, in page ${page}`,
  needsPage: (request, block, token, freePages) =>
    say`${request} writes its ${num(ordinal(token))} token, needs block ${block}, ${freeCount(freePages)} free`,
  needsPages: (request, count, freePages) => say`${request} needs ${pages(count)}, ${freeCount(freePages)} free`,
  blocked: (request, needPages, freePages, count) =>
    say`${request} needs ${pages(needPages)} for ${tokens(count)}, ${freeCount(freePages)} free`,
  unblocked: (request) => say`${request} is blocked no more`,
  preempt: (victim, count, needer, page, freePages) =>
    page > 0
      ? say`${victim} gives back ${count}, ${needer} takes page ${page}, ${freeCount(freePages)} free`
      : say`${victim} gives back ${count} for ${needer}, ${freeCount(freePages)} free`,
  preemptItself: (victim, count, freePages) => say`${victim}, itself the last, gives back ${count}: ${freePages} free`,
  takeBack: (request) => say`${request} is taken back out of the step`,
  finish: (request, outputTokens, count, freePages) =>
    say`${request} writes its ${num(ordinal(outputTokens))} token and gives back ${pages(count)}: ${freePages} free`,
  release: (request) => say`${request} leaves with its batch`,
  reject: (request, count) => say`${request}, ${tokens(count)}, is rejected for good`,
  abort: (request, count) => (count === 0 ? say`${request} is aborted` : say`${request} is aborted and gives back ${pages(count)}`),
  evict: (request, count) => say`${request} takes ${pages(count)} kept for reuse`,
  poolFull: (request, usablePages) => say`${request} takes the last free page: all ${usablePages} in use`,
  poolFree: (freePages) => say`${pages(freePages)} ${verb(freePages, 'is', 'are')} free again`,
  waitsForSlot: (request, slots) => say`all ${slots} slots are taken, so ${request} waits`,
  waitsBehind: (request, head) => say`${request} waits behind ${head}`,
  waitsForBudget: (request) => say`nothing is left for ${request} in this step`,
  waits: (request) => say`${request} waits`,
  stalled: (request) => say`${request} computes nothing in this step`,
  stepTime: ({ durationNs, bytesNs, arithmeticNs, overheadNs, weightBytes, kvBytes, bound }) => {
    const ms = (ns: number): Sentence => [num(numbers.milliseconds(ns, 2))];
    const beyond = say`bytes ${ms(bytesNs)}, arithmetic beyond them ${ms(arithmeticNs)}`;
    switch (bound) {
      case 'hbm':
        return say`${num(numbers.bytes(weightBytes))} of weights and ${num(numbers.bytes(kvBytes))} of cache: ${ms(bytesNs)}, ${ms(arithmeticNs + overheadNs)} on top: ${ms(durationNs)}`;
      case 'compute':
        return say`${beyond}, ${ms(overheadNs)} on top: ${ms(durationNs)}`;
      case 'launch':
        return say`launches and host ${ms(overheadNs)}, ${beyond}: ${ms(durationNs)}`;
      case 'link':
        return say`links and launches ${ms(overheadNs)}, ${beyond}: ${ms(durationNs)}`;
    }
  },
};
