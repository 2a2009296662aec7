import type { RunEvent } from '../../engine/recording/events.ts';
import type { Run } from '../../engine/recording/run.ts';
import type { RunningRequest, Snapshot, WaitingRequest } from '../../engine/recording/snapshot.ts';
import type { Catalogue } from '../catalogue.ts';
import type { WhyChain, WhyLink } from '../narration.ts';
import type { Sentence } from '../parts.ts';
import { requestPart } from '../sentence.ts';
import { chainOf, eventLink, ruleLink } from './chain-link.ts';
import { latestEvent } from './latest-event.ts';
import { queueOrder } from './rule-of-event.ts';
import { tellEvent } from './tell-event.ts';
import { whyChain } from './why-event.ts';

/** Why a request of the queue waits at this moment. */
export function whyWaits(run: Run, snapshot: Snapshot, entry: WaitingRequest, words: Catalogue): WhyChain {
  const preempted = snapshot.events.find((event) => event.kind === 'preempt' && event.request === entry.request);
  if (preempted !== undefined) return whyChain(run, preempted, words);
  const blocked = entry.reason === 'pages' ? latestEvent(run, snapshot, entry.request, ['blocked']) : null;
  if (blocked !== null) return whyBlocked(run, snapshot, entry, blocked, words);
  const name = requestPart(run.scenario, entry.request);
  const since = latestEvent(run, snapshot, entry.request, ['arrive', 'preempt']);
  const { rule, condition, so } = conditionOf(run, snapshot, entry, words);
  const causes = [since, condition]
    .filter((event) => event !== null)
    .sort((a, b) => a.index - b.index)
    .map((event) => eventLink(event, tellEvent(run, event, words), words));
  return chainOf(words.why.questions.waits(name), ruleLink(rule, words), causes, soNow(snapshot, so, words));
}

/** Why the head of the queue is blocked. Its event tells the shortage it began with; later checks may have found others. */
function whyBlocked(run: Run, snapshot: Snapshot, entry: WaitingRequest, blocked: RunEvent, words: Catalogue): WhyChain {
  const chain = whyChain(run, blocked, words);
  const [rule] = chain.links;
  const isAsItBegan = entry.needPages === 0 || blocked.freePages === entry.freePages;
  if (rule === undefined || isAsItBegan) return chain;
  const name = requestPart(run.scenario, entry.request);
  const so = words.why.told.blocked(name, entry.needPages, entry.freePages, entry.knownTokens);
  return chainOf(
    chain.question,
    rule,
    [...chain.links.slice(1, -1), eventLink(blocked, tellEvent(run, blocked, words), words)],
    soNow(snapshot, so, words),
  );
}

/** Why a slot is idle at this moment. */
export function whyIdleSlot(run: Run, snapshot: Snapshot, slot: number, words: Catalogue): WhyChain {
  const { questions, rules } = words.why;
  const question = questions.idleSlot(slot);
  const [head] = snapshot.waiting;
  if (head === undefined) return chainOf(question, ruleLink(rules.slotTakesHead(), words), [], null);
  const preempted = snapshot.events.find((event) => event.kind === 'preempt');
  const blocked = head.reason === 'pages' ? latestEvent(run, snapshot, head.request, ['blocked']) : null;
  const cause = preempted ?? blocked;
  if (cause === null || cause === undefined) return { ...whyWaits(run, snapshot, head, words), question };
  const chain = cause === blocked ? whyBlocked(run, snapshot, head, cause, words) : whyChain(run, cause, words);
  const [rule, ...rest] = chain.links;
  const first = preempted === undefined ? rule : ruleLink(rules.nobodyAdmittedAfterPreemption(), words);
  return { question, links: first === undefined ? rest : [first, ...rest] };
}

/** Why a running request computes nothing in this step: somebody before it preempted itself. */
export function whyStalled(run: Run, snapshot: Snapshot, entry: RunningRequest, words: Catalogue): WhyChain {
  const { questions, rules, told } = words.why;
  const name = requestPart(run.scenario, entry.request);
  const itself = snapshot.events.find((event) => event.kind === 'preempt' && event.request === event.other);
  const reason = run.spansOf(entry.request).find((span) => span.fromStep <= snapshot.step && snapshot.step < span.toStep)?.reason;
  const rule =
    reason === 'prefill-alone'
      ? rules.prefillAlone()
      : itself === undefined
        ? rules.runningFirst(run.scenario.limits.maxNumBatchedTokens)
        : rules.stalled();
  const causes = itself === undefined ? [] : [eventLink(itself, tellEvent(run, itself, words), words)];
  return chainOf(questions.stalled(name), ruleLink(rule, words), causes, soNow(snapshot, told.stalled(name), words));
}

function soNow({ step, phase }: Snapshot, sentence: Sentence, words: Catalogue): WhyLink {
  return { label: words.why.soLabel, sentence, moment: { step, phase }, event: -1 };
}

interface Condition {
  readonly rule: Sentence;
  /** The event that made the standing condition; null = none. */
  readonly condition: RunEvent | null;
  readonly so: Sentence;
}

function conditionOf(run: Run, snapshot: Snapshot, entry: WaitingRequest, { why }: Catalogue): Condition {
  const { rules, told } = why;
  const { limits } = run.scenario;
  const name = requestPart(run.scenario, entry.request);
  const [head] = snapshot.waiting;
  if (entry.reason === 'slot') {
    return {
      rule: rules.slots(limits.maxNumSeqs),
      condition: lastAdmission(run, snapshot),
      so: told.waitsForSlot(name, limits.maxNumSeqs),
    };
  }
  if (entry.reason === 'behind' && head !== undefined && head.request !== entry.request) {
    const standing = latestEvent(run, snapshot, head.request, head.reason === 'pages' ? ['blocked'] : ['preempt', 'arrive']);
    const ahead = requestPart(run.scenario, head.request);
    return { rule: rules.headOnly(queueOrder(run)), condition: standing, so: told.waitsBehind(name, ahead) };
  }
  if (entry.reason === 'preempting-step') {
    const preempted = snapshot.events.find((event) => event.kind === 'preempt') ?? null;
    return { rule: rules.nobodyAdmittedAfterPreemption(), condition: preempted, so: told.waits(name) };
  }
  if (entry.reason === 'batch') return { rule: rules.batch(), condition: null, so: told.waits(name) };
  return { rule: rules.budget(limits.maxNumBatchedTokens), condition: null, so: told.waitsForBudget(name) };
}

/** The admission that took the last slot among those who run now. */
function lastAdmission(run: Run, snapshot: Snapshot): RunEvent | null {
  return snapshot.running
    .map((entry) => latestEvent(run, snapshot, entry.request, ['admit', 'resume']))
    .reduce((last, event) => (event !== null && (last === null || event.index > last.index) ? event : last), null);
}
