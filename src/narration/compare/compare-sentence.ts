import type { Cause } from '../../engine/metrics/compare-cause.ts';
import type { Side } from '../../engine/metrics/compare-error.ts';
import { sideAhead } from '../../engine/metrics/compare-runs.ts';
import type { RunComparison } from '../../engine/metrics/compare-runs.ts';
import type { RequestPair } from '../../engine/metrics/compare-requests.ts';
import { fits } from '../measure/text-width.ts';
import type { SayRegion } from '../measure/text-width.ts';
import type { LiveMessage } from '../messages/live-messages.ts';
import type { Sentence } from '../parts.ts';
import { requestLabel, requestPart } from '../sentence.ts';
import type { Both, CauseSlots, CompareMessages, CostSlots, SharedSlots, VerdictSlots } from './compare-messages.ts';
import { compareEn } from './en/index.ts';

/** The verdict of a comparison has the whole width: 1,392, 992 and 358 px. */
export const VERDICT_REGIONS = {
  long: { widthPx: 1392, fontPx: 21, lines: 2 },
  middle: { widthPx: 992, fontPx: 18, lines: 2 },
  short: { widthPx: 358, fontPx: 18, lines: 3 },
} as const satisfies Record<string, SayRegion>;

/** Text size of the verdict by layout, px. */
export const VERDICT_FONT_PX = { wide: 21, medium: 18, phone: 18 } as const;

/** Every way to say the verdict, the fullest first: a region takes the first that fits. */
export function verdictWordings(comparison: RunComparison, words: CompareMessages = compareEn): readonly Sentence[] {
  const { long, middle, short } = verdictMessage(comparison, words);
  return [...long, ...middle, ...short];
}

/** The verdict in the length that a region holds; the barest where none does. */
export function verdictSentence(wordings: readonly Sentence[], region: SayRegion): Sentence {
  return wordings.find((sentence) => fits(sentence, region)) ?? wordings.at(-1) ?? [];
}

function verdictMessage(comparison: RunComparison, words: CompareMessages): LiveMessage {
  const { a, b, answers, end, error, numbers, verdict } = comparison;
  const shared = sharedSlots(comparison);
  const endNs = end === null ? null : both(numbers.a.durationNs ?? 0, numbers.b.durationNs ?? 0);
  const ahead = sideAhead(end, answers);
  if (ahead !== null) {
    const slots: VerdictSlots = {
      ahead,
      policy: a.scenario.policy.kind === b.scenario.policy.kind ? null : comparison[ahead].scenario.policy.kind,
      endNs,
      end,
      answers,
      cause: comparison.cause === null ? null : words.verdict.cause(causeSlots(comparison, comparison.cause, ahead)),
      cost: costText(comparison, words, ahead),
      error,
      shared,
    };
    return verdict === 'split' ? words.verdict.split(slots) : words.verdict.wins(slots);
  }
  const answerNs = both(numbers.a.meanE2eNs ?? 0, numbers.b.meanE2eNs ?? 0);
  if (answers === null) return words.verdict.nothingShared(shared);
  if (verdict === 'tie') {
    return words.verdict.tie({ isSameRun: a.hash === b.hash, endNs: endNs?.a ?? null, answerNs: answerNs.a, shared });
  }
  return words.verdict.tooClose({ endNs, answers, answerNs, error, shared });
}

function both<Value>(a: Value, b: Value): Both<Value> {
  return { a, b };
}

function ofRuns<Value>({ a, b }: RunComparison, read: (run: RunComparison['a']) => Value): Both<Value> {
  return both(read(a), read(b));
}

function ofNumbers(comparison: RunComparison, read: (numbers: RunComparison['numbers']['a']) => number): Both<number> {
  return both(read(comparison.numbers.a), read(comparison.numbers.b));
}

export function causeSlots(comparison: RunComparison, cause: Cause, ahead: Side): CauseSlots {
  const behind: Side = ahead === 'a' ? 'b' : 'a';
  const meanStepNs = ofNumbers(comparison, (numbers) => numbers.meanStepNs ?? 0);
  if (cause.kind === 'more-steps') return { kind: 'more-steps', behind, steps: ofNumbers(comparison, (numbers) => numbers.busySteps) };
  if (cause.kind === 'longer-steps') return { kind: 'longer-steps', behind, meanStepNs };
  return {
    kind: cause.account,
    behind,
    slots: ofRuns(comparison, ({ scenario }) => scenario.limits.maxNumSeqs),
    pages: ofRuns(comparison, ({ scenario }) => scenario.limits.usablePages),
    budgetTokens: ofRuns(comparison, ({ scenario }) => scenario.limits.maxNumBatchedTokens),
    preemptions: ofNumbers(comparison, (numbers) => numbers.preemptions),
    meanStepNs,
    holdsRows: comparison.numbers[behind].heldSlotNs > 0,
  };
}

/** The cost of the lead in words; null when there is none. */
export function costText(
  comparison: RunComparison,
  words: CompareMessages,
  ahead: Side,
): ReturnType<CompareMessages['verdict']['cost']> | null {
  const slots = costSlots(comparison, ahead);
  return slots === null ? null : words.verdict.cost(slots);
}

function costSlots(comparison: RunComparison, ahead: Side): CostSlots | null {
  const { cost } = comparison;
  switch (cost?.kind) {
    case undefined:
      return null;
    case 'end':
      return { kind: 'end', ahead, ns: ofNumbers(comparison, (numbers) => numbers.durationNs ?? 0) };
    case 'later':
      return { kind: 'later', ahead, count: cost.count, request: pairName(comparison, cost.pair), ns: cost.ns };
    case 'ttft':
      return { kind: 'ttft', ahead, ns: ofNumbers(comparison, (numbers) => numbers.meanTtftNs ?? 0) };
    case 'tpot':
      return { kind: 'tpot', ahead, ns: ofNumbers(comparison, (numbers) => numbers.meanTpotNs ?? 0) };
    case 'preemptions':
      return { kind: 'preemptions', ahead, count: ofNumbers(comparison, (numbers) => numbers.preemptions) };
    case 'pages':
      return { kind: 'pages', ahead, count: ofNumbers(comparison, (numbers) => numbers.peakPages) };
    case 'alone': {
      const { maxNumSeqs } = comparison[ahead].scenario.limits;
      return { kind: 'alone', ahead, request: sharedName(comparison, ahead, cost.end.request), slots: maxNumSeqs, ns: cost.end.ns };
    }
  }
}

/** Name of a request of one side; where both have it, a target in the picture (which knows the requests of B). */
export function sharedName(comparison: RunComparison, side: Side, request: number): Sentence {
  const inB = side === 'b' ? request : comparison.match.inB(request);
  if (inB >= 0) return [requestPart(comparison.b.scenario, inB)];
  return [{ kind: 'text', text: requestLabel(comparison.a.scenario, request) }];
}

export function pairName(comparison: RunComparison, pair: RequestPair): Sentence {
  return sharedName(comparison, 'b', pair.b);
}

function sharedSlots(comparison: RunComparison): SharedSlots {
  const { a, b, match, numbers } = comparison;
  return {
    isSameWork: match.isSameWork,
    matched: match.finished.length,
    requests: both(a.requestCount, b.requestCount),
    only: both(
      match.onlyA.map((request) => sharedName(comparison, 'a', request)),
      match.onlyB.map((request) => sharedName(comparison, 'b', request)),
    ),
    changed: match.changed.map((pair) => pairName(comparison, pair)),
    unfinished: both(numbers.a.unfinished, numbers.b.unfinished),
  };
}
