import type { Run } from '../engine/recording/run.ts';
import type { Snapshot, WaitingRequest } from '../engine/recording/snapshot.ts';
import type { Catalogue } from './catalogue.ts';
import { spoken } from './spoken.ts';
import type { WaitingText } from './messages/row-messages.ts';
import type { Sentence } from './parts.ts';
import { requestPart } from './sentence.ts';
import type { RequestPart } from './sentence.ts';

/** Why a request of the queue was not admitted in this step, for its row. */
export function waitingReasonText(run: Run, snapshot: Snapshot, waiting: WaitingRequest, words: Catalogue = spoken): Sentence {
  return waitingReason(run, snapshot, waiting, words).row;
}

/** The same in both wordings. */
export function waitingReason(run: Run, snapshot: Snapshot, entry: WaitingRequest, words: Catalogue): WaitingText {
  const { waiting } = words;
  if (wasPreemptedNow(snapshot, entry)) return preemptedText(run, snapshot, entry, words);
  switch (entry.reason) {
    case 'pages':
      return waiting.pages(entry.needPages, entry.freePages);
    case 'slot':
      return waiting.slot(run.scenario.limits.maxNumSeqs);
    case 'budget':
      return waiting.budget(run.scenario.limits.maxNumBatchedTokens);
    case 'preempting-step':
      return waiting.preemptingStep();
    case 'batch':
      return waiting.batch();
    case 'behind':
      return behindText(run, snapshot, entry, words);
    case 'none':
    case 'arrived':
    case 'self-preempt':
    case 'prefill-alone':
      return waiting.arrived();
  }
}

function wasPreemptedNow(snapshot: Snapshot, entry: WaitingRequest): boolean {
  return snapshot.events.some((event) => event.kind === 'preempt' && event.request === entry.request);
}

/** What comes next is told where the run says so: the page check of the following step. */
function preemptedText(run: Run, snapshot: Snapshot, entry: WaitingRequest, { waiting }: Catalogue): WaitingText {
  const next = snapshot.step + 1;
  const blocked =
    next < run.stepCount ? run.eventsOf(next).find((event) => event.kind === 'blocked' && event.request === entry.request) : undefined;
  return blocked === undefined ? waiting.preempted() : waiting.preemptedThenBlocked(next, blocked.pages, blocked.freePages);
}

function behindText(run: Run, snapshot: Snapshot, entry: WaitingRequest, { waiting }: Catalogue): WaitingText {
  const position = snapshot.waiting.findIndex((other) => other.request === entry.request);
  const before = snapshot.waiting[position - 1];
  if (before === undefined) return waiting.arrived();
  const head = fittingBehind(run, snapshot, entry);
  if (head !== null) return waiting.wouldFit(head);
  const { policy } = run.scenario;
  const order = policy.kind === 'vllm-v1' ? policy.order : 'fcfs';
  return waiting.behind({ before: requestPart(run.scenario, before.request), isFirst: position === 1, order });
}

/** SPEC S7: the head that waits for pages, and what the request behind it needs, where that would fit; null where it would not. */
function fittingBehind(
  { scenario }: Run,
  { waiting, running }: Snapshot,
  { knownTokens }: WaitingRequest,
): { readonly head: RequestPart; readonly needPages: number; readonly freePages: number } | null {
  const { policy, limits } = scenario;
  const [head] = waiting;
  if (head?.reason !== 'pages' || policy.kind !== 'vllm-v1' || running.length >= limits.maxNumSeqs) return null;
  if (!policy.chunkedPrefill && knownTokens > limits.maxNumBatchedTokens) return null;
  const needPages = Math.ceil(knownTokens / limits.blockSizeTokens);
  const keptFree = Math.floor(policy.watermark * (limits.usablePages + 1));
  if (needPages + keptFree > head.freePages) return null;
  return { head: requestPart(scenario, head.request), needPages, freePages: head.freePages };
}
