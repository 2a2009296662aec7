import type { Run } from '../../engine/recording/run.ts';
import type { RunningRequest } from '../../engine/recording/snapshot.ts';
import { compareEn } from '../../narration/compare/en/index.ts';
import { en } from '../../narration/en.ts';
import { requestLabel } from '../../narration/sentence.ts';
import type { TwinTable } from '../panel/twin-table.ts';
import type { CompareSide } from './compare-props.ts';
import { slabRows } from './slab-rows.ts';

const { memory: words, labels } = compareEn;
const { integer } = en.numbers;

/** Who holds how much on either side, at the playhead. */
export function memoryTwin(sides: readonly CompareSide[]): TwinTable {
  const { columns } = words;
  return {
    caption: words.title,
    columns: [
      { label: columns.side },
      { label: columns.request },
      ...[columns.pages, columns.used, columns.padding, columns.reserved].map((label) => ({ label, numeric: true })),
    ],
    rows: sides.flatMap(({ side, run, snapshot }) =>
      run.scenario.kvAllocation.kind === 'slab'
        ? slabRows(run, snapshot).map((row) => ({
            key: `${side} ${row.request}`,
            cells: [
              labels.side[side],
              requestLabel(run.scenario, row.request),
              ...[
                row.pages,
                row.promptTokens + row.promptInFlightTokens + row.outputTokens + row.outputInFlightTokens,
                row.paddingTokens,
                row.reservedTokens,
              ].map(integer),
            ],
          }))
        : snapshot.running.map((running) => ({
            key: `${side} ${running.request}`,
            cells: [labels.side[side], requestLabel(run.scenario, running.request), ...pageCells(run, running)],
          })),
    ),
  };
}

function pageCells(run: Run, { pages, computedTokens, inFlightTokens }: RunningRequest): readonly string[] {
  const used = computedTokens + inFlightTokens;
  const places = pages.length * run.scenario.limits.blockSizeTokens;
  return [pages.length, used, 0, Math.max(0, places - used)].map(integer);
}
