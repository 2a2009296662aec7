import type { Lead, LeadError, Side } from '../../../engine/metrics/compare-error.ts';
import { listed, num } from '../../sentence.ts';
import { numbers, requests, say, verb } from '../../en/words.ts';
import { wordings } from '../../wordings.ts';
import type { LiveMessage } from '../../messages/live-messages.ts';
import type { Sentence } from '../../parts.ts';
import type { SharedSlots, VerdictMessages, VerdictSlots } from '../compare-messages.ts';
import { cause, cost } from './causes.ts';
import { LETTER, named, otherSide, POLICY_NAME } from './side-words.ts';

const ms = (ns: number): Sentence => [num(numbers.milliseconds(ns, 0))];
const bareMs = (ns: number): Sentence => [num(numbers.millisecondsNumber(ns, 0))];
/** A lead that rounds to nothing is still one. */
const LEAST_SHOWN = 0.0005;
const share = (lead: Lead): Sentence =>
  lead.share < LEAST_SHOWN ? say`less than ${num(numbers.percent(2 * LEAST_SHOWN))}` : [num(numbers.percent(lead.share))];
const errorShare = (error: LeadError): Sentence => [num(`±${numbers.percent(error.share)}`)];

/** "X is only in A." and the like; null where both serve the same. */
function different({ isSameWork, only, changed, unfinished }: SharedSlots): Sentence | null {
  if (isSameWork) return null;
  const told = [
    ...(['a', 'b'] as const).flatMap((side) => (only[side].length > 0 ? [onlyIn(only[side], side)] : [])),
    ...(changed.length > 0 ? [say`${some(changed)} ${verb(changed.length, 'asks', 'ask')} for other lengths in B`] : []),
    ...(['a', 'b'] as const).flatMap((side) => (unfinished[side] > 0 ? [say`${LETTER[side]} leaves ${unfinished[side]} unserved`] : [])),
  ];
  return told.length === 0 ? null : say`${told.flatMap((part, i) => (i === 0 ? part : say`, ${part}`))}.`;
}

function onlyIn(names: readonly Sentence[], side: Side): Sentence {
  return say`${some(names)} ${verb(names.length, 'is', 'are')} only in ${LETTER[side]}`;
}

function some(names: readonly Sentence[]): Sentence {
  const most = 4;
  const shown = names.length <= most ? names.map(named) : [...names.slice(0, most - 1).map(named), say`${names.length - most + 1} more`];
  return listed(shown, ', ', ' and ', numbers.integer);
}

/** "of the 7 requests in both" */
function overMatched({ isSameWork, matched }: SharedSlots): Sentence {
  if (isSameWork) return say``;
  return matched === 1 ? say` of the one request in both` : say` of the ${matched} requests in both`;
}

function wins(slots: VerdictSlots): LiveMessage {
  const { ahead, policy, endNs, end, answers, shared } = slots;
  const behind = otherSide(ahead);
  const here = LETTER[ahead];
  const who = policy === null ? here : POLICY_NAME[policy];
  const because = (length: 'long' | 'middle' | 'short', before: string): Sentence =>
    slots.cause === null ? say`` : say`${before}${slots.cause[length]}`;
  const endsFirst = end?.standing === ahead && endNs !== null;
  const sooner = answers !== null && answers.standing === ahead ? share(answers) : null;
  const rest = (length: 'long' | 'middle' | 'short') => ({ rule: different(shared), second: slots.cost?.[length] ?? null });
  if (endsFirst && sooner !== null) {
    return {
      long: wordings({
        core: say`${who} ends the same work in ${ms(endNs[ahead])} instead of ${bareMs(endNs[behind])}, and the mean answer arrives ${sooner} sooner${because('long', ', because ')}.`,
        ...rest('long'),
      }),
      middle: wordings({
        core: say`${here} ends the work in ${ms(endNs[ahead])} instead of ${bareMs(endNs[behind])}; the mean answer arrives ${sooner} sooner${because('middle', ', because ')}.`,
        ...rest('middle'),
      }),
      short: wordings({
        core: say`${here}: ${ms(endNs[ahead])}, ${LETTER[behind]}: ${bareMs(endNs[behind])}. Answers arrive ${sooner} sooner${because('short', ': ')}.`,
        ...rest('short'),
      }),
    };
  }
  if (sooner !== null) {
    const beside = besideAnswers(slots);
    const core = (length: 'long' | 'middle'): Sentence =>
      say`The mean answer${overMatched(shared)} arrives ${sooner} sooner in ${here}${because(length, ', because ')}.`;
    return {
      long: wordings({ core: core('long'), rule: different(shared) ?? beside, second: slots.cost?.long ?? null }),
      middle: wordings({ core: core('middle'), rule: different(shared) ?? beside, second: slots.cost?.middle ?? null }),
      short: wordings({
        core: say`Answers${overMatched(shared)} arrive ${sooner} sooner in ${here}${because('short', ': ')}.`,
        rule: different(shared),
      }),
    };
  }
  return winsTheEnd(slots, who, because);
}

