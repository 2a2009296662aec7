import { sideAhead } from '../../engine/metrics/compare-runs.ts';
import type { RunComparison } from '../../engine/metrics/compare-runs.ts';
import type { Sentence } from '../parts.ts';
import { causeSlots, costText, pairName, sharedName } from './compare-sentence.ts';
import type { CompareMessages } from './compare-messages.ts';
import { compareEn } from './en/index.ts';

/** Why one side is ahead: what happened, what followed, what it costs. */
export interface LeadChain {
  readonly question: Sentence;
  readonly links: readonly LeadLink[];
}

export interface LeadLink {
  readonly label: string;
  readonly sentence: Sentence;
  /** Where clicking goes, on the clock both runs share; null for what has no moment. */
  readonly ns: number | null;
}

/** Null when nobody leads. */
export function leadChain(comparison: RunComparison, words: CompareMessages = compareEn): LeadChain | null {
  const { end, answers, cause, handover } = comparison;
  const ahead = sideAhead(end, answers);
  if (ahead === null) return null;
  const behind = ahead === 'a' ? 'b' : 'a';
  const { chain } = words;
  const links: LeadLink[] = [];
  const waitsForSlots = cause?.kind === 'account' && (cause.account === 'shut' || cause.account === 'slot' || cause.account === 'forming');
  if (handover !== null && waitsForSlots) {
    const leaves = sharedName(comparison, ahead, handover.leaves);
    const enters = sharedName(comparison, ahead, handover.enters);
    const gainNs = handover.entersBehindNs - handover.entersNs;
    links.push(
      { label: chain.at(handover.leavesNs), sentence: chain.leaves(leaves, ahead), ns: handover.leavesNs },
      { label: chain.nextStep, sentence: chain.enters(enters, leaves, behind, handover.entersBehindNs), ns: handover.entersNs },
      { label: chain.so, sentence: chain.turns(enters, gainNs), ns: handover.entersBehindNs },
    );
  } else if (cause !== null) {
    links.push({ label: chain.cause, sentence: words.verdict.cause(causeSlots(comparison, cause, ahead)).long, ns: null });
    if (cause.kind === 'account') {
      const { pair, aNs, bNs } = cause.most;
      links.push({ label: chain.most, sentence: chain.loses(pairName(comparison, pair), cause.account, { a: aNs, b: bNs }), ns: null });
    }
  }
  const cost = costText(comparison, words, ahead);
  links.push({ label: chain.cost, sentence: cost === null ? chain.noCost : withoutStop(cost.long), ns: null });
  return { question: chain.question(ahead), links };
}

/** Links of a chain end without a full stop. */
function withoutStop(sentence: Sentence): Sentence {
  const last = sentence.at(-1);
  return last?.kind === 'text' ? [...sentence.slice(0, -1), { kind: 'text', text: last.text.replace(/\.$/, '') }] : sentence;
}
