import type { TimeUnit } from '../../scenario/import/instant.ts';
import type { LineProblem } from '../../scenario/import/line-error.ts';
import { numbers } from './words.ts';

const { integer } = numbers;

const TIME_IN: Readonly<Record<TimeUnit, string>> = {
  s: 'in seconds, a number from 0 up',
  ms: 'in milliseconds, a number from 0 up',
  us: 'in microseconds, a number from 0 up',
  ns: 'in nanoseconds, a number from 0 up',
  date: 'as date and time, like 2023-11-16 18:15:46.68',
};

interface ProblemWords {
  /** The end of a sentence that begins with the offending text, or stands alone where something is missing. */
  readonly what: string;
  readonly expected: string;
}

const blocks = (count: number): string => (count === 1 ? '1 block' : `${integer(count)} blocks`);

export function lineProblem(problem: LineProblem): ProblemWords {
  switch (problem.kind) {
    case 'not-a-count':
      return {
        what: 'is not a number of tokens',
        expected: `${problem.field}, a whole number from ${integer(problem.from)} to ${integer(problem.to)}`,
      };
    case 'not-a-time':
      return { what: 'is not a time', expected: `${problem.field} ${TIME_IN[problem.unit]}` };
    case 'too-late':
      return {
        what: 'the request arrives too long after the first',
        expected: `at most ${integer(problem.limitNs / 86_400e9)} days after the first request`,
      };
    case 'missing':
      return { what: `${problem.field} is missing`, expected: problem.field };
    case 'too-many-fields':
      return { what: 'is a value too many', expected: `${integer(problem.expected)} values; the line has more` };
    case 'open-quote':
      return { what: 'begins with a quote that is never closed', expected: 'a second double quote in the same line' };
    case 'not-json':
      return { what: 'is where this stops being JSON', expected: problem.expected };
    case 'not-an-object':
      return { what: 'is not an object', expected: 'one JSON object a line, in braces' };
    case 'not-block-ids':
      return { what: 'is not a list of block ids', expected: `${problem.field}, a list of whole numbers from 0 up` };
    case 'wrong-block-count':
      return {
        what: `names ${blocks(problem.given)}`,
        expected: `${blocks(problem.needed)}, one id for each 512 tokens of the prompt`,
      };
    case 'before':
      return { what: `comes before ${problem.earlier}`, expected: `${problem.field} not before ${problem.earlier}` };
    case 'id-twice':
      return { what: `is already the name of line ${integer(problem.otherLine)}`, expected: 'a different name for each request' };
  }
}
