import type { Scenario } from '../engine/scenario.ts';
import { LIMITS } from './limits.ts';

/** A scenario with one setting changed, to see what it would do. */
export interface Variant {
  readonly subject: 'slots' | 'budget' | 'page';
  readonly from: number;
  readonly to: number;
  readonly scenario: Scenario;
}

/** Half as much again: far enough to show, near enough to be a choice. */
const MORE = 1.5;

/** More slots, a larger token budget where it binds the policy, and pages twice as long in the same memory. */
export function variantsOf(scenario: Scenario): readonly Variant[] {
  const { limits, policy } = scenario;
  const variants: Variant[] = [];
  const add = (subject: Variant['subject'], from: number, to: number, changed: Partial<Scenario['limits']>): void => {
    variants.push({ subject, from, to, scenario: { ...scenario, limits: { ...limits, ...changed } } });
  };
  const slots = Math.min(LIMITS.slots, Math.ceil(limits.maxNumSeqs * MORE));
  if (slots > limits.maxNumSeqs) add('slots', limits.maxNumSeqs, slots, { maxNumSeqs: slots });
  if (policy.kind === 'vllm-v1') {
    const budget = Math.min(LIMITS.tokens, Math.ceil(limits.maxNumBatchedTokens * MORE));
    if (budget > limits.maxNumBatchedTokens) add('budget', limits.maxNumBatchedTokens, budget, { maxNumBatchedTokens: budget });
  }
  const pages = Math.floor(limits.usablePages / 2);
  const block = 2 * limits.blockSizeTokens;
  if (pages > 0 && block <= LIMITS.blockSizeTokens)
    add('page', limits.blockSizeTokens, block, { blockSizeTokens: block, usablePages: pages });
  return variants;
}