/** What is to be said of the end where only the answers have a winner. */
function besideAnswers({ end, endNs, error }: VerdictSlots): Sentence | null {
  if (end === null || endNs === null) return null;
  if (end.standing === 'tie') return say`Both end after ${ms(endNs.a)}.`;
  return say`The ends, ${bareMs(endNs.a)} and ${ms(endNs.b)}, are too close to call (${errorShare(error)}).`;
}

function winsTheEnd(
  { ahead, endNs, answers, error, shared, ...slots }: VerdictSlots,
  who: string,
  because: (length: 'long' | 'middle' | 'short', before: string) => Sentence,
): LiveMessage {
  const behind = otherSide(ahead);
  const times = endNs ?? { a: 0, b: 0 };
  const mean =
    answers?.standing === 'tie'
      ? say`The mean answer arrives at the same time.`
      : say`Whose mean answer comes sooner is too close to call (${errorShare(error)}).`;
  const core = (length: 'long' | 'middle', name: string): Sentence =>
    say`${name} ends the same work in ${ms(times[ahead])} instead of ${bareMs(times[behind])}${because(length, ', because ')}.`;
  return {
    long: wordings({ core: core('long', who), rule: mean, second: slots.cost?.long ?? null }),
    middle: wordings({ core: core('middle', LETTER[ahead]), rule: mean, second: slots.cost?.middle ?? null }),
    short: wordings({
      core: say`${LETTER[ahead]}: ${ms(times[ahead])}, ${LETTER[behind]}: ${bareMs(times[behind])}${because('short', ': ')}.`,
      rule: say`Mean answers: too close to call.`,
      second: different(shared),
    }),
  };
}

export const verdict: VerdictMessages = {
  wins,
  split({ ahead, endNs, answers, cause: why }) {
    const behind = otherSide(ahead);
    const times = endNs ?? { a: 0, b: 0 };
    const sooner = answers === null ? say`` : share(answers);
    const but = say`But ${LETTER[behind]} ends the work first, in ${ms(times[behind])} against ${bareMs(times[ahead])}.`;
    const core = (length: 'long' | 'middle'): Sentence =>
      say`The mean answer arrives ${sooner} sooner in ${LETTER[ahead]}${why === null ? '' : say`, because ${why[length]}`}. ${but}`;
    return {
      long: wordings({ core: core('long') }),
      middle: [core('middle'), say`The mean answer arrives ${sooner} sooner in ${LETTER[ahead]}. ${but}`],
      short: [say`Answers arrive ${sooner} sooner in ${LETTER[ahead]}. ${but}`],
    };
  },
  tie({ isSameRun, endNs, answerNs, shared }) {
    const times =
      endNs === null ? say`the mean answer after ${ms(answerNs)}` : say`the work after ${ms(endNs)}, the mean answer after ${ms(answerNs)}`;
    const core = isSameRun
      ? say`A and B are the same run: ${times}. Change a setting of B to see what it does.`
      : say`A and B are equal to the nanosecond: ${times}. What differs between them reaches no answer.`;
    const short = isSameRun ? say`A and B are the same run.` : say`A and B are equal: ${times}.`;
    return {
      long: wordings({ core, rule: different(shared) }),
      middle: [...wordings({ core, rule: different(shared) }), short],
      short: [short],
    };
  },
  tooClose({ endNs, answers, answerNs, error, shared }) {
    const side = answerNs.a < answerNs.b ? 'a' : 'b';
    const mean = say`the mean answer${overMatched(shared)} comes ${share(answers)} sooner in ${LETTER[side]}`;
    const ends = endNs === null ? say`` : say`B ends in ${ms(endNs.b)}, A in ${bareMs(endNs.a)}, and `;
    const why = error.isChecked
      ? say`the model’s known error is ${errorShare(error)}`
      : say`the model was not checked on this card, so no lead within ${errorShare(error)}, the worst error seen anywhere, names a winner`;
    const short = say`Too close to call: ${mean}, the error is ${errorShare(error)}${error.isChecked ? '' : ' (not checked on this card)'}.`;
    return {
      long: wordings({ core: say`Too close to call: ${ends}${mean}; ${why}.`, rule: different(shared) }),
      middle: [say`Too close to call: ${ends}${mean}; ${why}.`, short],
      short: [short, say`Too close to call: the error is ${errorShare(error)}.`],
    };
  },
  nothingShared(shared) {
    const core = say`No request finished in both A and B, so nothing can be held against each other.`;
    const counts = say`A serves ${requests(shared.requests.a)}, B ${requests(shared.requests.b)}.`;
    return {
      long: wordings({ core, rule: different(shared), second: counts }),
      middle: wordings({ core, rule: different(shared), second: counts }),
      short: wordings({ core }),
    };
  },
  cause,
  cost,
};
