import type { BatchRowMessages, IdleSlotMessages, LaneMessages, WaitingMessages } from '../messages/row-messages.ts';
import type { Sentence } from '../parts.ts';
import { moment, num } from '../sentence.ts';
import { freeCount, numbers, pages, say, tokens, verb } from './words.ts';

const same = (sentence: Sentence): { row: Sentence; clause: Sentence } => ({ row: sentence, clause: sentence });

export const waiting: WaitingMessages = {
  preemptedThenBlocked(nextStep, needPages, freePages) {
    const from = say`from ${moment(nextStep, 'scheduled', `step ${numbers.integer(nextStep)}`)} it needs ${needPages}, ${freeCount(freePages)} free`;
    return { row: say`just preempted; ${from}`, clause: from };
  },
  preempted: () => ({
    row: say`just preempted; nobody is admitted in a step that preempts`,
    clause: say`nobody is admitted in a step that preempts`,
  }),
  behind({ before, isFirst, order }) {
    const rule = order === 'fcfs' ? 'first come, first served' : 'the more urgent first';
    return { row: isFirst ? say`behind ${before} (${rule})` : say`behind ${before}`, clause: say`${before} stands before it` };
  },
  wouldFit: ({ head, needPages, freePages }) => ({
    row: say`needs ${needPages}, ${freeCount(freePages)} free: would fit, but ${head} is first`,
    clause: say`it would fit, but ${head} is first`,
  }),
  slot: (slots) => ({
    row: slots === 1 ? say`waits for the only slot` : say`waits for a slot, all ${slots} are taken`,
    clause: slots === 1 ? say`the only slot is taken` : say`all ${slots} slots are taken`,
  }),
  pages: (needPages, freePages) => same(say`needs ${pages(needPages)}, ${freeCount(freePages)} free`),
  budget: (budgetTokens) => same(say`the step’s budget of ${tokens(budgetTokens)} leaves too few`),
  preemptingStep: () => same(say`nobody is admitted in a step that preempts`),
  batch: () => same(say`the batch is shut or still forming`),
  arrived: () => same(say`it has just arrived`),
};

export const batchRow: BatchRowMessages = {
  decode: (count, isShort) => (isShort ? signed(count) : say`decode, ${signed(count)}`),
  prefill: (count, isShort) => (isShort ? signed(count) : say`prefill, ${signed(count)}`),
  stalled: () => say`nothing in this step`,
  held: () => say`done, row kept`,
  written: (count, isShort) => (isShort ? signed(count) : say`${signed(count)} written`),
  budget(decodeTokens, prefillTokens, chunks) {
    const decode = decodeTokens === 0 ? say`no decode` : say`${decodeTokens} decode, one token each`;
    const prefill =
      prefillTokens === 0 ? say`no prefill in this step` : say`${prefillTokens} prefill in ${chunks} ${verb(chunks, 'chunk', 'chunks')}`;
    return say`${decode}; ${prefill}`;
  },
  moreWaiting: (count, oldestNs) => say`and ${count} more, the oldest for ${num(numbers.milliseconds(oldestNs, 0))}`,
};

export const idleSlot: IdleSlotMessages = {
  preemptingStep: () => say`idle: nobody is admitted in a step that preempts`,
  headLacksPages: (head, needPages, freePages) => say`idle: ${head} needs ${pages(needPages)}, ${freeCount(freePages)} free`,
  budget: () => say`idle: the step’s token budget is used up`,
  nobodyWaits: () => say`idle: nobody waits`,
  batch: () => say`idle: the batch is shut`,
};

export const lane: LaneMessages = {
  pages: (missing, isShort) =>
    isShort ? say`${num(numbers.signed(-missing))} ${verb(missing, 'page', 'pages')}` : say`${pages(missing)} short`,
  slot: (isShort) => (isShort ? say`slot` : say`waits for a slot`),
  thenBehind: (head, isShort) => (isShort ? say`behind ${head}` : say`then behind ${head}`),
  turn: () => say`waits its turn`,
  budget: (isShort) => (isShort ? say`budget` : say`waits for budget`),
  preemptingStep: (isShort) => (isShort ? say`preemption` : say`a preemption shuts the door`),
  batch: (isShort) => (isShort ? say`batch` : say`waits for the batch`),
  stalled: (isShort) => (isShort ? say`stalled` : say`gets nothing`),
  done(ns, count, isShort) {
    const ms = num(numbers.milliseconds(ns, 0));
    if (isShort) return count === 0 ? say`${ms}` : say`${ms}, frees ${count}`;
    return count === 0 ? say`done ${ms}` : say`done ${ms}, frees ${pages(count)}`;
  },
  aborted: (ns) => say`aborted ${num(numbers.milliseconds(ns, 0))}`,
  rejected: (isShort) => (isShort ? say`rejected` : say`rejected: can never run`),
};

function signed(count: number): Sentence {
  return [num(numbers.signed(count))];
}
