import type { BlockedSlots, LiveMessages, PreemptSlots } from '../messages/live-messages.ts';
import type { Sentence } from '../parts.ts';
import { num } from '../sentence.ts';
import { wordings } from '../wordings.ts';
import { freeCount, names, ordinal, pages, say, tokens, verb } from './words.ts';

type PageMessages = Pick<LiveMessages, 'preempt' | 'preemptItself' | 'preemptMany' | 'blocked' | 'poolFull' | 'newPage'>;

/** "E needs a page and none of the 136 is free", in two lengths. */
function shortage({ needer, neededPages, freeBefore, usablePages }: PreemptSlots, isLong: boolean): Sentence {
  const the = isLong ? 'the ' : '';
  if (neededPages === 0) return say`${needer} needs more pages than the ${freeBefore} of ${usablePages} that are free`;
  const need = neededPages === 1 ? say`a page` : pages(neededPages);
  const free =
    freeBefore === 0 ? say`none of ${the}${usablePages} is` : say`${freeBefore} of ${the}${usablePages} ${verb(freeBefore, 'is', 'are')}`;
  return say`${needer} needs ${need}${isLong ? ' and' : ','} ${free} free`;
}

function lastAdmitted({ victims, order }: PreemptSlots): string {
  return order === 'fcfs' ? 'the last admitted' : `the least urgent${victims.length > 1 ? ' ones' : ''}`;
}

