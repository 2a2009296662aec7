import type { Run } from '../../engine/recording/run.ts';
import type { Snapshot } from '../../engine/recording/snapshot.ts';
import { spoken } from '../../narration/spoken.ts';
import { requestLabel } from '../../narration/sentence.ts';
import { pageReader } from '../marks/page-contents.ts';
import type { PageContents } from '../marks/page-contents.ts';
import type { TwinRow, TwinTable } from '../panel/twin-table.ts';
import { pagesPerPlace } from './scale-ladder.ts';

const { numbers } = spoken;
const { columns } = spoken.labels;
const words = spoken.pictures.map;

/** The map as a table: one row a page while every page has its own place, one row an owner above. */
export function mapTwin(run: Run, snapshot: Snapshot): TwinTable {
  return pagesPerPlace(snapshot.usablePages) === 1 ? pageTable(run, snapshot) : ownerTable(run, snapshot);
}

function pageTable(run: Run, snapshot: Snapshot): TwinTable {
  const read = pageReader(snapshot, run.scenario.limits.blockSizeTokens);
  return {
    caption: words.pageTable(snapshot.usablePages, run.scenario.limits.blockSizeTokens, snapshot.step),
    columns: [
      { label: columns.page, numeric: true },
      { label: columns.state },
      { label: columns.request },
      { label: columns.block, numeric: true },
      { label: words.byPrefill, numeric: true },
      { label: words.byDecode, numeric: true },
      { label: columns.inFlight, numeric: true },
    ],
    rows: Array.from({ length: snapshot.usablePages }, (_, i) => pageRow(run, read(i + 1))),
  };
}

function pageRow(run: Run, contents: PageContents): TwinRow {
  const { page, state, owners, ghost, isNew } = contents;
  const first = owners[0];
  if (first === undefined) {
    const was = ghost === null ? '' : words.gaveItBack(requestLabel(run.scenario, ghost.request));
    return { key: page, cells: [String(page), words.free, was, ghost === null ? '' : String(ghost.block), '', '', ''] };
  }
  const told = state === 'kept' ? words.kept : owners.length > 1 ? words.sharedBy(owners.length) : isNew ? words.isNew : words.inUse;
  const names = owners.map((owner) => requestLabel(run.scenario, owner.request)).join(' ');
  const written = state === 'kept' ? ['', '', ''] : [first.prefillTokens, first.decodeTokens, first.inFlightTokens].map(String);
  return { key: page, cells: [String(page), told, names, first.block < 0 ? '' : String(first.block), ...written] };
}

function ownerTable(run: Run, snapshot: Snapshot): TwinTable {
  const rows = snapshot.running.map((request) => ({
    key: request.request,
    cells: [
      requestLabel(run.scenario, request.request),
      String(request.slot),
      numbers.integer(request.pages.length),
      numbers.integer(request.computedTokens),
      numbers.integer(request.inFlightTokens),
    ],
  }));
  const used = snapshot.usablePages - snapshot.freePages;
  return {
    caption: words.ownerTable(used, snapshot.usablePages, snapshot.step),
    columns: [
      { label: columns.request },
      { label: columns.slot, numeric: true },
      { label: columns.pages, numeric: true },
      { label: columns.cached, numeric: true },
      { label: columns.inFlight, numeric: true },
    ],
    rows: [...rows, { key: 'free', cells: [words.free, '', numbers.integer(snapshot.freePages), '', ''] }],
  };
}
