import type { AdmitSlots, LiveMessages } from '../messages/live-messages.ts';
import type { Sentence } from '../parts.ts';
import { moment } from '../sentence.ts';
import { wordings } from '../wordings.ts';
import { crew, freeCount, names, numbers, pages, say, tokens, verb } from './words.ts';

type RequestMessages = Pick<LiveMessages, 'reject' | 'abort' | 'admit' | 'resume' | 'admitMany' | 'arrive' | 'finish' | 'held' | 'release'>;

/** "all its 160 tokens" or "256 of its 384 tokens" */
function share({ tokens: computed, knownTokens }: AdmitSlots): Sentence {
  return computed === knownTokens && knownTokens > 1 ? say`all its ${tokens(knownTokens)}` : say`${computed} of its ${tokens(knownTokens)}`;
}

function hit({ hitTokens, hitPages, tokens: computed, knownTokens }: AdmitSlots): Sentence {
  const rest =
    hitTokens + computed === knownTokens ? say`only ${computed} are` : say`${computed} of the other ${knownTokens - hitTokens} are`;
  return say`${hitTokens} of its ${tokens(knownTokens)} in the prefix cache, in ${pages(hitPages)}, so ${rest} computed`;
}

export const requestMessages: RequestMessages = {
  reject({ request, askedTokens, limit, limitedBy, others, also }) {
    const cause = {
      context: say`asks for ${tokens(askedTokens)}, a request may have ${limit}`,
      pool: say`needs more than all ${limit} pages of the pool`,
      budget: say`needs ${tokens(askedTokens)} in one step, the budget is ${limit}`,
    }[limitedBy];
    const rest = others === 0 ? null : say`${others} more ${verb(others, 'is', 'are')} rejected in this step.`;
    const core = say`${request} ${cause}: it is rejected.`;
    return {
      long: wordings({ core: say`${request} ${cause}: it can never run and is rejected.`, second: rest, remark: also }),
      middle: wordings({ core, second: rest, remark: also }),
      short: wordings({ core, second: rest }),
    };
  },
  abort({ requests, pagesBack, freePages, also }) {
    const are = verb(requests.length, 'is', 'are');
    const core =
      pagesBack === 0
        ? say`${names(requests, 4)} ${are} aborted in the queue, holding no page.`
        : say`${names(requests, 4)} ${are} aborted: ${pages(pagesBack)} come back, ${freeCount(freePages)} free.`;
    return { long: wordings({ core, second: also }), middle: wordings({ core, second: also }), short: wordings({ core }) };
  },
  admit(slots) {
    const { request, slot, pages: taken, freePages, hitTokens, also } = slots;
    if (hitTokens > 0) {
      const core = say`${request} takes slot ${slot} and finds ${hit(slots)}.`;
      return {
        long: wordings({ core, rule: say`${pages(freePages)} ${verb(freePages, 'stays', 'stay')} free.`, second: also }),
        middle: wordings({ core, second: also }),
        short: wordings({
          core: say`${request} finds ${hitTokens} of its ${tokens(slots.knownTokens)} in the prefix cache and computes ${slots.tokens}.`,
          second: also,
        }),
      };
    }
    const core = say`${request} takes slot ${slot}: ${share(slots)} are computed in this step, in ${pages(taken)}.`;
    return {
      long: wordings({ core, rule: say`${pages(freePages)} ${verb(freePages, 'stays', 'stay')} free.`, second: also }),
      middle: wordings({ core, second: also }),
      short: wordings({ core: say`${request} takes slot ${slot} and ${pages(taken)} for ${share(slots)}.`, second: also }),
    };
  },
  resume(slots) {
    const { request, slot, pages: taken, hitTokens, knownTokens, also } = slots;
    if (hitTokens > 0) {
      const core = say`${request} is back in slot ${slot} and finds ${hit(slots)} again.`;
      return {
        long: wordings({ core, second: also }),
        middle: wordings({ core, second: also }),
        short: wordings({
          core: say`${request} is back, finds ${hitTokens} of its ${tokens(knownTokens)} cached and computes ${slots.tokens}.`,
          second: also,
        }),
      };
    }
    const core = say`${request} is back in slot ${slot}: its ${tokens(knownTokens)} are computed again, ${slots.tokens} in this step, in ${pages(taken)}.`;
    return {
      long: wordings({ core, second: also, remark: say`The cache it gave back is lost, its written tokens are not.` }),
      middle: wordings({ core, second: also }),
      short: wordings({ core: say`${request} is back: its ${tokens(knownTokens)} are computed again, ${slots.tokens} now.`, second: also }),
    };
  },
  admitMany({ requests, tokens: computed, hitting, hitTokens, also }) {
    const core = say`${names(requests, 8)} are admitted: ${computed} tokens of theirs are computed in this step.`;
    const cached =
      hitTokens === 0 ? null : say`${names(hitting, 3)} ${verb(hitting.length, 'finds', 'find')} ${hitTokens} more in the prefix cache.`;
    return {
      long: wordings({ core, rule: cached, second: also }),
      middle: wordings({ core, rule: cached, second: also }),
      short: wordings({ core: say`${names(requests, 4)} are admitted, ${tokens(computed)} of theirs in this step.`, second: also }),
    };
  },
  arrive({ requests, promptTokens, reason, also }) {
    const [first] = requests;
    const one = requests.length === 1 && first !== undefined;
    const core = one
      ? say`${first} arrives with ${tokens(promptTokens)} and queues: ${reason}.`
      : say`${names(requests, 4)} arrive with ${tokens(promptTokens)} in all and queue: ${reason}.`;
    return { long: wordings({ core, second: also }), middle: wordings({ core, second: also }), short: wordings({ core, second: also }) };
  },
  finish({ requests, pagesBack, freePages, next, also }) {
    const who = names(requests, 4);
    const one = requests.length === 1;
    const writes = one ? 'writes its last token and gives back' : 'write their last tokens and give back';
    const comes = next === null ? '' : next.resumes ? 'comes back' : 'comes in';
    const come = next === null ? '' : next.resumes ? 'come back' : 'come in';
    const nextStep = next === null ? '' : moment(next.step, 'scheduled', 'next step');
    const needs = next === null || next.needPages === 0 ? say`` : say`, which needs ${next.needPages},`;
    const done = say`${who} ${verb(requests.length, 'is', 'are')} done`;
    return {
      long: wordings({
        core:
          next === null
            ? say`${who} ${writes} ${pages(pagesBack)}: ${freeCount(freePages)} free.`
            : say`${who} ${writes} ${pages(pagesBack)}: ${freeCount(freePages)} free, so ${next.request}${needs} ${comes} in the ${nextStep}.`,
        second: also,
      }),
      middle: wordings({
        core:
          next === null
            ? say`${done} and ${one ? 'gives' : 'give'} back ${pages(pagesBack)}; ${freeCount(freePages)} free.`
            : say`${done} and ${one ? 'gives' : 'give'} back ${pages(pagesBack)}, so ${next.request} can ${come} in the ${nextStep}.`,
        second: also,
      }),
      short: wordings({
        core:
          next === null
            ? say`${done}, ${pages(pagesBack)} are free again.`
            : say`${done}, ${pages(pagesBack)} are free again: ${next.request} can ${come}.`,
        second: also,
      }),
    };
  },
  held({ requests, heldPages, unfinished, also }) {
    const one = requests.length === 1;
    const who = names(requests, 4);
    const wait = say`${unfinished} of its batch still ${verb(unfinished, 'writes', 'write')}`;
    const core = say`${who} ${one ? 'is done but keeps its' : 'are done but keep their'} ${pages(heldPages)}: ${wait}.`;
    return {
      long: wordings({
        core: say`${who} ${one ? 'writes its last token but keeps its row' : 'write their last tokens but keep their rows'} and ${pages(heldPages)}: ${wait}.`,
        rule: say`A batch is released whole.`,
        second: also,
      }),
      middle: wordings({ core, rule: say`A batch is released whole.`, second: also }),
      short: wordings({ core, second: also }),
    };
  },
  release({ requests, pagesBack, freePages, also }) {
    const who = crew(requests, 8);
    const core = say`The batch is released: ${who} ${verb(requests.length, 'gives', 'give')} back ${pages(pagesBack)}, ${freeCount(freePages)} free.`;
    return {
      long: wordings({
        core: say`The longest of the batch is done, so all of it is released: ${who} ${verb(requests.length, 'gives', 'give')} back ${pages(pagesBack)}, ${freeCount(freePages)} free.`,
        second: also,
      }),
      middle: wordings({ core, second: also }),
      short: wordings({ core, second: also }),
    };
  },
};

/** When a request comes: "at step 8", "at 140 ms". */
export function arrivalText(arrival: { readonly clock: 'step' | 'ns'; readonly value: number }): Sentence {
  return arrival.clock === 'step'
    ? say`at ${moment(arrival.value, 'scheduled', `step ${numbers.integer(arrival.value)}`)}`
    : say`at ${numbers.milliseconds(arrival.value)}`;
}
