import type { AdmitSlots, LiveMessages } from '../messages/live-messages.ts';
import type { Sentence } from '../parts.ts';
import { moment } from '../sentence.ts';
import { wordings } from '../wordings.ts';
import { areFree, crew, names, numbers, pages, say, tokens, verb } from './words.ts';

type RequestMessages = Pick<LiveMessages, 'reject' | 'abort' | 'admit' | 'resume' | 'admitMany' | 'arrive' | 'finish' | 'held' | 'release'>;

/** "alle 160 Token" or "256 von 384 Token" */
function share({ tokens: computed, knownTokens }: AdmitSlots): Sentence {
  return computed === knownTokens && knownTokens > 1 ? say`alle ${tokens(knownTokens)}` : say`${computed} von ${tokens(knownTokens)}`;
}

/** "findet 512 von 524 Token im Präfix-Cache, in 32 Seiten, und berechnet nur 12" */
function hit({ hitTokens, hitPages, tokens: computed, knownTokens }: AdmitSlots): Sentence {
  const rest = hitTokens + computed === knownTokens ? say`nur ${computed}` : say`${computed} der übrigen ${knownTokens - hitTokens}`;
  return say`findet ${hitTokens} von ${tokens(knownTokens)} im Präfix-Cache, in ${pages(hitPages)}, und berechnet ${rest}`;
}

const stay = (count: number): Sentence => say`${pages(count)} ${verb(count, 'bleibt', 'bleiben')} frei.`;

