import { createStore } from 'zustand/vanilla';
import type { DraftRemark } from '../../narration/editor/messages.ts';
import type { SentenceLengths } from '../../narration/parts.ts';

/** What the live sentence says of a draft that cannot run; null while it can. */
export const draftRemark = createStore<{ readonly remark: DraftRemark | null }>()(() => ({ remark: null }));

/** The live sentence between the words that say it is the last valid run's; where there is no room for both, the remark alone. */
export function withRemark(live: SentenceLengths, remark: DraftRemark | null): SentenceLengths {
  if (remark === null) return live;
  return { long: [...remark.before, ...live.short, ...remark.after], middle: remark.middle, short: remark.short };
}