export const pageMessages: PageMessages = {
  preempt(slots) {
    const { needer, neededPages, victims, pagesBack, freePages, also } = slots;
    const who = names(victims, 3);
    const gives = verb(victims.length, 'gives back its', 'give back their');
    const takes = neededPages === 1 ? say`takes one` : say`takes ${neededPages}`;
    const rest = freePages === 0 ? say`none stays free` : say`${freePages} ${verb(freePages, 'stays', 'stay')} free`;
    return {
      long: wordings({
        core: say`${shortage(slots, true)}, so ${who}, ${lastAdmitted(slots)}, ${gives} ${pagesBack}: ${needer} ${takes}, ${rest}.`,
        rule: say`Nobody is admitted in a step that preempts.`,
        second: also,
      }),
      middle: wordings({
        core: say`${shortage(slots, false)}: ${who}, ${lastAdmitted(slots)}, ${gives} ${pagesBack}.`,
        rule: say`In a step that preempts nobody is admitted.`,
        second: also,
      }),
      short: wordings({
        core: say`${shortage(slots, false)}: ${who}, ${lastAdmitted(slots)}, ${gives} ${pagesBack}.`,
        rule: say`Nobody is admitted in this step.`,
      }),
    };
  },
  preemptItself(slots) {
    const { needer, pagesBack, freePages, order, also } = slots;
    const last = order === 'fcfs' ? 'itself the last admitted' : 'itself the least urgent';
    const core = say`${shortage(slots, false)}: being ${last}, it gives back its own ${pagesBack} and waits.`;
    return {
      long: wordings({
        core: say`${shortage(slots, true)}; ${needer} is ${last}, so it gives back its own ${pagesBack} and waits: ${freeCount(freePages)} free.`,
        rule: say`Nobody is admitted in a step that preempts.`,
        second: also,
      }),
      middle: wordings({ core, second: also }),
      short: wordings({ core, second: also }),
    };
  },
  preemptMany(slots) {
    const { needer, neededPages, usablePages, victims, pagesBack, times, running, waiting } = slots;
    const who = names(victims, 3);
    const crowd = say`${running} run, ${waiting} wait.`;
    const one = neededPages === 1 ? say`one` : neededPages === 0 ? say`more` : say`${neededPages}`;
    const time = num(ordinal(times));
    const gives = verb(victims.length, 'gives', 'give');
    if (victims.length === 1 && victims[0]?.request === needer.request) {
      const core = say`Pool full, ${time} time: ${needer} needs ${one}, is the last itself and gives back ${pagesBack}. ${crowd}`;
      return {
        long: wordings({
          core: say`The pool of ${usablePages} pages ran out for the ${time} time: ${needer} needs ${one} and is itself the last, so it gives back its ${pagesBack}. ${running} requests run, ${waiting} wait.`,
        }),
        middle: wordings({ core }),
        short: wordings({ core }),
      };
    }
    return {
      long: wordings({
        core: say`The pool of ${usablePages} pages ran out for the ${time} time: ${needer} needs ${one}, so ${who}, ${lastAdmitted(slots)}, ${gives} back ${pagesBack}. ${running} requests run, ${waiting} wait.`,
      }),
      middle: wordings({
        core: say`The pool of ${usablePages} ran out (${time} time): ${needer} needs ${neededPages === 1 ? say`a page` : pages(neededPages)}, ${who} ${gives} back ${pagesBack}. ${crowd}`,
      }),
      short: wordings({ core: say`Pool full, ${time} time: ${who} ${gives} ${pages(pagesBack)} to ${needer}’s need. ${crowd}` }),
    };
  },
  blocked(slots) {
    const { head, needPages, freePages, behind, order, also } = slots;
    const missing = needPages - freePages;
    const missingText = missing === 1 ? say`one` : say`${missing}`;
    const left = freeCount(freePages);
    const queue = behind.length === 0 ? null : say`${names(behind, 4)} ${verb(behind.length, 'stands', 'stand')} behind it`;
    const rule = queue === null ? null : say`${queue}, ${order === 'fcfs' ? 'first come first served' : 'the more urgent first'}.`;
    const long = say`${head} waits: it needs ${purpose(slots)} and ${left} free, ${missingText} short.`;
    const middle = say`${head} waits: it needs ${pages(needPages)}, ${left} free, ${missingText} short.`;
    const short = say`${head} needs ${pages(needPages)}, ${left} free: ${missingText} short.`;
    const waits = queue === null ? null : say`${names(behind, 4)} ${verb(behind.length, 'waits', 'wait')} behind it.`;
    return {
      long: [...wordings({ core: long, rule, second: also }), ...wordings({ core: long, rule: queue === null ? null : say`${queue}.` })],
      middle: wordings({ core: middle, rule: queue === null ? null : say`${queue}.`, second: also }),
      short: wordings({ core: short, rule: waits, second: also }),
    };
  },
  poolFull({ request, usablePages, also }) {
    const core = say`${request} takes the last free page: all ${usablePages} are in use.`;
    return {
      long: wordings({ core, rule: say`Whoever needs the next one makes the last admitted give back its own.`, second: also }),
      middle: wordings({ core, rule: say`The next need preempts.`, second: also }),
      short: wordings({ core, second: also }),
    };
  },
  newPage({ requests, block, page, freePages, usablePages, also }) {
    const [first] = requests;
    if (requests.length === 1 && first !== undefined) {
      const core = say`${first} crosses into block ${block} and takes page ${page}; ${freePages} of ${usablePages} ${verb(freePages, 'stays', 'stay')} free.`;
      return {
        long: wordings({ core, second: also, remark: say`A page holds the keys and values of one block, and any free page will do.` }),
        middle: wordings({ core, second: also }),
        short: wordings({ core, second: also }),
      };
    }
    const core = say`${names(requests, 6)} each cross into a new block and take a page; ${freePages} of ${usablePages} ${verb(freePages, 'stays', 'stay')} free.`;
    return {
      long: wordings({ core, second: also }),
      middle: wordings({ core, second: also }),
      short: wordings({
        core: say`${names(requests, 3)} take a new page each; ${freePages} ${verb(freePages, 'stays', 'stay')} free.`,
        second: also,
      }),
    };
  },
};

/** What a blocked head needs its pages for: "33 pages for its 524 tokens". */
function purpose({ needPages, knownTokens, watermarkPages, wholeRequestPages }: BlockedSlots): Sentence {
  if (watermarkPages > 0) return say`${pages(needPages)}, ${watermarkPages} of them to stay free,`;
  if (needPages === wholeRequestPages) return say`${pages(needPages)} for its ${tokens(knownTokens)}`;
  return say`${needPages} more ${verb(needPages, 'page', 'pages')}`;
}
