import { numbers, say } from '../../en/words.ts';
import type { CompareRow, TableLabels } from '../compare-messages.ts';
import { LETTER } from './side-words.ts';

const TERA = 1e12;
const NOT_ALIKE = '–';
const BOUND = { hbm: 'HBM', compute: 'compute', launch: 'launch', link: 'link' } as const;

function value(row: CompareRow, amount: number): string {
  switch (row) {
    case 'weights':
      return numbers.fixed(amount / TERA, 2);
    case 'idleSlots':
      return numbers.fixed(amount * 100, 0);
    case 'emptyTokenSlots':
      return numbers.integer(amount);
    case 'tpot':
      return numbers.millisecondsNumber(amount);
    default:
      return numbers.millisecondsNumber(amount, 0);
  }
}

export const table: TableLabels = {
  title: 'A and B in numbers',
  rows: {
    end: 'Last token of the last request, ms',
    e2e: 'Mean E2E, as delivered, ms',
    ttft: 'Mean TTFT, as delivered, ms',
    ttftStreamed: 'Mean TTFT, if streamed, ms',
    tpot: 'Mean TPOT, as written, ms',
    weights: 'Weights streamed from HBM, TB',
    idleSlots: 'Slot time that writes nothing, %',
    emptyTokenSlots: 'KV slots held but empty, here',
  },
  ttftStreamed: (sides) => (sides.length === 1 ? `Mean TTFT, if ${LETTER[sides[0] ?? 'a']} streamed, ms` : 'Mean TTFT, if streamed, ms'),
  stepHere: 'Step here, ms, and its bound',
  stepHereValue: (durationNs, bound) => `${numbers.millisecondsNumber(durationNs)} ${BOUND[bound]}`,
  versus: 'B vs A',
  sentence: (matched, isSameWork) => (isSameWork ? say`` : say`means over the ${matched} that finished in both`),
  none: NOT_ALIKE,
  value,
  change(row, a, b) {
    if (row === 'idleSlots') {
      const points = Math.round(b * 100) - Math.round(a * 100);
      return `${numbers.signed(points)} ${Math.abs(points) === 1 ? 'pt' : 'pts'}`;
    }
    if (a === 0) return b === 0 ? '0%' : NOT_ALIKE;
    const percent = numbers.percent(b / a - 1);
    return b > a ? `+${percent}` : percent;
  },
};
