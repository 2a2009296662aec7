import type { RunEvent } from '../../engine/recording/events.ts';
import type { Run } from '../../engine/recording/run.ts';
import type { Catalogue } from '../catalogue.ts';
import type { Sentence } from '../parts.ts';

/** The rule that decided an event, in words. */
export function ruleOfEvent(run: Run, event: RunEvent, words: Catalogue): Sentence {
  const { rules } = words.why;
  const { policy, limits } = run.scenario;
  const order = queueOrder(run);
  switch (event.kind) {
    case 'preempt':
      return order === 'fcfs' ? rules.lastAdmittedPays() : rules.leastUrgentPays();
    case 'blocked':
    case 'unblocked':
      return policy.kind === 'vllm-v1' && !policy.reserveFullSequence ? rules.chunkMustFit() : rules.wholeMustFit();
    case 'admit':
      return rules.admission();
    case 'resume':
      return rules.computesAgain();
    case 'finish':
      return ruleOfFinish(run, event, words);
    case 'new-page':
      return rules.page(limits.blockSizeTokens);
    case 'chunk':
      return rules.runningFirst(limits.maxNumBatchedTokens);
    case 'prefix-hit':
      return rules.sharedPages();
    case 'reject':
      return ruleOfRejection(run, event, words);
    case 'abort':
      return rules.abort();
    case 'pool-full':
      return rules.pagesHandedOut();
    case 'pool-free':
      return rules.pagesComeBack();
    case 'evict':
      return rules.keptPagesHandedOut();
    case 'take-back':
      return rules.takenBack();
    case 'arrive':
      return rules.arrival(order);
    case 'release':
      return rules.batch();
  }
}

export function queueOrder(run: Run): 'fcfs' | 'priority' {
  const { policy } = run.scenario;
  return policy.kind === 'vllm-v1' ? policy.order : 'fcfs';
}

function ruleOfFinish(run: Run, event: RunEvent, { why }: Catalogue): Sentence {
  const asked = run.scenario.requests[event.request]?.outputTokens ?? 0;
  const written = run.requests.outputTokens[event.request] ?? 0;
  return written < asked ? why.rules.endsAtLimit(run.scenario.limits.maxModelLenTokens) : why.rules.endsAsAsked(asked);
}

function ruleOfRejection(run: Run, event: RunEvent, { why }: Catalogue): Sentence {
  const { limits } = run.scenario;
  if (event.rule === 'B1') return why.rules.context(limits.maxModelLenTokens);
  return rejectedBy(run, event) === 'budget'
    ? why.rules.neverFitsBudget(limits.maxNumBatchedTokens)
    : why.rules.neverFits(limits.usablePages);
}

/** Which limit a rejected request breaks (SPEC B1, B2, S15). */
export function rejectedBy(run: Run, event: RunEvent): 'context' | 'pool' | 'budget' {
  if (event.rule === 'B1') return 'context';
  const { policy, limits } = run.scenario;
  const isWholePrompt = policy.kind === 'vllm-v1' && !policy.chunkedPrefill;
  return event.rule === 'S15' && isWholePrompt && event.tokens > limits.maxNumBatchedTokens ? 'budget' : 'pool';
}
