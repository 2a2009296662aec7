import type { Run } from '../recording/run.ts';
import { causeOfAnswers, causeOfEnd, largestHandover } from './compare-cause.ts';
import type { Cause, SlotHandover } from './compare-cause.ts';
import { costOf } from './compare-cost.ts';
import type { Cost } from './compare-cost.ts';
import { leadError, leadOf } from './compare-error.ts';
import type { Lead, LeadError, Side } from './compare-error.ts';
import { sideNumbers } from './compare-numbers.ts';
import type { SideNumbers } from './compare-numbers.ts';
import { matchRequests } from './compare-requests.ts';
import type { RequestMatch } from './compare-requests.ts';

/** Two runs held against each other. */
export interface RunComparison {
  readonly a: Run;
  readonly b: Run;
  readonly match: RequestMatch;
  readonly numbers: { readonly a: SideNumbers; readonly b: SideNumbers };
  readonly error: LeadError;
  /** Of the whole work; null where the two runs do not do the same work. */
  readonly end: Lead | null;
  /** Of the mean answer (E2E as delivered) over the requests that finished in both; null where there is none. */
  readonly answers: Lead | null;
  readonly verdict: Verdict;
  /** Of the lead; null where nobody leads. */
  readonly cause: Cause | null;
  readonly cost: Cost | null;
  readonly handover: SlotHandover | null;
}

/**
 * a, b: ahead in what can be told. split: one ends sooner, the other answers sooner. tie: equal to the ns. too-close: inside the model's
 * error. nothing-shared: no request finished in both.
 */
export type Verdict = Side | 'split' | 'tie' | 'too-close' | 'nothing-shared';

/** Compares any two runs. */
export function compareRuns(a: Run, b: Run): RunComparison {
  const match = matchRequests(a, b);
  const numbers = {
    a: sideNumbers(
      a,
      match.finished.map((pair) => pair.a),
    ),
    b: sideNumbers(
      b,
      match.finished.map((pair) => pair.b),
    ),
  };
  const error = leadError(a.scenario, b.scenario);
  const end = match.isSameWork ? leadOf(numbers.a.durationNs, numbers.b.durationNs, error) : null;
  const answers = leadOf(numbers.a.meanE2eNs, numbers.b.meanE2eNs, error);
  const verdict = verdictOf(end, answers);
  const ahead = sideAhead(end, answers);
  const common = { a, b, match, numbers, error, end, answers, verdict };
  if (ahead === null) return { ...common, cause: null, cost: null, handover: null };
  const behind: Side = ahead === 'a' ? 'b' : 'a';
  const runs = { a, b };
  return {
    ...common,
    cause: answers?.standing === ahead ? causeOfAnswers(a, b, match, ahead) : causeOfEnd(numbers[ahead], numbers[behind]),
    cost: costOf(runs, numbers, match, end, error, ahead),
    handover: largestHandover(runs[ahead], runs[behind], ahead === 'a' ? match.inB : match.inA),
  };
}

function isSide(standing: Lead['standing'] | undefined): standing is Side {
  return standing === 'a' || standing === 'b';
}

/** Whose lead is told: of the answers where one side leads there, otherwise of the end; null where nobody leads. */
export function sideAhead(end: Lead | null, answers: Lead | null): Side | null {
  if (isSide(answers?.standing)) return answers.standing;
  return isSide(end?.standing) ? end.standing : null;
}

function verdictOf(end: Lead | null, answers: Lead | null): Verdict {
  const standings = [end, answers].flatMap((lead) => lead?.standing ?? []);
  if (standings.length === 0) return 'nothing-shared';
  const sides = new Set(standings.filter(isSide));
  if (sides.size === 2) return 'split';
  const [side] = sides;
  if (side !== undefined) return side;
  return standings.includes('too-close') ? 'too-close' : 'tie';
}
