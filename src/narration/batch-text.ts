import type { Run } from '../engine/recording/run.ts';
import type { RunningRequest, Snapshot } from '../engine/recording/snapshot.ts';
import type { Catalogue } from './catalogue.ts';
import { spoken } from './spoken.ts';
import type { Sentence } from './parts.ts';
import { requestPart } from './sentence.ts';

/** What a row of the batch does in this step: "decode, +1". */
export function batchRowText(
  run: Run,
  snapshot: Snapshot,
  entry: RunningRequest,
  length: 'long' | 'short' = 'long',
  words: Catalogue = spoken,
): Sentence {
  const { batchRow } = words;
  const isShort = length === 'short';
  if (entry.doing === 'stalled') return batchRow.stalled();
  if (entry.doing === 'held') return batchRow.held();
  if (snapshot.phase === 'scheduled') {
    return entry.doing === 'prefill' ? batchRow.prefill(entry.inFlightTokens, isShort) : batchRow.decode(entry.inFlightTokens, isShort);
  }
  return batchRow.written(tokensOfStep(run, snapshot.step, entry.request), isShort);
}

/** Why a slot is idle at this moment; null when a request is in it. */
export function idleSlotReason(run: Run, snapshot: Snapshot, slot: number, words: Catalogue = spoken): Sentence | null {
  if (snapshot.slots[slot] !== -1) return null;
  const { idleSlot } = words;
  const [head] = snapshot.waiting;
  if (head === undefined) return idleSlot.nobodyWaits();
  if ((run.steps.preemptions[snapshot.step] ?? 0) > 0) return idleSlot.preemptingStep();
  if (head.reason === 'pages') return idleSlot.headLacksPages(requestPart(run.scenario, head.request), head.needPages, head.freePages);
  if (head.reason === 'batch') return idleSlot.batch();
  return head.reason === 'budget' ? idleSlot.budget() : idleSlot.nobodyWaits();
}

/** What fills the token budget of the step: "44 decode, one token each; no prefill in this step". */
export function budgetText(run: Run, snapshot: Snapshot, words: Catalogue = spoken): Sentence {
  const { prefillTokens, decodeTokens } = run.steps;
  return words.batchRow.budget(decodeTokens[snapshot.step] ?? 0, prefillTokens[snapshot.step] ?? 0, snapshot.work.prefillChunks);
}

/** The row under the last named request of a long queue. */
export function moreWaitingText(snapshot: Snapshot, named: number, words: Catalogue = spoken): Sentence | null {
  const rest = snapshot.waiting.slice(named);
  if (rest.length === 0) return null;
  const oldestNs = rest.reduce((oldest, entry) => Math.min(oldest, entry.sinceNs), snapshot.ns);
  return words.batchRow.moreWaiting(rest.length, snapshot.ns - oldestNs);
}

function tokensOfStep(run: Run, step: number, request: number): number {
  return run.spansOf(request).find((span) => span.fromStep <= step && step < span.toStep)?.tokensPerStep ?? 0;
}
