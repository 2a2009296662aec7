import { heldTokens } from '../../engine/metrics/compare-held-tokens.ts';
import type { Side } from '../../engine/metrics/compare-error.ts';
import { COMPARE_ROWS, STEP_HERE } from '../../narration/compare/compare-messages.ts';
import type { CompareRow } from '../../narration/compare/compare-messages.ts';
import { compareEn } from '../../narration/compare/en/index.ts';
import { stepCost } from '../../narration/step-cost.ts';
import type { ComparePanelProps, CompareSide } from './compare-props.ts';

const { table: words } = compareEn;

export interface CompareTableRow {
  readonly row: CompareRow | typeof STEP_HERE;
  readonly label: string;
  readonly a: string;
  readonly b: string;
  readonly change: string;
}

/** The table A, B, B vs A; all but the last two rows belong to the whole run. */
export function tableRows({ a, b, comparison }: Pick<ComparePanelProps, 'a' | 'b' | 'comparison'>): readonly CompareTableRow[] {
  const heldBack = (['a', 'b'] as const).filter((side) => comparison[side].scenario.delivery === 'at-release');
  const rows = COMPARE_ROWS.filter((row) => row !== 'ttftStreamed' || heldBack.length > 0).map((row) => {
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
  const [ofA, ofB] = [stepHere(a), stepHere(b)];
  return [
    ...rows,
    {
      row: STEP_HERE,
      label: words.stepHere,
      a: ofA?.text ?? words.none,
      b: ofB?.text ?? words.none,
      change: ofA === null || ofB === null ? words.none : words.change('tpot', ofA.durationNs, ofB.durationNs),
    },
  ];
}

/** The step at the side's playhead; null beyond the run's end, and in a step that computes nothing. */
function stepHere({ run, snapshot, isOver }: CompareSide): { readonly text: string; readonly durationNs: number } | null {
  const { step, work } = snapshot;
  if (isOver || work.decodeRequests + work.verifyRequests + work.prefillChunks === 0) return null;
  const durationNs = run.steps.endNs[step] - run.steps.startNs[step];
  return { text: words.stepHereValue(durationNs, stepCost(run, snapshot).bound), durationNs };
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
