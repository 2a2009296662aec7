import type { RunEvent } from '../../engine/recording/events.ts';
import type { Catalogue } from '../catalogue.ts';
import type { WhyChain, WhyLink } from '../narration.ts';
import type { Sentence } from '../parts.ts';

/** A chain has at most so many links: the rule, three causes, and what followed. */
const MOST_LINKS = 5;

export function ruleLink(sentence: Sentence, words: Catalogue): WhyLink {
  return { label: words.why.ruleLabel, sentence, moment: null, event: -1 };
}

export function eventLink(event: RunEvent, sentence: Sentence, words: Catalogue): WhyLink {
  return { label: words.why.stepLabel(event.step), sentence, moment: { step: event.step, phase: event.phase }, event: event.index };
}

export function soLink(event: RunEvent, sentence: Sentence, words: Catalogue): WhyLink {
  return { ...eventLink(event, sentence, words), label: words.why.soLabel };
}

/** Rule first, causes in time order (the newest ones where there are too many), then what followed. */
export function chainOf(question: Sentence, rule: WhyLink, causes: readonly WhyLink[], so: WhyLink | null): WhyChain {
  const room = MOST_LINKS - 1 - (so === null ? 0 : 1);
  return { question, links: [rule, ...causes.slice(Math.max(0, causes.length - room)), ...(so === null ? [] : [so])] };
}
