import type { LevelUse, TensorUse } from '../../../engine/cost/hierarchy-use.ts';
import { stepWords } from '../../../narration/step/en.ts';

const { pipes: words } = stepWords;

export function capacityText({ level }: LevelUse): string {
  if (level.id === 'host') return words.capacityOfServer;
  return level.capacityBytes === null ? '' : words.capacity(level.capacityBytes);
}

export function rateText({ level }: LevelUse): string {
  const rate = level.sheet ?? level.measured;
  return rate === null ? words.noRate : words.rate(rate.perSecond);
}

/** Whose rate it is: the sheet's, measured on this card, on one with the same chip, or taken from a paper. */
export function rateSource({ level }: LevelUse): string {
  if (level.sheet !== null) return words.by.sheet;
  if (level.measured === null) return '';
  if (level.measured.source.startsWith('FlashAttention')) return words.by.paper;
  return level.measured.source.endsWith('the same chip') ? words.by.measuredElsewhere : words.by.measured;
}

export function busyText({ busyShare }: LevelUse | TensorUse): string {
  return busyShare === null ? words.notKnown : words.busy(busyShare);
}
