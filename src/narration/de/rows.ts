import type { BatchRowMessages, IdleSlotMessages, LaneMessages, WaitingMessages } from '../messages/row-messages.ts';
import type { Sentence } from '../parts.ts';
import { moment, num } from '../sentence.ts';
import { areFree, numbers, pages, say, tokens, verb } from './words.ts';

const same = (sentence: Sentence): { row: Sentence; clause: Sentence } => ({ row: sentence, clause: sentence });

export const waiting: WaitingMessages = {
  preemptedThenBlocked(nextStep, needPages, freePages) {
    const from = say`ab ${moment(nextStep, 'scheduled', `Schritt ${numbers.integer(nextStep)}`)} braucht es ${needPages}, ${areFree(freePages)}`;
    return { row: say`eben verdrängt; ${from}`, clause: from };
  },
  preempted: () => ({
    row: say`eben verdrängt; ein Schritt, der verdrängt, nimmt niemanden auf`,
    clause: say`ein Schritt, der verdrängt, nimmt niemanden auf`,
  }),
  behind({ before, isFirst, order }) {
    const rule = order === 'fcfs' ? 'der Reihe nach' : 'Dringenderes zuerst';
    return { row: isFirst ? say`hinter ${before} (${rule})` : say`hinter ${before}`, clause: say`${before} steht davor` };
  },
  wouldFit: ({ head, needPages, freePages }) => ({
    row: say`braucht ${needPages}, ${areFree(freePages)}: passte, aber ${head} ist zuerst dran`,
    clause: say`es passte, aber ${head} ist zuerst dran`,
  }),
  slot: (slots) => ({
    row: slots === 1 ? say`wartet auf den einzigen Slot` : say`wartet auf einen Slot, alle ${slots} sind belegt`,
    clause: slots === 1 ? say`der einzige Slot ist belegt` : say`alle ${slots} Slots sind belegt`,
  }),
  pages: (needPages, freePages) => ({
    row: say`braucht ${pages(needPages)}, ${areFree(freePages)}`,
    clause: say`es braucht ${pages(needPages)}, ${areFree(freePages)}`,
  }),
  budget: (budgetTokens) => same(say`vom Budget von ${tokens(budgetTokens)} bleibt zu wenig`),
  preemptingStep: () => same(say`ein Schritt, der verdrängt, nimmt niemanden auf`),
  batch: () => same(say`der Batch ist geschlossen oder bildet sich noch`),
  arrived: () => same(say`es ist eben erst gekommen`),
};

export const batchRow: BatchRowMessages = {
  decode: (count, isShort) => (isShort ? signed(count) : say`Decode, ${signed(count)}`),
  prefill: (count, isShort) => (isShort ? signed(count) : say`Prefill, ${signed(count)}`),
  stalled: () => say`nichts in diesem Schritt`,
  held: () => say`fertig, Zeile bleibt`,
  written: (count, isShort) => (isShort ? signed(count) : say`${signed(count)} geschrieben`),
  budget(decodeTokens, prefillTokens, chunks) {
    const decode = decodeTokens === 0 ? say`kein Decode` : say`${decodeTokens} im Decode, je ein Token`;
    const prefill =
      prefillTokens === 0
        ? say`kein Prefill in diesem Schritt`
        : say`${prefillTokens} im Prefill in ${chunks} ${verb(chunks, 'Chunk', 'Chunks')}`;
    return say`${decode}; ${prefill}`;
  },
  moreWaiting: (count, oldestNs) => say`und ${count} weitere, am längsten seit ${num(numbers.milliseconds(oldestNs, 0))}`,
};

export const idleSlot: IdleSlotMessages = {
  preemptingStep: () => say`leer: ein Schritt, der verdrängt, nimmt niemanden auf`,
  headLacksPages: (head, needPages, freePages) => say`leer: ${head} braucht ${pages(needPages)}, ${areFree(freePages)}`,
  budget: () => say`leer: das Tokenbudget des Schritts ist verbraucht`,
  nobodyWaits: () => say`leer: niemand wartet`,
  batch: () => say`leer: der Batch ist geschlossen`,
};

export const lane: LaneMessages = {
  pages: (missing, isShort) =>
    isShort ? say`${num(numbers.signed(-missing))} ${verb(missing, 'Seite', 'Seiten')}` : say`${pages(missing)} zu wenig`,
  slot: (isShort) => (isShort ? say`Slot` : say`wartet auf Slot`),
  thenBehind: (head, isShort) => (isShort ? say`hinter ${head}` : say`dann hinter ${head}`),
  turn: () => say`wartet, bis es dran ist`,
  budget: (isShort) => (isShort ? say`Budget` : say`wartet auf Budget`),
  preemptingStep: (isShort) => (isShort ? say`Verdrängung` : say`Verdrängung: keine Aufnahme`),
  batch: (isShort) => (isShort ? say`Batch` : say`wartet auf den Batch`),
  stalled: (isShort) => (isShort ? say`leer aus` : say`geht leer aus`),
  done(ns, count, isShort) {
    const ms = num(numbers.milliseconds(ns, 0));
    if (isShort) return count === 0 ? say`${ms}` : say`${ms}, +${count}`;
    return count === 0 ? say`fertig ${ms}` : say`fertig ${ms}, ${pages(count)} frei`;
  },
  aborted: (ns) => say`abgebrochen ${num(numbers.milliseconds(ns, 0))}`,
  rejected: (isShort) => (isShort ? say`abgelehnt` : say`abgelehnt: kann nie laufen`),
};

function signed(count: number): Sentence {
  return [num(numbers.signed(count))];
}
