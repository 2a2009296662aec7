import type { Phase } from '../engine/recording/events.ts';

/** A sentence as data: what is clickable in it says what it points at. Views render it; a test can read its numbers. */
export type Part =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'number'; readonly text: string }
  | { readonly kind: 'request'; readonly request: number; readonly text: string }
  | { readonly kind: 'moment'; readonly step: number; readonly phase: Phase; readonly text: string };

export type Sentence = readonly Part[];

/** Plain text of a sentence, as a screen reader speaks it. */
export function plainText(sentence: Sentence): string {
  return sentence.map((part) => part.text).join('');
}

/** Three lengths of one message: 872, 616 and 358 px regions. */
export interface SentenceLengths {
  readonly long: Sentence;
  readonly middle: Sentence;
  readonly short: Sentence;
}
