import { numbers, say } from '../en/words.ts';
import { num } from '../sentence.ts';
import type { Sentence } from '../parts.ts';
import type { ProofMessages, ScoreSlots } from './messages.ts';

const { fixed } = numbers;

const of = ({ held, of: all }: ScoreSlots): Sentence => say`${held} of ${all}`;
const seconds = (ms: number): Sentence => [num(`${fixed(ms / 1000, 1)}\u202fs`)];

/** English: what came out, what failed first. */
export const live: ProofMessages['live'] = ({ traces, tracesInAll, fields, examples, hashes, failing, elapsedMs }) => {
  if (failing > 0) {
    const some = failing === 1 ? say`${1} check does not hold` : say`${failing} checks do not hold`;
    return {
      long: say`${some}: ${of(traces)} golden traces agree with vLLM, ${of(examples)} published examples come out, ${of(hashes)} stored runs come out again. What failed says so below.`,
      middle: say`${some}: ${of(traces)} golden traces agree, ${of(examples)} published examples and ${of(hashes)} stored runs come out.`,
      short: say`${some}: ${of(traces)} golden traces, ${of(examples)} examples, ${of(hashes)} runs.`,
    };
  }
  if (elapsedMs === null) {
    return {
      long: say`Checking here, in this browser: ${traces.held} of ${tracesInAll} golden traces agree with vLLM so far, ${examples.held} published examples come out.`,
      middle: say`Checking in this browser: ${traces.held} of ${tracesInAll} golden traces agree with vLLM so far.`,
      short: say`Checking here: ${traces.held} of ${tracesInAll} golden traces agree so far.`,
    };
  }
  return {
    long: say`${of(traces)} golden traces agree with vLLM in all of ${fields} fields, ${of(examples)} published examples and ${of(hashes)} stored runs come out again: checked in this browser in ${seconds(elapsedMs)}.`,
    middle: say`${of(traces)} golden traces agree with vLLM in ${fields} fields, ${of(examples)} examples and ${of(hashes)} runs come out: checked here in ${seconds(elapsedMs)}.`,
    short: say`${of(traces)} golden traces agree with vLLM, ${of(examples)} examples and ${of(hashes)} runs come out: checked here in ${seconds(elapsedMs)}.`,
  };
};
