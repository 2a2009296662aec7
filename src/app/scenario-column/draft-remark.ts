import { createStore } from 'zustand/vanilla';
import type { DraftRemark } from '../../narration/editor/messages.ts';
import type { Sentence, SentenceLengths } from '../../narration/parts.ts';

/** What the live sentence says of a draft that cannot run; null while it can. */
export const draftRemark = createStore<{ readonly remark: DraftRemark | null }>()(() => ({ remark: null }));

/** The live sentence between the words that say it is the last valid run's; where there is no room for both, the remark alone. */
export function withRemark(live: SentenceLengths, remark: DraftRemark | null): SentenceLengths {
  if (remark === null) return live;
  return { long: [...remark.before, ...firstSentence(live.short), ...remark.after], middle: remark.middle, short: remark.short };
}

/** What happens, without its rule or its second consequence. */
function firstSentence(sentence: Sentence): Sentence {
  const last = sentence.findIndex((part) => part.kind === 'text' && part.text.includes('. '));
  const part = sentence[last];
  if (part === undefined) return sentence;
  return [...sentence.slice(0, last), { kind: 'text', text: part.text.slice(0, part.text.indexOf('. ') + 1) }];
}
