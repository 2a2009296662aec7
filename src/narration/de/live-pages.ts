import type { BlockedSlots, LiveMessages, PreemptSlots } from '../messages/live-messages.ts';
import type { Sentence } from '../parts.ts';
import { num } from '../sentence.ts';
import { wordings } from '../wordings.ts';
import { areFree, names, ordinal, pages, say, stayFree, tokens, verb } from './words.ts';

type PageMessages = Pick<LiveMessages, 'preempt' | 'preemptItself' | 'preemptMany' | 'blocked' | 'poolFull' | 'newPage'>;

/** "E braucht eine Seite, und von den 136 ist keine frei", in two lengths. */
function shortage({ needer, neededPages, freeBefore, usablePages }: PreemptSlots, isLong: boolean): Sentence {
  if (neededPages === 0) return say`${needer} braucht mehr als die ${freeBefore} freien von ${usablePages} Seiten`;
  const need = neededPages === 1 ? say`eine Seite` : pages(neededPages);
  const pool = isLong ? say`und von den ${usablePages}` : say`von ${usablePages}`;
  const free = freeBefore === 0 ? say`ist keine frei` : say`${verb(freeBefore, 'ist', 'sind')} ${freeBefore} frei`;
  return say`${needer} braucht ${need}, ${pool} ${free}`;
}

/** Why it is this one that pays; stands between commas. */
function because(order: 'fcfs' | 'priority'): string {
  return order === 'fcfs' ? 'zuletzt aufgenommen' : 'am wenigsten dringend';
}

const NOBODY_ADMITTED = say`Ein Schritt, der verdrängt, nimmt niemanden auf.`;

