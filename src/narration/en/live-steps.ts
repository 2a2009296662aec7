import type { EndSlots, LiveMessages } from '../messages/live-messages.ts';
import type { Sentence } from '../parts.ts';
import { num } from '../sentence.ts';
import { arrivalText } from './live-requests.ts';
import { wordings } from '../wordings.ts';
import { crew, names, numbers, pages, requests as requestCount, say, tokens, verb } from './words.ts';

type StepMessages = Pick<LiveMessages, 'chunk' | 'decode' | 'wrote' | 'idle' | 'empty' | 'end' | 'stoppedAtStepLimit'>;

/** What else an ending run tells, or null. */
function losses({ preemptions, rejected, aborted }: EndSlots): Sentence | null {
  const told: Sentence[] = [];
  if (preemptions > 0) told.push(say`${preemptions} ${verb(preemptions, 'preemption', 'preemptions')}`);
  if (rejected > 0) told.push(say`${rejected} rejected`);
  if (aborted > 0) told.push(say`${aborted} aborted`);
  return told.length === 0 ? null : say`${told.flatMap((part, i) => (i === 0 ? part : say`, ${part}`))}.`;
}

export const stepMessages: StepMessages = {
  chunk({ request, from, to, of, prefillTokens, prefillRequests, decodeTokens, budgetTokens, also }) {
    const used = prefillTokens + decodeTokens;
    const range = say`${request} computes tokens ${from + 1} to ${to} of its ${of}`;
    const beside = decodeTokens === 0 ? say`` : say`, beside ${decodeTokens} decoding`;
    const decoding = decodeTokens === 0 ? say`` : say`; ${requestCount(decodeTokens)} ${verb(decodeTokens, 'decodes', 'decode')} beside it`;
    if (prefillRequests === 1) {
      return {
        long: wordings({
          core: say`${range}${decoding}.`,
          rule: budgetTokens === null ? null : say`The step uses ${used} of its budget of ${budgetTokens} tokens.`,
          second: also,
        }),
        middle: wordings({
          core: say`${range}${beside}.`,
          rule: budgetTokens === null ? null : say`${used} of the budget of ${budgetTokens} are used.`,
          second: also,
        }),
        short: wordings({ core: say`${range}${beside}.`, second: also }),
      };
    }
    const core = say`${requestCount(prefillRequests)} compute ${prefillTokens} prompt tokens${beside}${budgetTokens === null ? '' : say`: ${used} of the budget of ${budgetTokens}`}.`;
    return {
      long: wordings({
        core: say`${range}; ${requestCount(prefillRequests)} compute ${prefillTokens} tokens in all${beside}${budgetTokens === null ? '' : say`, of a budget of ${budgetTokens}`}.`,
        second: also,
      }),
      middle: wordings({ core, second: also }),
      short: wordings({ core, second: also }),
    };
  },
  decode({ requests, durationNs, draftTokens, cacheTokens, weightBytes, also }) {
    const ms = num(numbers.milliseconds(durationNs, 2));
    const who = crew(requests, 8);
    const write =
      draftTokens > 0
        ? say`${verb(requests.length, 'checks', 'check')} ${draftTokens} ${verb(draftTokens, 'draft', 'drafts')}`
        : requests.length === 1
          ? say`writes one token`
          : say`write one token each`;
    const core = say`${who} ${write}.`;
    return {
      long: wordings({
        core: say`${who} ${write}: for ${requests.length + draftTokens === 1 ? 'it' : tokens(requests.length + draftTokens)} the GPU reads ${num(numbers.bytes(weightBytes))} of weights and ${tokens(cacheTokens)} of cache, in ${ms}.`,
        second: also,
      }),
      middle: wordings({ core: say`${crew(requests, 6)} ${write}, in ${ms}; the cache to read is ${tokens(cacheTokens)}.`, second: also }),
      short: [...wordings({ core: say`${crew(requests, 6)} ${write}, in ${ms}.`, second: also }), core],
    };
  },
  wrote({ requests, tokens: written, prefillTokens, durationNs, usedPages, usablePages, also }) {
    const ms = num(numbers.milliseconds(durationNs, 2));
    const used = say`${usedPages} of ${usablePages} pages are in use.`;
    const more =
      written > requests.length ? say`${written} more tokens` : requests.length === 1 ? say`one more token` : say`one more token each`;
    const core =
      written === 0
        ? say`After ${ms} ${prefillTokens} prompt tokens are in the cache; no token is out yet.`
        : say`After ${ms} ${crew(requests, 6)} ${verb(requests.length, 'has', 'have')} ${more}.`;
    return {
      long: wordings({ core, rule: used, second: also }),
      middle: wordings({ core, rule: used, second: also }),
      short: wordings({ core, rule: used, second: also }),
    };
  },
  idle({ next, arrival, waiting, usablePages }) {
    if (waiting.length > 0) {
      const core = say`Nothing runs in this step, though ${names(waiting, 4)} ${verb(waiting.length, 'waits', 'wait')}.`;
      return { long: wordings({ core }), middle: wordings({ core }), short: wordings({ core }) };
    }
    const core =
      next === null || arrival === null ? say`Nothing to do.` : say`Nothing to do until ${next} arrives ${arrivalText(arrival)}.`;
    const free = say`All ${pages(usablePages)} are free.`;
    return { long: wordings({ core, remark: free }), middle: wordings({ core, remark: free }), short: wordings({ core, remark: free }) };
  },
  empty({ usablePages }) {
    const core = say`Nothing to serve: ${pages(usablePages)} are free and no request is on its way.`;
    return { long: wordings({ core }), middle: wordings({ core }), short: wordings({ core }) };
  },
  end(slots) {
    const { requests, finished, outputTokens, steps, endNs } = slots;
    const ms = num(numbers.milliseconds(endNs, 0));
    const served =
      finished < requests
        ? say`${finished} of ${requestCount(requests)} ${verb(finished, 'is', 'are')} served`
        : requests === 1
          ? say`The one request is served`
          : say`All ${requestCount(requests)} are served`;
    return {
      long: wordings({ core: say`${served}: ${tokens(outputTokens)} in ${steps} steps and ${ms}.`, second: losses(slots) }),
      middle: wordings({ core: say`${served}: ${tokens(outputTokens)}, ${steps} steps, ${ms}.`, second: losses(slots) }),
      short: wordings({ core: say`${served}: ${tokens(outputTokens)}, ${steps} steps, ${ms}.`, second: losses(slots) }),
    };
  },
  stoppedAtStepLimit(slots) {
    const core = say`The run stops at the limit of ${slots.steps} steps: ${requestCount(slots.left)} ${verb(slots.left, 'has', 'have')} not ended.`;
    return { long: wordings({ core, second: losses(slots) }), middle: wordings({ core }), short: wordings({ core }) };
  },
};
