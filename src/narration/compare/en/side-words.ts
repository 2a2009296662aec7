import type { Side } from '../../../engine/metrics/compare-error.ts';
import type { PolicySettings } from '../../../engine/scenario.ts';
import { say } from '../../en/words.ts';
import { plainText } from '../../parts.ts';
import type { Sentence } from '../../parts.ts';

export const LETTER: Readonly<Record<Side, string>> = { a: 'A', b: 'B' };

export function otherSide(side: Side): Side {
  return side === 'a' ? 'b' : 'a';
}

export const POLICY_NAME: Readonly<Record<PolicySettings['kind'], string>> = {
  'vllm-v1': 'vLLM’s scheduler',
  static: 'Static batching',
  'prefill-first': 'Prefill first',
};

const SMALL_NUMBERS = ['no', 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten', 'eleven', 'twelve'];

/** Up to twelve in letters. */
export function inWords(count: number): string {
  return SMALL_NUMBERS[count] ?? String(count);
}

/** A request's name; one that is called like a side says that it is a request. */
export function named(request: Sentence): Sentence {
  return Object.values(LETTER).includes(plainText(request)) ? say`request ${request}` : request;
}