export const pageMessages: PageMessages = {
  preempt(slots) {
    const { needer, neededPages, victims, pagesBack, freePages, order, also } = slots;
    const who = names(victims, 3);
    const gives = say`${verb(victims.length, 'gibt seine', 'geben ihre')} ${pagesBack} zurück`;
    const takes = neededPages === 1 ? say`nimmt eine` : say`nimmt ${neededPages}`;
    const rest = freePages === 0 ? say`keine bleibt frei` : stayFree(freePages);
    const brief = say`${shortage(slots, false)}: ${who}, ${because(order)}, ${gives}.`;
    return {
      long: wordings({
        core: say`${shortage(slots, true)}: ${who}, ${because(order)}, ${gives}. ${needer} ${takes}, ${rest}.`,
        rule: NOBODY_ADMITTED,
        second: also,
      }),
      middle: wordings({ core: brief, rule: say`In diesem Schritt wird niemand aufgenommen.`, second: also }),
      short: wordings({ core: brief, rule: say`Niemand wird aufgenommen.` }),
    };
  },
  preemptItself(slots) {
    const { needer, pagesBack, freePages, order, also } = slots;
    const core = say`${shortage(slots, false)}: Es selbst, ${because(order)}, gibt seine ${pagesBack} zurück und wartet.`;
    return {
      long: wordings({
        core: say`${shortage(slots, true)}: ${needer} selbst, ${because(order)}, gibt seine ${pagesBack} zurück und wartet, ${areFree(freePages)}.`,
        rule: NOBODY_ADMITTED,
        second: also,
      }),
      middle: wordings({ core, second: also }),
      short: wordings({ core, second: also }),
    };
  },
  preemptMany(slots) {
    const { needer, neededPages, usablePages, victims, pagesBack, times, running, waiting, order } = slots;
    const who = names(victims, 3);
    const crowd = say`${running} ${verb(running, 'läuft', 'laufen')}, ${waiting} ${verb(waiting, 'wartet', 'warten')}.`;
    const crowdLong = say`${running} ${verb(running, 'Anfrage läuft', 'Anfragen laufen')}, ${waiting} ${verb(waiting, 'wartet', 'warten')}.`;
    const one = neededPages === 1 ? say`eine` : neededPages === 0 ? say`mehr` : say`${neededPages}`;
    const time = num(ordinal(times));
    const gives = verb(victims.length, 'gibt', 'geben');
    if (victims.length === 1 && victims[0]?.request === needer.request) {
      const core = say`Pool leer, ${time} Mal: ${needer} braucht ${one}, ist selbst das letzte und gibt ${pagesBack} zurück. ${crowd}`;
      return {
        long: wordings({
          core: say`Der Pool von ${usablePages} Seiten ist zum ${time} Mal leer: ${needer} braucht ${one} und ist selbst das letzte, gibt also seine ${pagesBack} zurück. ${crowdLong}`,
        }),
        middle: wordings({ core }),
        short: wordings({ core }),
      };
    }
    return {
      long: wordings({
        core: say`Der Pool von ${usablePages} Seiten ist zum ${time} Mal leer: ${needer} braucht ${one}, also ${gives} ${who}, ${because(order)}, ${pagesBack} zurück. ${crowdLong}`,
      }),
      middle: wordings({
        core: say`Der Pool von ${usablePages} ist leer (${time} Mal): ${needer} braucht ${neededPages === 1 ? say`eine Seite` : pages(neededPages)}, ${who} ${gives} ${pagesBack} zurück. ${crowd}`,
      }),
      short: wordings({ core: say`Pool leer, ${time} Mal: ${who} ${gives} ${pages(pagesBack)} für ${needer}. ${crowd}` }),
    };
  },
  blocked(slots) {
    const { head, needPages, freePages, behind, order, also } = slots;
    const missing = needPages - freePages;
    const short = missing === 1 ? say`eine zu wenig` : say`${missing} zu wenig`;
    const left = areFree(freePages);
    const queue = behind.length === 0 ? null : say`${names(behind, 4)} ${verb(behind.length, 'steht', 'stehen')} dahinter`;
    const rule = queue === null ? null : say`${queue}, ${order === 'fcfs' ? 'der Reihe nach' : 'Dringenderes zuerst'}.`;
    const long = say`${head} wartet: Es braucht ${purpose(slots)}, ${left}, ${short}.`;
    const waits = queue === null ? null : say`${names(behind, 4)} ${verb(behind.length, 'wartet', 'warten')} dahinter.`;
    return {
      long: [...wordings({ core: long, rule, second: also }), ...wordings({ core: long, rule: queue === null ? null : say`${queue}.` })],
      middle: wordings({
        core: say`${head} wartet: Es braucht ${pages(needPages)}, ${left}, ${short}.`,
        rule: queue === null ? null : say`${queue}.`,
        second: also,
      }),
      short: wordings({ core: say`${head} braucht ${pages(needPages)}, ${left}: ${short}.`, rule: waits, second: also }),
    };
  },
  poolFull({ request, usablePages, also }) {
    const core = say`${request} nimmt die letzte freie Seite: Alle ${usablePages} sind belegt.`;
    return {
      long: wordings({ core, rule: say`Wer die nächste braucht, verdrängt die zuletzt aufgenommene Anfrage.`, second: also }),
      middle: wordings({ core, rule: say`Der nächste Bedarf verdrängt.`, second: also }),
      short: wordings({ core, second: also }),
    };
  },
  newPage({ requests, block, page, freePages, usablePages, also }) {
    const [first] = requests;
    const rest = say`${freePages} von ${usablePages} ${verb(freePages, 'bleibt', 'bleiben')} frei`;
    if (requests.length === 1 && first !== undefined) {
      const core = say`${first} beginnt Block ${block} und nimmt Seite ${page}; ${rest}.`;
      return {
        long: wordings({ core, second: also, remark: say`Eine Seite hält Keys und Values eines Blocks, und jede freie ist recht.` }),
        middle: wordings({ core, second: also }),
        short: wordings({ core, second: also }),
      };
    }
    const core = say`${names(requests, 6)} beginnen je einen neuen Block und nehmen je eine Seite; ${rest}.`;
    return {
      long: wordings({ core, second: also }),
      middle: wordings({ core, second: also }),
      short: wordings({ core: say`${names(requests, 3)} nehmen je eine neue Seite; ${stayFree(freePages)}.`, second: also }),
    };
  },
};

/** What a blocked head needs its pages for: "33 Seiten für seine 524 Token". */
function purpose({ needPages, knownTokens, watermarkPages, wholeRequestPages }: BlockedSlots): Sentence {
  if (watermarkPages > 0) return say`${pages(needPages)}, von denen ${watermarkPages} frei bleiben sollen`;
  if (needPages === wholeRequestPages) return say`${pages(needPages)} für seine ${tokens(knownTokens)}`;
  return say`${needPages} weitere ${verb(needPages, 'Seite', 'Seiten')}`;
}
