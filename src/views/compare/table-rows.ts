import { heldTokens } from '../../engine/metrics/compare-held-tokens.ts';
import type { Side } from '../../engine/metrics/compare-error.ts';
import { COMPARE_ROWS } from '../../narration/compare/compare-messages.ts';
import type { CompareRow } from '../../narration/compare/compare-messages.ts';
import { compareEn } from '../../narration/compare/en/index.ts';
import type { ComparePanelProps, CompareSide } from './compare-props.ts';

const { table: words } = compareEn;

export interface CompareTableRow {
  readonly row: CompareRow;
  readonly label: string;
  readonly a: string;
  readonly b: string;
  readonly change: string;
}

/** The table A, B, B vs A; all but the last row belong to the whole run. */
export function tableRows({ a, b, comparison }: Pick<ComparePanelProps, 'a' | 'b' | 'comparison'>): readonly CompareTableRow[] {
  const heldBack = (['a', 'b'] as const).filter((side) => comparison[side].scenario.delivery === 'at-release');
  return COMPARE_ROWS.filter((row) => row !== 'ttftStreamed' || heldBack.length > 0).map((row) => {
    const ofA = valueOf(row, a, comparison);
    const ofB = valueOf(row, b, comparison);
    return {
      row,
      label: row === 'ttftStreamed' ? words.ttftStreamed(heldBack) : words.rows[row],
      a: ofA === null ? words.none : words.value(row, ofA),
      b: ofB === null ? words.none : words.value(row, ofB),
      change: ofA === null || ofB === null ? words.none : words.change(row, ofA, ofB),
    };
  });
}

const NUMBER_OF_ROW = {
  end: 'endNs',
  e2e: 'meanE2eNs',
  ttft: 'meanTtftNs',
  ttftStreamed: 'meanStreamedTtftNs',
  tpot: 'meanTpotNs',
  weights: 'weightBytes',
  idleSlots: 'idleSlotShare',
} as const;

function valueOf(row: CompareRow, { side, run, snapshot }: CompareSide, { numbers }: ComparePanelProps['comparison']): number | null {
  const ofSide = numbers[side satisfies Side];
  if (row !== 'emptyTokenSlots') return ofSide[NUMBER_OF_ROW[row]];
  const { tokenSlots, tokens } = heldTokens(run, snapshot);
  return tokenSlots - tokens;
}
