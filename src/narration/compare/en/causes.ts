import type { Both, CauseSlots, CostSlots, ThreeLengths } from '../compare-messages.ts';
import type { Sentence } from '../../parts.ts';
import { num } from '../../sentence.ts';
import { numbers, say, verb } from '../../en/words.ts';
import { inWords, LETTER, named, otherSide } from './side-words.ts';

function all(sentence: Sentence, short: Sentence = sentence): ThreeLengths {
  return { long: sentence, middle: sentence, short };
}

const ms = (ns: number): Sentence => [num(numbers.milliseconds(ns))];

function stepsTake(behind: 'a' | 'b', meanStepNs: Both<number>): ThreeLengths {
  const ahead = otherSide(behind);
  return {
    long: say`a step of ${LETTER[behind]} takes ${ms(meanStepNs[behind])} on average, of ${LETTER[ahead]} ${ms(meanStepNs[ahead])}`,
    middle: say`a step of ${LETTER[behind]} takes ${ms(meanStepNs[behind])}, of ${LETTER[ahead]} ${ms(meanStepNs[ahead])}`,
    short: say`${LETTER[behind]}’s steps are longer`,
  };
}

/** A limit in which the two differ to the disadvantage of the one behind. */
function limit(behind: 'a' | 'b', count: Both<number>, one: string, several: string): Sentence | null {
  const ahead = otherSide(behind);
  if (count[behind] >= count[ahead]) return null;
  return say`${LETTER[behind]} has ${count[behind]} ${verb(count[behind], one, several)} and ${LETTER[ahead]} ${count[ahead]}`;
}

/** What follows "because". */
export function cause(slots: CauseSlots): ThreeLengths {
  const { behind } = slots;
  const here = LETTER[behind];
  switch (slots.kind) {
    case 'shut':
      if (!slots.holdsRows) return all(say`in ${here} nobody joins a batch that runs`, say`${here}’s batches are shut`);
      return {
        long: say`in ${here} a finished request keeps its slot until the slowest of its ${inWords(slots.slots[behind])} is done`,
        middle: say`${here} keeps a slot until its slowest is done`,
        short: say`${here} keeps slots shut`,
      };
    case 'forming':
      return all(
        say`${here} waits until ${inWords(slots.slots[behind])} requests are there before it begins`,
        say`${here} waits for full batches`,
      );
    case 'slot':
      return all(limit(behind, slots.slots, 'slot', 'slots') ?? say`in ${here} requests wait longer for a slot`);
    case 'pages':
      return all(limit(behind, slots.pages, 'page', 'pages') ?? say`in ${here} requests wait longer for pages`);
    case 'budget':
      return all(
        limit(behind, slots.budgetTokens, 'token', 'tokens a step') ?? say`in ${here} requests wait longer for the token budget`,
        say`${here}’s token budget runs out`,
      );
    case 'preempted': {
      const count = slots.preemptions[behind];
      const times = count === 1 ? say`once` : say`${count} times`;
      return all(say`${here} throws requests out of memory ${times} and computes them again`, say`${here} preempts ${times}`);
    }
    case 'stalled':
      return all(say`in ${here} everybody stands still while a prompt is computed`, say`${here} stalls for prompts`);
    case 'prefill':
      return all(say`in ${here} prompts take longer to compute`, say`${here}’s prompts take longer`);
    case 'edge':
      return all(say`in ${here} requests wait longer for the next step`);
    case 'decode':
    case 'longer-steps':
      return stepsTake(behind, slots.meanStepNs);
    case 'more-steps':
      return all(
        say`${here} takes ${slots.steps[behind]} steps where ${LETTER[otherSide(behind)]} takes ${slots.steps[otherSide(behind)]}`,
      );
  }
}

/** What the side ahead pays, as a sentence of its own. */
export function cost(slots: CostSlots): ThreeLengths {
  const { ahead } = slots;
  const here = LETTER[ahead];
  const there = LETTER[otherSide(ahead)];
  switch (slots.kind) {
    case 'end':
      return all(say`${there} ends the work first, in ${ms(slots.ns[otherSide(ahead)])} against ${ms(slots.ns[ahead])}.`);
    case 'later':
      if (slots.count === 1) return all(say`In ${here} ${named(slots.request)} alone is answered later, by ${ms(slots.ns)}.`);
      return all(
        say`In ${here} ${slots.count} requests are answered later, ${named(slots.request)} by ${ms(slots.ns)}.`,
        say`${slots.count} are answered later.`,
      );
    case 'ttft':
      return all(
        say`In ${here} the mean first token comes after ${ms(slots.ns[ahead])} instead of ${ms(slots.ns[otherSide(ahead)])}.`,
        say`First tokens come later.`,
      );
    case 'tpot':
      return all(
        say`In ${here} a token takes ${ms(slots.ns[ahead])} instead of ${ms(slots.ns[otherSide(ahead)])}.`,
        say`Its tokens take longer.`,
      );
    case 'preemptions':
      return all(say`${here} preempts ${slots.count[ahead]} times, ${there} ${slots.count[otherSide(ahead)]}.`);
    case 'pages':
      return all(say`${here} needs ${slots.count[ahead]} pages at once, ${there} ${slots.count[otherSide(ahead)]}.`);
    case 'alone':
      return {
        long: say`${here} still ends with ${named(slots.request)} alone: ${1} of ${slots.slots} slots for ${ms(slots.ns)}.`,
        middle: say`${here} still ends with ${named(slots.request)} alone, ${1} of ${slots.slots} slots.`,
        short: say`${here} ends with ${named(slots.request)} alone.`,
      };
  }
}
