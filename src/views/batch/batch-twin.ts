import type { Run } from '../../engine/recording/run.ts';
import type { Snapshot } from '../../engine/recording/snapshot.ts';
import { moreWaitingText } from '../../narration/batch-text.ts';
import { spoken } from '../../narration/spoken.ts';
import { plainText } from '../../narration/parts.ts';
import { requestLabel } from '../../narration/sentence.ts';
import type { TwinRow, TwinTable } from '../panel/twin-table.ts';
import { slotRows } from './batch-rows.ts';
import { doingText, idleText, reasonText, waitedText } from './row-words.ts';

const { numbers } = spoken;
const MOST_QUEUE_ROWS = 500;
const { columns, titles } = spoken.labels;

/** Slots first, then the queue in its order. */
export function batchTwin(run: Run, snapshot: Snapshot): TwinTable {
  const slots = slotRows(run, snapshot).map(({ slot, occupant }): TwinRow => {
    if (occupant === null) return { key: slot, cells: [String(slot), '', idleText(run, snapshot, slot), '', '', '', '', '', ''] };
    const { running, cacheTokens, writtenTokens, askedTokens, pages } = occupant;
    const counts = [cacheTokens, writtenTokens, running.inFlightTokens, askedTokens, pages].map((count) => numbers.integer(count));
    return { key: slot, cells: [String(slot), occupant.name, doingText(run, snapshot, running, 'long'), ...counts, ''] };
  });
  const queue = queueRows(run, snapshot).map(({ key, cells: [name = '', reason = '', waited = ''] }): TwinRow => {
    return { key: `waiting ${key}`, cells: ['', name, reason, '', '', '', '', '', waited] };
  });
  return {
    caption: spoken.pictures.twins.atStep(titles.batch, snapshot.step),
    columns: [
      { label: columns.slot, numeric: true },
      { label: columns.request },
      { label: columns.doing },
      { label: columns.cached, numeric: true },
      { label: columns.written, numeric: true },
      { label: columns.inFlight, numeric: true },
      { label: columns.asked, numeric: true },
      { label: columns.pages, numeric: true },
      { label: columns.waits, numeric: true },
    ],
    rows: [...slots, ...queue],
  };
}

export function queueTwin(run: Run, snapshot: Snapshot): TwinTable {
  return {
    caption: spoken.pictures.twins.atStep(titles.queue, snapshot.step),
    columns: [{ label: columns.request }, { label: columns.reason }, { label: columns.waits, numeric: true }],
    rows: queueRows(run, snapshot),
  };
}

/** The head of the queue row by row, and how many more wait. */
function queueRows(run: Run, snapshot: Snapshot): readonly TwinRow[] {
  const named = snapshot.waiting.slice(0, MOST_QUEUE_ROWS).map(({ request }, i): TwinRow => {
    return { key: request, cells: [requestLabel(run.scenario, request), reasonText(run, snapshot, i), waitedText(snapshot, i)] };
  });
  const more = moreWaitingText(snapshot, named.length);
  return more === null ? named : [...named, { key: 'more', cells: ['', plainText(more), ''] }];
}
