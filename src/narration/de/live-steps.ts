import type { EndSlots, LiveMessages } from '../messages/live-messages.ts';
import type { Sentence } from '../parts.ts';
import { num } from '../sentence.ts';
import { wordings } from '../wordings.ts';
import { arrivalText } from './live-requests.ts';
import { crew, names, numbers, pages, requests as requestCount, say, tokens, verb } from './words.ts';

type StepMessages = Pick<LiveMessages, 'chunk' | 'decode' | 'wrote' | 'idle' | 'empty' | 'end' | 'stoppedAtStepLimit'>;

/** What else an ending run tells, or null. */
function losses({ preemptions, rejected, aborted }: EndSlots): Sentence | null {
  const told: Sentence[] = [];
  if (preemptions > 0) told.push(say`${preemptions} ${verb(preemptions, 'Verdrängung', 'Verdrängungen')}`);
  if (rejected > 0) told.push(say`${rejected} abgelehnt`);
  if (aborted > 0) told.push(say`${aborted} abgebrochen`);
  return told.length === 0 ? null : say`${told.flatMap((part, i) => (i === 0 ? part : say`, ${part}`))}.`;
}

export const stepMessages: StepMessages = {
  chunk({ request, from, to, of, prefillTokens, prefillRequests, decodeTokens, budgetTokens, also }) {
    const used = prefillTokens + decodeTokens;
    const range = say`${request} berechnet die Token ${from + 1} bis ${to} von ${of}`;
    const beside = decodeTokens === 0 ? say`` : say`, daneben ${decodeTokens} im Decode`;
    const decoding =
      decodeTokens === 0 ? say`` : say`; daneben ${verb(decodeTokens, 'ist', 'sind')} ${requestCount(decodeTokens)} im Decode`;
    if (prefillRequests === 1) {
      return {
        long: wordings({
          core: say`${range}${decoding}.`,
          rule: budgetTokens === null ? null : say`Der Schritt nutzt ${used} der ${budgetTokens} Token seines Budgets.`,
          second: also,
        }),
        middle: wordings({
          core: say`${range}${beside}.`,
          rule: budgetTokens === null ? null : say`${used} der ${budgetTokens} des Budgets sind genutzt.`,
          second: also,
        }),
        short: wordings({ core: say`${range}${beside}.`, second: also }),
      };
    }
    const core = say`${requestCount(prefillRequests)} berechnen ${prefillTokens} Prompt-Token${beside}${budgetTokens === null ? '' : say`: ${used} vom Budget von ${budgetTokens}`}.`;
    return {
      long: wordings({
        core: say`${range}; ${requestCount(prefillRequests)} berechnen zusammen ${prefillTokens} Token${beside}${budgetTokens === null ? '' : say`, bei einem Budget von ${budgetTokens}`}.`,
        second: also,
      }),
      middle: wordings({ core, second: also }),
      short: wordings({ core, second: also }),
    };
  },
  decode({ requests, durationNs, draftTokens, cacheTokens, weightBytes, also }) {
    const ms = num(numbers.milliseconds(durationNs, 2));
    const who = crew(requests, 8);
    const computed = requests.length + draftTokens;
    const write =
      draftTokens > 0
        ? say`${verb(requests.length, 'prüft', 'prüfen')} ${draftTokens} ${verb(draftTokens, 'Draft', 'Drafts')}`
        : requests.length === 1
          ? say`schreibt ein Token`
          : say`schreiben je ein Token`;
    const core = say`${who} ${write}.`;
    return {
      long: wordings({
        core: say`${who} ${write}: ${computed === 1 ? 'Dafür' : say`Für ${tokens(computed)}`} liest die GPU ${num(numbers.bytes(weightBytes))} Gewichte und ${tokens(cacheTokens)} aus dem Cache, in ${ms}.`,
        second: also,
      }),
      middle: wordings({ core: say`${crew(requests, 6)} ${write}, in ${ms}; der Cache dazu hat ${tokens(cacheTokens)}.`, second: also }),
      short: [...wordings({ core: say`${crew(requests, 6)} ${write}, in ${ms}.`, second: also }), core],
    };
  },
  wrote({ requests, tokens: written, prefillTokens, durationNs, usedPages, usablePages, also }) {
    const ms = num(numbers.milliseconds(durationNs, 2));
    const used = say`${usedPages} von ${usablePages} Seiten sind belegt.`;
    const more =
      written > requests.length ? say`${written} Token mehr` : requests.length === 1 ? say`ein Token mehr` : say`je ein Token mehr`;
    const core =
      written === 0
        ? say`Nach ${ms} sind ${prefillTokens} Prompt-Token im Cache; geschrieben ist noch keines.`
        : say`Nach ${ms} ${verb(requests.length, 'hat', 'haben')} ${crew(requests, 6)} ${more}.`;
    return {
      long: wordings({ core, rule: used, second: also }),
      middle: wordings({ core, rule: used, second: also }),
      short: wordings({ core, rule: used, second: also }),
    };
  },
  idle({ next, arrival, waiting, usablePages }) {
    if (waiting.length > 0) {
      const core = say`In diesem Schritt läuft nichts, obwohl ${names(waiting, 4)} ${verb(waiting.length, 'wartet', 'warten')}.`;
      return { long: wordings({ core }), middle: wordings({ core }), short: wordings({ core }) };
    }
    const core = next === null || arrival === null ? say`Nichts zu tun.` : say`Nichts zu tun, bis ${next} ${arrivalText(arrival)} kommt.`;
    const free = say`Alle ${pages(usablePages)} sind frei.`;
    return { long: wordings({ core, remark: free }), middle: wordings({ core, remark: free }), short: wordings({ core, remark: free }) };
  },
  empty({ usablePages }) {
    const core = say`Nichts zu bedienen: ${pages(usablePages)} ${verb(usablePages, 'ist', 'sind')} frei, und keine Anfrage ist unterwegs.`;
    return { long: wordings({ core }), middle: wordings({ core }), short: wordings({ core }) };
  },
  end(slots) {
    const { requests, finished, outputTokens, steps, endNs } = slots;
    const ms = num(numbers.milliseconds(endNs, 0));
    const served =
      finished < requests
        ? say`${finished} von ${requestCount(requests)} ${verb(finished, 'ist', 'sind')} bedient`
        : requests === 1
          ? say`Die eine Anfrage ist bedient`
          : say`Alle ${requestCount(requests)} sind bedient`;
    const brief = say`${served}: ${tokens(outputTokens)}, ${steps} ${verb(steps, 'Schritt', 'Schritte')}, ${ms}.`;
    return {
      long: wordings({
        core: say`${served}: ${tokens(outputTokens)} in ${steps} ${verb(steps, 'Schritt', 'Schritten')} und ${ms}.`,
        second: losses(slots),
      }),
      middle: wordings({ core: brief, second: losses(slots) }),
      short: wordings({ core: brief, second: losses(slots) }),
    };
  },
  stoppedAtStepLimit(slots) {
    const core = say`Der Lauf hält an der Grenze von ${slots.steps} Schritten: ${requestCount(slots.left)} ${verb(slots.left, 'ist', 'sind')} nicht zu Ende.`;
    return { long: wordings({ core, second: losses(slots) }), middle: wordings({ core }), short: wordings({ core }) };
  },
};
