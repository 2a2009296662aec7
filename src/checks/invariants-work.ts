import type { Run } from '../engine/recording/run.ts';
import type { Snapshot } from '../engine/recording/snapshot.ts';
import { checkWholePromptWork } from './invariants-work-whole-prompts.ts';
import type { Report } from './invariants.ts';

/**
 * A policy idles with work that fits only for a reason it lists. For vLLM V1, at the head of the queue: no slot, no budget, no pages, or a
 * preemption in this step; in the running list: no budget left, or one before it preempted itself. Each reason must be true.
 */
export function checkWorkConservation(run: Run, scheduled: Snapshot, report: Report): void {
  const { policy, limits } = run.scenario;
  if (policy.kind !== 'vllm-v1') {
    checkWholePromptWork(run.scenario, scheduled, report);
    return;
  }
  const inFlight = scheduled.running.reduce((sum, running) => sum + running.inFlightTokens, 0);
  const budgetLeft = limits.maxNumBatchedTokens - inFlight;
  const preempted = scheduled.events.some((event) => event.kind === 'preempt');
  const selfPreempted = scheduled.events.some((event) => event.kind === 'preempt' && event.request === event.other);

  const head = scheduled.waiting[0];
  if (head !== undefined) {
    const holds = {
      slot: scheduled.running.length === limits.maxNumSeqs,
      budget: budgetLeft === 0 || head.knownTokens > budgetLeft || policy.speculative !== null,
      pages: head.needPages > head.freePages && head.freePages === scheduled.freePages,
      'preempting-step': preempted,
    };
    const { reason } = head;
    if (!(reason in holds)) report('the head of the queue waits for a listed reason', `request ${head.request}: ${reason}`);
    else if (!holds[reason as keyof typeof holds])
      report(`the head of the queue waits for "${reason}" only when it is so`, `request ${head.request}`);
    if (policy.chunkedPrefill && policy.speculative === null && reason === 'budget' && budgetLeft > 0) {
      report('with chunked prefill the head waits for budget only when none is left', `request ${head.request}: ${budgetLeft} tokens left`);
    }
  }
  for (const waiting of scheduled.waiting.slice(1)) {
    if (waiting.reason !== 'behind') report('whoever is not head waits behind it', `request ${waiting.request}: ${waiting.reason}`);
  }
  for (const running of scheduled.running) {
    if (running.inFlightTokens > 0) continue;
    if (budgetLeft > 0 && !selfPreempted) {
      report('a running request computes unless budget ran out or one before it preempted itself', `request ${running.request}`);
    }
  }
  if (inFlight === 0 && !preempted && scheduled.running.length + scheduled.waiting.length > 0) {
    report('a step without tokens has nobody to serve', `${scheduled.running.length} running, ${scheduled.waiting.length} waiting`);
  }
  if (scheduled.idle !== (inFlight === 0)) report('an idle step computes nothing', `${inFlight} tokens`);
}
