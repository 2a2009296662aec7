import { compareEn } from '../../narration/compare/en/index.ts';
import { en } from '../../narration/en.ts';
import { requestLabel } from '../../narration/sentence.ts';
import type { TwinTable } from '../panel/twin-table.ts';
import type { ComparePanelProps, CompareSide } from './compare-props.ts';

const { labels } = compareEn;

/** When every request starts, ends and is handed over on either side; those only in A come last. */
export function lanesTwin({ a, b, comparison }: Pick<ComparePanelProps, 'a' | 'b' | 'comparison'>): TwinTable {
  const { laneColumns } = labels;
  const rows = [
    ...Array.from({ length: b.run.requestCount }, (_, request) => [comparison.match.inA(request), request] as const),
    ...comparison.match.onlyA.map((request) => [request, -1] as const),
  ];
  return {
    caption: labels.lanesTitle,
    columns: [
      { label: laneColumns.request },
      ...[
        laneColumns.arrival,
        laneColumns.startA,
        laneColumns.lastA,
        laneColumns.deliveredA,
        laneColumns.startB,
        laneColumns.lastB,
        laneColumns.deliveredB,
      ].map((label) => ({ label, numeric: true })),
    ],
    rows: rows.map(([inA, inB]) => {
      const [run, request] = inB >= 0 ? [b.run, inB] : [a.run, inA];
      return {
        key: `${inA} ${inB}`,
        cells: [requestLabel(run.scenario, request), ms(run.requests.arrivalNs[request]), ...times(a, inA), ...times(b, inB)],
      };
    }),
  };
}

function times({ run }: CompareSide, request: number): readonly string[] {
  if (request < 0) return ['', '', ''];
  const { firstScheduledNs, lastTokenNs, releasedNs } = run.requests;
  return [firstScheduledNs, lastTokenNs, releasedNs].map((column) => ms(column[request]));
}

function ms(ns: number): string {
  return ns < 0 ? '' : en.numbers.fixed(ns / 1e6, 1);
}
