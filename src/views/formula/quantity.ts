import type { Unit } from '../../engine/formula.ts';
import { UNIT_SPACE } from '../../narration/format.ts';
import { spoken } from '../../narration/spoken.ts';

const { numbers } = spoken;
/** Shorter times are told in µs. */
const LEAST_NS = 5_000;

/** A value with its unit, as a person reads it: "15.0 GB", "6.36 ms", "16". Bare counts and pages carry no unit. */
export function quantityText(value: number, unit: Unit): string {
  switch (unit) {
    case 'bytes':
      return numbers.bytes(value);
    case 'ns':
      // The launch of one kernel would be 0.00 ms.
      return value > 0 && value < LEAST_NS ? `${numbers.fixed(value / 1e3, 2)}${UNIT_SPACE}µs` : numbers.milliseconds(value, 2);
    case 'flops':
      return numbers.flops(value);
    case 'bytes/s':
      return numbers.byteRate(value);
    case 'flops/s':
      return numbers.flopRate(value);
    case 'share':
      return numbers.percent(value);
    case 'tokens':
    case 'pages':
    case 'requests':
    case 'steps':
    case '':
      return Number.isInteger(value) ? numbers.integer(value) : numbers.fixed(value, Math.abs(value) < 10 ? 2 : 1);
  }
}

/** The word after a result that has none in its number: "16 pages", "1 page". */
export function unitWord(value: number, unit: Unit): string {
  return unit === 'tokens' || unit === 'pages' || unit === 'requests' || unit === 'steps' ? spoken.labels.unitWord(value, unit) : '';
}
