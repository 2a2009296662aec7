import type { Snapshot } from '../../engine/recording/snapshot.ts';
import type { Selection } from '../../scenario/selection.ts';
import type { MapLayout } from './map-layout.ts';
import { placeOfPage } from './map-layout.ts';

/** The pages a selection points at: itself, or all pages of the request (in the slot). A step points at no page. */
export function pagesOfSelection(selection: Selection | null, snapshot: Snapshot): readonly number[] {
  switch (selection?.kind) {
    case 'page':
      return selection.page >= 1 && selection.page <= snapshot.usablePages ? [selection.page] : [];
    case 'request':
      return pagesOfRequest(selection.request, snapshot);
    case 'slot':
      return pagesOfRequest(snapshot.slots[selection.slot] ?? -1, snapshot);
    default:
      return [];
  }
}

function pagesOfRequest(request: number, snapshot: Snapshot): readonly number[] {
  if (request < 0) return [];
  const running = snapshot.running.find((candidate) => candidate.request === request);
  if (running !== undefined) return [...running.pages];
  return snapshot.ghosts
    .filter((ghost) => ghost.request === request && (snapshot.pages.owner[ghost.page] ?? -1) < 0)
    .map(({ page }) => page);
}

/** Neighbouring places of one row, framed as one. */
export interface PlaceRun {
  readonly first: number;
  readonly last: number;
}

/** Places that show the pages, joined along rows. */
export function placeRuns(pages: readonly number[], layout: MapLayout): readonly PlaceRun[] {
  const places = [...new Set(pages.map((page) => placeOfPage(layout, page)))].sort((a, b) => a - b);
  const runs: { first: number; last: number }[] = [];
  for (const place of places) {
    const run = runs.at(-1);
    if (run !== undefined && place === run.last + 1 && place % layout.columns !== 0) run.last = place;
    else runs.push({ first: place, last: place });
  }
  return runs;
}
