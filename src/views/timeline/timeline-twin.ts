import type { Run } from '../../engine/recording/run.ts';
import type { Span } from '../../engine/recording/spans.ts';
import { spoken } from '../../narration/spoken.ts';
import { laneReason } from '../../narration/lane-text.ts';
import { plainText } from '../../narration/parts.ts';
import { requestLabel } from '../../narration/sentence.ts';
import type { TwinTable } from '../panel/twin-table.ts';
import { firstStepEndingAfter, firstStepStartingFrom } from './step-search.ts';
import type { TimeWindow } from './time-window.ts';
import { WORDS } from './words.ts';

/** Rows of the table at most; a table of thousands helps nobody. */
const MOST_ROWS = 500;

const { columns } = spoken.labels;
const { integer, millisecondsNumber } = spoken.numbers;

/** What every request did in the window, by span: the lanes in words. */
export function timelineTwin(run: Run, window: TimeWindow): TwinTable {
  const from = firstStepEndingAfter(run.steps.endNs, window.fromNs);
  const to = firstStepStartingFrom(run.steps.startNs, window.toNs);
  const spans = run.spansBetween(from, to, true).toSorted((a, b) => a.fromStep - b.fromStep || a.request - b.request);
  const caption = WORDS.tableCaption(WORDS.wholeMilliseconds(window.fromNs), WORDS.wholeMilliseconds(window.toNs));
  return {
    caption: spans.length > MOST_ROWS ? `${caption}: ${WORDS.tableCut(MOST_ROWS, spans.length)}` : caption,
    columns: [
      { label: columns.request },
      { label: columns.doing },
      { label: columns.slot, numeric: true },
      { label: columns.step, numeric: true },
      { label: columns.start, numeric: true },
      { label: columns.end, numeric: true },
      { label: columns.tokens, numeric: true },
      { label: columns.reason },
    ],
    rows: spans.slice(0, MOST_ROWS).map((span) => ({ key: span.index, cells: cellsOf(run, span) })),
  };
}

function cellsOf(run: Run, span: Span): readonly string[] {
  const { startNs, endNs } = run.steps;
  const reason = laneReason(run, span);
  const steps = span.toStep - span.fromStep;
  const lastStep = Math.max(span.fromStep, span.toStep - 1);
  return [
    requestLabel(run.scenario, span.request),
    WORDS.doing[span.kind],
    span.slot < 0 ? '' : integer(span.slot),
    steps > 1 ? `${integer(span.fromStep)}–${integer(lastStep)}` : integer(span.fromStep),
    millisecondsNumber(startNs[Math.min(span.fromStep, run.stepCount - 1)], 1),
    millisecondsNumber(endNs[Math.min(lastStep, run.stepCount - 1)], 1),
    span.kind === 'prefill' || span.kind === 'decode' ? integer(span.tokensPerStep * steps) : '',
    reason === null ? '' : plainText(reason),
  ];
}
