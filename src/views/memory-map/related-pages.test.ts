import { describe, expect, it } from 'vitest';
import { indexOf, momentOf, presetRun } from '../../narration/presets.fixture.ts';
import { MOST_EASED_PAGES, changedPages } from './changed-pages.ts';
import { mapLayout } from './map-layout.ts';
import { pagesOfSelection, placeRuns } from './related-pages.ts';

const run = presetRun('tight');
const snapshot = momentOf(run, 22);

describe('pages of a selection', () => {
  it('a slot points at the pages of the request in it', () => {
    const request = indexOf(run, 'B');
    const slot = snapshot.slots.indexOf(request);
    expect(pagesOfSelection({ kind: 'slot', slot }, snapshot)).toEqual(pagesOfSelection({ kind: 'request', request }, snapshot));
    expect(pagesOfSelection({ kind: 'slot', slot }, snapshot)).toHaveLength(8);
  });

  it('a request thrown out in this step points at the 32 ghosts it left', () => {
    expect(pagesOfSelection({ kind: 'request', request: indexOf(run, 'F') }, snapshot)).toHaveLength(32);
  });

  it('a page outside the pool, a step and nothing point at no page', () => {
    expect(pagesOfSelection({ kind: 'page', page: 137 }, snapshot)).toEqual([]);
    expect(pagesOfSelection({ kind: 'step', step: 22 }, snapshot)).toEqual([]);
    expect(pagesOfSelection(null, snapshot)).toEqual([]);
  });

  it('joins neighbours of a row into one outline and never over the end of a row', () => {
    const map = mapLayout('wide', 136, 872, 364);
    // Pages 16, 17 end the first row of 17; 18 starts the second; 30 stands alone.
    expect(placeRuns([30, 17, 16, 18], map)).toEqual([
      { first: 15, last: 16 },
      { first: 17, last: 17 },
      { first: 29, last: 29 },
    ]);
  });
});

describe('changed pages', () => {
  it('from step 21 to 22 the 33 pages of F change, one of them to E, and D takes the last free one: few enough to ease', () => {
    // D writes token 160 + 17 = 177, the first of block 11.
    expect(changedPages(momentOf(run, 21), snapshot)).toHaveLength(34);
    expect(34).toBeLessThanOrEqual(MOST_EASED_PAGES);
  });

  it('nothing changes from a moment to itself', () => {
    expect(changedPages(snapshot, snapshot)).toEqual([]);
  });
});
