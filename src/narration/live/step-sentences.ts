import { streamedWeightBytes } from '../../engine/catalog/weight-bytes.ts';
import type { Also, EndSlots, LiveMessage } from '../messages/live-messages.ts';
import type { MomentFacts } from './moment-facts.ts';

/** A step that prefills: tells the first chunk of its running list, and the step's budget. */
export function chunkMessage(facts: MomentFacts, also: Also): LiveMessage | null {
  const { run, snapshot, words } = facts;
  const prefilling = snapshot.running.filter((entry) => entry.doing === 'prefill' && entry.inFlightTokens > 0);
  const [first] = prefilling;
  if (first === undefined) return null;
  return words.live.chunk({
    request: facts.name(first.request),
    from: first.computedTokens,
    to: first.computedTokens + first.inFlightTokens,
    of: first.knownTokens,
    prefillTokens: run.steps.prefillTokens[snapshot.step] ?? 0,
    prefillRequests: prefilling.length,
    decodeTokens: run.steps.decodeTokens[snapshot.step] ?? 0,
    budgetTokens: run.scenario.policy.kind === 'vllm-v1' ? run.scenario.limits.maxNumBatchedTokens : null,
    also,
  });
}

export function decodeMessage(facts: MomentFacts, also: Also): LiveMessage {
  const { run, snapshot, words } = facts;
  const { model, formats } = run.scenario;
  return words.live.decode({
    requests: facts.names(
      snapshot.running.filter((entry) => entry.inFlightTokens > 0 && entry.doing !== 'held').map((entry) => entry.request),
    ),
    durationNs: snapshot.stepEndNs - snapshot.stepStartNs,
    draftTokens: snapshot.running.reduce((sum, entry) => sum + (entry.inFlightTokens > 0 ? entry.draftTokens : 0), 0),
    cacheTokens: snapshot.work.decodeContextTokens + snapshot.work.verifyContextTokens,
    weightBytes: streamedWeightBytes(model, formats.weights),
    also,
  });
}

export function wroteMessage(facts: MomentFacts, also: Also): LiveMessage {
  const { run, snapshot, words } = facts;
  return words.live.wrote({
    requests: facts.names(snapshot.running.filter((entry) => entry.samples && entry.doing !== 'held').map((entry) => entry.request)),
    tokens: run.steps.sampledTokens[snapshot.step] ?? 0,
    prefillTokens: run.steps.prefillTokens[snapshot.step] ?? 0,
    durationNs: snapshot.stepEndNs - snapshot.stepStartNs,
    usedPages: snapshot.usablePages - snapshot.freePages,
    usablePages: snapshot.usablePages,
    also,
  });
}

export function idleMessage(facts: MomentFacts): LiveMessage {
  const { run, snapshot, words } = facts;
  const next = snapshot.states.indexOf('not-arrived');
  const spec = run.scenario.requests[next];
  return words.live.idle({
    next: spec === undefined ? null : facts.name(next),
    arrival: spec === undefined ? null : { clock: run.scenario.arrivalClock, value: spec.arrival },
    waiting: facts.names(snapshot.waiting.map((entry) => entry.request)),
    usablePages: snapshot.usablePages,
  });
}

export function endMessage(facts: MomentFacts): LiveMessage {
  const { run, snapshot, words } = facts;
  const count = (state: string): number => snapshot.states.filter((entry) => entry === state).length;
  const slots: EndSlots = {
    requests: run.requestCount,
    finished: count('finished'),
    outputTokens: run.requests.outputTokens.reduce((sum, tokens) => sum + tokens, 0),
    steps: run.stepCount,
    endNs: run.endNs,
    preemptions: run.requests.preemptions.reduce((sum, preemptions) => sum + preemptions, 0),
    rejected: count('rejected'),
    aborted: count('aborted'),
  };
  if (!run.stoppedAtStepLimit) return words.live.end(slots);
  return words.live.stoppedAtStepLimit({ ...slots, left: run.requestCount - slots.finished - slots.rejected - slots.aborted });
}