export const requestMessages: RequestMessages = {
  reject({ request, askedTokens, limit, limitedBy, others, also }) {
    const cause = {
      context: say`verlangt ${tokens(askedTokens)}, erlaubt sind ${limit} je Anfrage`,
      pool: say`braucht mehr als alle ${limit} Seiten des Pools`,
      budget: say`braucht ${tokens(askedTokens)} in einem Schritt, das Budget ist ${limit}`,
    }[limitedBy];
    const rest = others === 0 ? null : say`${others} weitere ${verb(others, 'wird', 'werden')} in diesem Schritt abgelehnt.`;
    const core = say`${request} ${cause}: Es wird abgelehnt.`;
    return {
      long: wordings({ core: say`${request} ${cause}: Es kann nie laufen und wird abgelehnt.`, second: rest, remark: also }),
      middle: wordings({ core, second: rest, remark: also }),
      short: wordings({ core, second: rest }),
    };
  },
  abort({ requests, pagesBack, freePages, also }) {
    const who = say`${names(requests, 4)} ${verb(requests.length, 'wird', 'werden')}`;
    const core =
      pagesBack === 0
        ? say`${who} in der Queue abgebrochen, ohne Seiten zu halten.`
        : say`${who} abgebrochen: ${pages(pagesBack)} ${verb(pagesBack, 'kommt', 'kommen')} zurück, ${areFree(freePages)}.`;
    return { long: wordings({ core, second: also }), middle: wordings({ core, second: also }), short: wordings({ core }) };
  },
  admit(slots) {
    const { request, slot, pages: taken, freePages, hitTokens, also } = slots;
    if (hitTokens > 0) {
      const core = say`${request} nimmt Slot ${slot}, ${hit(slots)}.`;
      return {
        long: wordings({ core, rule: stay(freePages), second: also }),
        middle: wordings({ core, second: also }),
        short: wordings({
          core: say`${request} findet ${hitTokens} von ${tokens(slots.knownTokens)} im Präfix-Cache und berechnet ${slots.tokens}.`,
          second: also,
        }),
      };
    }
    const core = say`${request} nimmt Slot ${slot} und berechnet in diesem Schritt ${share(slots)}, in ${pages(taken)}.`;
    return {
      long: wordings({ core, rule: stay(freePages), second: also }),
      middle: wordings({ core, second: also }),
      short: wordings({ core: say`${request} nimmt Slot ${slot} und ${pages(taken)} für ${share(slots)}.`, second: also }),
    };
  },
  resume(slots) {
    const { request, slot, pages: taken, hitTokens, knownTokens, also } = slots;
    if (hitTokens > 0) {
      const core = say`${request} ist zurück in Slot ${slot}, ${hit(slots)} neu.`;
      return {
        long: wordings({ core, second: also }),
        middle: wordings({ core, second: also }),
        short: wordings({
          core: say`${request} ist zurück, findet ${hitTokens} von ${tokens(knownTokens)} im Cache und berechnet ${slots.tokens}.`,
          second: also,
        }),
      };
    }
    const core = say`${request} ist zurück in Slot ${slot}: Seine ${tokens(knownTokens)} werden neu berechnet, ${slots.tokens} in diesem Schritt, in ${pages(taken)}.`;
    return {
      long: wordings({ core, second: also, remark: say`Verloren ist der zurückgegebene Cache, nicht das schon Geschriebene.` }),
      middle: wordings({ core, second: also }),
      short: wordings({
        core: say`${request} ist zurück: Seine ${tokens(knownTokens)} werden neu berechnet, jetzt ${slots.tokens}.`,
        second: also,
      }),
    };
  },
  admitMany({ requests, tokens: computed, hitting, hitTokens, also }) {
    const core = say`${names(requests, 8)} werden aufgenommen: ${computed} ihrer Token werden in diesem Schritt berechnet.`;
    const cached =
      hitTokens === 0 ? null : say`${names(hitting, 3)} ${verb(hitting.length, 'findet', 'finden')} ${hitTokens} weitere im Präfix-Cache.`;
    return {
      long: wordings({ core, rule: cached, second: also }),
      middle: wordings({ core, rule: cached, second: also }),
      short: wordings({
        core: say`${names(requests, 4)} werden aufgenommen, mit ${tokens(computed)} in diesem Schritt.`,
        second: also,
      }),
    };
  },
  arrive({ requests, promptTokens, reason, also }) {
    const [first] = requests;
    const one = requests.length === 1 && first !== undefined;
    const core = one
      ? say`${first} kommt mit ${tokens(promptTokens)} und wartet, denn ${reason}.`
      : say`${names(requests, 4)} kommen mit zusammen ${tokens(promptTokens)} und warten, denn ${reason}.`;
    return { long: wordings({ core, second: also }), middle: wordings({ core, second: also }), short: wordings({ core, second: also }) };
  },
  finish({ requests, pagesBack, freePages, next, also }) {
    const who = names(requests, 4);
    const one = requests.length === 1;
    const gives = say`${one ? 'gibt' : 'geben'} ${pages(pagesBack)} zurück`;
    const writes = say`${who} ${one ? 'schreibt sein letztes Token' : 'schreiben ihr letztes Token'} und ${gives}`;
    const done = say`${who} ${verb(requests.length, 'ist', 'sind')} fertig`;
    const back = say`${done}, ${pages(pagesBack)} ${verb(pagesBack, 'ist', 'sind')} wieder frei`;
    if (next === null) {
      return {
        long: wordings({ core: say`${writes}: ${areFree(freePages)}.`, second: also }),
        middle: wordings({ core: say`${done} und ${gives}; ${areFree(freePages)}.`, second: also }),
        short: wordings({ core: say`${back}.`, second: also }),
      };
    }
    const where = next.resumes ? 'zurück' : 'herein';
    const nextStep = moment(next.step, 'scheduled', 'nächsten Schritt');
    const needs = next.needPages === 0 ? say`` : say`, das ${next.needPages} braucht,`;
    return {
      long: wordings({
        core: say`${writes}: ${areFree(freePages)}, also kommt ${next.request}${needs} im ${nextStep} ${where}.`,
        second: also,
      }),
      middle: wordings({ core: say`${done} und ${gives}, also kann ${next.request} im ${nextStep} ${where}.`, second: also }),
      short: wordings({ core: say`${back}: ${next.request} kann ${where}.`, second: also }),
    };
  },
  held({ requests, heldPages, unfinished, also }) {
    const one = requests.length === 1;
    const who = names(requests, 4);
    const wait = say`${unfinished} aus dem Batch ${verb(unfinished, 'schreibt', 'schreiben')} noch`;
    const core = say`${who} ${one ? 'ist fertig, behält aber seine' : 'sind fertig, behalten aber ihre'} ${pages(heldPages)}: ${wait}.`;
    const rule = say`Ein Batch wird nur als Ganzes frei.`;
    return {
      long: wordings({
        core: say`${who} ${one ? 'schreibt sein letztes Token, behält aber seine Zeile' : 'schreiben ihr letztes Token, behalten aber ihre Zeilen'} und ${pages(heldPages)}: ${wait}.`,
        rule,
        second: also,
      }),
      middle: wordings({ core, rule, second: also }),
      short: wordings({ core, second: also }),
    };
  },
  release({ requests, pagesBack, freePages, also }) {
    const back = say`${crew(requests, 8)} ${verb(requests.length, 'gibt', 'geben')} ${pages(pagesBack)} zurück, ${areFree(freePages)}.`;
    const core = say`Der Batch wird frei: ${back}`;
    return {
      long: wordings({ core: say`Die längste Anfrage des Batches ist fertig, also wird er als Ganzes frei: ${back}`, second: also }),
      middle: wordings({ core, second: also }),
      short: wordings({ core, second: also }),
    };
  },
};

/** When a request comes: "in Schritt 8", "bei 140 ms". */
export function arrivalText(arrival: { readonly clock: 'step' | 'ns'; readonly value: number }): Sentence {
  return arrival.clock === 'step'
    ? say`in ${moment(arrival.value, 'scheduled', `Schritt ${numbers.integer(arrival.value)}`)}`
    : say`bei ${numbers.milliseconds(arrival.value)}`;
}
