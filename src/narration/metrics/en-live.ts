import type { LeadError } from '../../engine/metrics/compare-error.ts';
import type { Sentence } from '../parts.ts';
import { num } from '../sentence.ts';
import { numbers, requests, say, verb } from '../en/words.ts';
import type { LiveMetricsMessages, LiveSide } from './messages.ts';

const rate = (tokensPerSecond: number) => num(numbers.fixed(tokensPerSecond, tokensPerSecond < 100 ? 1 : 0));
const measuredRate = (tokensPerSecond: number) => num(numbers.fixed(tokensPerSecond, 1));
const times = (ratio: number) => num(`${numbers.fixed(ratio, 2)}×`);
const share = (value: number) => num(numbers.percent(value));
const ms = (ns: number) => num(numbers.milliseconds(ns));
/** "±1.4%", and where no file checked the card, whose error that is. */
const error = ({ share: value }: LeadError) => num(`±${numbers.percent(value)}`);
const errorLong = (of: LeadError): Sentence =>
  of.isChecked ? say`the model’s error of ${error(of)}` : say`the largest error seen on any card, ${error(of)} (this one is not checked)`;
const errorShort = (of: LeadError): Sentence => (of.isChecked ? say`${error(of)}` : say`${error(of)}, card not checked`);

const measuredLong = ({ name, measuredTokensPerSecond }: LiveSide, tokens: number): Sentence =>
  measuredTokensPerSecond === null
    ? say`${name} writes ${rate(tokens)}`
    : say`${name} writes ${rate(tokens)}, measured ${measuredRate(measuredTokensPerSecond)}`;

/** "Static batching 590 tokens/s (measured 590.6)"; the second of two leaves the words out. */
const inMiddle = ({ name, tokensPerSecond, measuredTokensPerSecond }: LiveSide, unit: string): Sentence =>
  measuredTokensPerSecond === null
    ? say`${name} ${rate(tokensPerSecond)}${unit}`
    : say`${name} ${rate(tokensPerSecond)}${unit} (${unit === '' ? '' : 'measured '}${measuredRate(measuredTokensPerSecond)})`;

export const live: LiveMetricsMessages = {
  nothingFinished(count) {
    const long = say`None of ${requests(count)} has finished, so there is nothing to measure yet.`;
    return { long, middle: long, short: say`No request has finished: nothing to measure yet.` };
  },
  single({ requests: count, durationNs, medianTtftNs, met, finished, error: known }) {
    const duration = ms(durationNs);
    const its = finished === 1 ? 'its first token comes after' : 'half see their first token within';
    const first = medianTtftNs === null ? say`` : say`: ${its} ${ms(medianTtftNs)}`;
    const who = finished === count ? requests(count) : say`${finished} of ${requests(count)}`;
    const are = verb(finished, 'is', 'are');
    const all =
      met === finished
        ? finished === 1
          ? say`it meets its`
          : say`all of them meet their`
        : say`${met} ${verb(met, 'meets its', 'meet their')}`;
    return {
      long: say`${who} ${are} answered in ${duration}${first}, and ${all} objectives. Times are modelled, within ${errorLong(known)}.`,
      middle: say`${who} in ${duration}${first}; ${all} objectives (${errorShort(known)}).`,
      short: say`${who} in ${duration}; ${all} objectives (${errorShort(known)}).`,
    };
  },
  measured({ side, off, error: known }) {
    const { name, tokensPerSecond, measuredTokensPerSecond } = side;
    const card = measuredRate(measuredTokensPerSecond ?? 0);
    const by = num(`${off < 0 ? '−' : '+'}${numbers.percent(Math.abs(off))}`);
    return {
      long: say`${name} writes ${rate(tokensPerSecond)} tokens a second, modelled; the card measured ${card}. The model is off by ${by}; ${known.isChecked ? 'known error on this card' : 'the largest error on a checked card'}: ${error(known)}.`,
      middle: say`${name}: ${rate(tokensPerSecond)} tokens/s modelled, ${card} measured, off by ${by} (${errorShort(known)}).`,
      short: say`${rate(tokensPerSecond)} tokens/s modelled, ${card} measured, off by ${by} (${errorShort(known)}).`,
    };
  },
  lead({ ahead, behind, ratio, error: known }) {
    const far = ratio - 1 > 5 * known.share ? 'far beyond' : 'beyond';
    const measured = ahead.measuredTokensPerSecond;
    const first =
      measured === null
        ? say`${ahead.name} writes ${rate(ahead.tokensPerSecond)} tokens a second, modelled`
        : say`${ahead.name} writes ${rate(ahead.tokensPerSecond)} tokens a second, modelled; the card measured ${measuredRate(measured)}`;
    const second = measuredLong(behind, behind.tokensPerSecond);
    const shortMeasured =
      measured === null || behind.measuredTokensPerSecond === null
        ? say``
        : say` Measured ${rate(measured)} and ${rate(behind.measuredTokensPerSecond)}.`;
    return {
      long: say`${first}. ${second}: the lead of ${times(ratio)} is ${far} ${errorLong(known)}.`,
      middle: say`${inMiddle(ahead, ' tokens/s')}; ${inMiddle(behind, '')}. The lead, ${times(ratio)}, is beyond ${errorShort(known)}.`,
      short: say`${rate(ahead.tokensPerSecond)} against ${rate(behind.tokensPerSecond)} tokens/s, modelled (${errorShort(known)}): ${times(ratio)}.${shortMeasured}`,
    };
  },
  tooClose({ ahead, behind, share: by, error: known }) {
    return {
      long: say`${ahead.name} writes ${rate(ahead.tokensPerSecond)} tokens a second, ${behind.name} ${rate(behind.tokensPerSecond)}, modelled: ${share(by)} apart is inside ${errorLong(known)}, so it is too close to call.`,
      middle: say`${ahead.name} ${rate(ahead.tokensPerSecond)} tokens/s, ${behind.name} ${rate(behind.tokensPerSecond)}: ${share(by)} apart, inside ${errorShort(known)}. Too close to call.`,
      short: say`${rate(ahead.tokensPerSecond)} against ${rate(behind.tokensPerSecond)} tokens/s (${errorShort(known)}): too close to call.`,
    };
  },
};
