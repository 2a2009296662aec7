import { spoken } from '../../narration/spoken.ts';

/** Words of the timeline, each with the brief form for narrow layouts. */

const { integer, milliseconds, millisecondsNumber, percent } = spoken.numbers;

/** A text with a shorter form for little room. */
export interface Wording {
  readonly long: string;
  readonly brief: string;
}

const labels = spoken.labels.timeline;
const brief = spoken.pictures.timeline;

export const WORDS = {
  ...labels,
  ...brief,
  titles: spoken.labels.titles,
  /** The number alone where there is no room for "slot 8": the row's note says that the lanes are slots. */
  slotWording: (slot: number): Wording => ({ long: spoken.labels.batch.slot(slot), brief: integer(slot) }),
  slot: (slot: number) => spoken.labels.batch.slot(slot),
  kvByRequest: { long: labels.kvPagesByRequest, brief: brief.kvByRequestBrief },
  kvFocus: { long: labels.kvPagesFocus, brief: brief.kvFocusBrief },
  queueNote: { long: labels.requestsWaiting, brief: brief.waitingBrief },
  stepTimeNote: { long: labels.stepTimeParts, brief: brief.stepTimeBrief },
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
} as const;
