import { spoken } from '../../narration/spoken.ts';

/** Words of the timeline that the catalogue has no message for: brief forms for narrow layouts, names of its controls, and its table. */

const { integer, milliseconds, millisecondsNumber, percent } = spoken.numbers;

/** A text with a shorter form for little room. */
export interface Wording {
  readonly long: string;
  readonly brief: string;
}

const labels = spoken.labels.timeline;

export const WORDS = {
  ...labels,
  titles: spoken.labels.titles,
  slot: (slot: number) => spoken.labels.batch.slot(slot),
  kvByRequest: { long: labels.kvPagesByRequest, brief: 'by request' },
  kvFocus: { long: labels.kvPagesFocus, brief: 'focus, rest' },
  queueNote: { long: labels.requestsWaiting, brief: 'waiting' },
  stepTimeNote: { long: labels.stepTimeParts, brief: 'weights, KV' },
  poolWording: (pages: number): Wording => ({ long: labels.pool(pages), brief: integer(pages) }),
  atMostWording: (count: number): Wording => ({ long: labels.atMost(count), brief: integer(count) }),
  endsBefore: (endNs: number) => `← ${millisecondsNumber(endNs, 0)}`,
  wholeMilliseconds: (ns: number) => milliseconds(ns, 0),
  /** What the times on the axis are worth: "≈ modelled ±1.4%". */
  timesError(share: number | null): Wording {
    const { sign, word, notChecked } = spoken.badges;
    const known = share === null ? notChecked : `±${percent(share)}`;
    return share === null
      ? { long: `${sign.modelled} ${known}`, brief: `${sign.modelled} ${spoken.badges.notCheckedBrief}` }
      : { long: `${sign.modelled} ${word.modelled} ${known}`, brief: `${sign.modelled} ${known}` };
  },
  stepLength: (ns: number) => milliseconds(ns, 1),
  /** In a block wide enough for words. */
  block: (id: string, tokens: number) => `${id} +${integer(tokens)}`,
  windowStart: 'Start of the visible part',
  windowEnd: 'End of the visible part',
  region: 'Timeline of the run',
  idleSlot: 'idle',
  tableCut: (shown: number, all: number) => `first ${integer(shown)} of ${integer(all)} rows; zoom in for the others`,
  tableCaption: (from: string, to: string) => `What the requests did from ${from} to ${to}`,
} as const;
