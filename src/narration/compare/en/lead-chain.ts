import type { Account } from '../../../engine/metrics/compare-accounts.ts';
import { num } from '../../sentence.ts';
import { numbers, say } from '../../en/words.ts';
import type { Sentence } from '../../parts.ts';
import type { LeadChainMessages } from '../compare-messages.ts';
import { LETTER, named } from './side-words.ts';

const ms = (ns: number): Sentence => [num(numbers.milliseconds(ns, 0))];

const SPENDS: Readonly<Record<Account, string>> = {
  forming: 'waits for others',
  shut: 'waits behind a running batch',
  slot: 'waits for a slot',
  pages: 'waits for pages',
  budget: 'waits for the token budget',
  preempted: 'is thrown out and computed again',
  stalled: 'stands still',
  prefill: 'computes its prompt',
  decode: 'decodes',
  edge: 'waits for the next step',
};

export const chain: LeadChainMessages = {
  region: 'Why one side is ahead',
  question: (ahead) => say`Why ${LETTER[ahead]} is ahead`,
  at: (ns) => `at ${numbers.milliseconds(ns, 0)}`,
  nextStep: 'next step',
  so: 'so',
  cost: 'cost',
  cause: 'rule',
  most: 'most',
  leaves: (request, side) => say`${named(request)} writes its last token in ${LETTER[side]}`,
  enters: (request, from, behind, untilNs) =>
    say`${named(request)} takes the slot of ${named(from)}; in ${LETTER[behind]} it waits until ${ms(untilNs)}`,
  turns: (request, ns) => say`${ms(ns)} × one slot turn into tokens of ${named(request)}`,
  loses: (request, account, ns) => say`${named(request)} ${SPENDS[account]} for ${ms(ns.a)} in A, for ${ms(ns.b)} in B`,
  noCost: say`none that goes beyond the error`,
  nobody: say`Nobody leads by more than the model’s error.`,
};
