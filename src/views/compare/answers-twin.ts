import { compareEn } from '../../narration/compare/en/index.ts';
import { en } from '../../narration/en.ts';
import { requestLabel } from '../../narration/sentence.ts';
import type { Run } from '../../engine/recording/run.ts';
import type { TwinTable } from '../panel/twin-table.ts';
import { changeOf } from './answer-rows.ts';
import type { AnswerRow } from './answer-rows.ts';

const { answers: words } = compareEn;

/** Every answer in ms; with what was measured where somebody did. */
export function answersTwin(rows: readonly AnswerRow[], b: Run): TwinTable {
  const { columns } = words;
  const hasMeasured = rows.some(({ ofA, ofB }) => ofA.measuredE2eNs !== null || ofB.measuredE2eNs !== null);
  const measured = hasMeasured ? [columns.measuredFirstA, columns.measuredA, columns.measuredFirstB, columns.measuredB] : [];
  return {
    caption: words.title,
    columns: [
      { label: columns.request },
      ...[columns.firstA, columns.answerA, columns.firstB, columns.answerB, columns.change, ...measured].map((label) => ({
        label,
        numeric: true,
      })),
    ],
    rows: rows.map((row) => {
      const { ofA, ofB } = row;
      const change = changeOf(row);
      return {
        key: row.b,
        cells: [
          requestLabel(b.scenario, row.b),
          ...[ofA.ttftNs, ofA.e2eNs, ofB.ttftNs, ofB.e2eNs].map(ms),
          change === null ? words.notServed : words.change(change),
          ...(hasMeasured ? [ofA.measuredTtftNs, ofA.measuredE2eNs, ofB.measuredTtftNs, ofB.measuredE2eNs].map(ms) : []),
        ],
      };
    }),
  };
}

function ms(ns: number | null): string {
  return ns === null ? '' : en.numbers.fixed(ns / 1e6, 1);
}
