import type { Run } from '../../engine/recording/run.ts';
import type { Snapshot } from '../../engine/recording/snapshot.ts';
import { spoken } from '../../narration/spoken.ts';
import { requestLabel } from '../../narration/sentence.ts';
import { pageReader } from '../marks/page-contents.ts';
import type { PageContents } from '../marks/page-contents.ts';
import type { TwinRow, TwinTable } from '../panel/twin-table.ts';
import { pagesPerPlace } from './scale-ladder.ts';

const { numbers } = spoken;

/** The map as a table: one row a page while every page has its own place, one row an owner above. */
export function mapTwin(run: Run, snapshot: Snapshot): TwinTable {
  return pagesPerPlace(snapshot.usablePages) === 1 ? pageTable(run, snapshot) : ownerTable(run, snapshot);
}

function pageTable(run: Run, snapshot: Snapshot): TwinTable {
  const read = pageReader(snapshot, run.scenario.limits.blockSizeTokens);
  return {
    caption: `Memory map: ${numbers.integer(snapshot.usablePages)} pages of ${run.scenario.limits.blockSizeTokens} token slots, step ${snapshot.step}`,
    columns: [
      { label: 'page', numeric: true },
      { label: 'state' },
      { label: 'request' },
      { label: 'block', numeric: true },
      { label: 'by prefill', numeric: true },
      { label: 'by decode', numeric: true },
      { label: 'in flight', numeric: true },
    ],
    rows: Array.from({ length: snapshot.usablePages }, (_, i) => pageRow(run, read(i + 1))),
  };
}

function pageRow(run: Run, contents: PageContents): TwinRow {
  const { page, state, owners, ghost, isNew } = contents;
  const first = owners[0];
  if (first === undefined) {
    const was = ghost === null ? '' : `${requestLabel(run.scenario, ghost.request)} gave it back`;
    return { key: page, cells: [String(page), 'free', was, ghost === null ? '' : String(ghost.block), '', '', ''] };
  }
  const told = state === 'kept' ? 'kept for reuse' : owners.length > 1 ? `shared ×${owners.length}` : isNew ? 'new' : 'in use';
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
    caption: `Memory map: ${numbers.integer(used)} of ${numbers.integer(snapshot.usablePages)} pages in use, step ${snapshot.step}`,
    columns: [
      { label: 'request' },
      { label: 'slot', numeric: true },
      { label: 'pages', numeric: true },
      { label: 'tokens in cache', numeric: true },
      { label: 'in flight', numeric: true },
    ],
    rows: [...rows, { key: 'free', cells: ['free', '', numbers.integer(snapshot.freePages), '', ''] }],
  };
}
