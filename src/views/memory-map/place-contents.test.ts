import { describe, expect, it } from 'vitest';
import { focusSet } from '../focus-set.ts';
import { momentOf, presetRun } from '../../narration/presets.fixture.ts';
import { placeContents, placeMarks } from './place-contents.ts';
import type { PlaceContents } from './place-contents.ts';

const FOCUS = { members: [0, 1], hueOf: (request: number) => (request < 2 ? request : -1) };

function bands(contents: PlaceContents) {
  return placeMarks(contents, FOCUS, 16, 24, 32)
    .slice(1)
    .flatMap(({ role, shape }) => (shape.kind === 'rect' ? [{ role, top: shape.y, bottom: shape.y + shape.height }] : []));
}

describe('an aggregate place', () => {
  const contents: PlaceContents = {
    pages: 16,
    focus: [
      { request: 1, pages: 8 },
      { request: 0, pages: 2 },
    ],
    restPages: 4,
    keptPages: 0,
    keptRequest: -1,
    freePages: 2,
    ghostPages: 0,
    ghostRequest: -1,
    hasNew: false,
  };

  it('stacks owners bottom-up to scale: the focus set first, the grey rest above, free on top', () => {
    const stack = bands(contents);
    expect(stack.map(({ role }) => role)).toEqual(['focus-1', 'focus-0', 'rest']);
    // 2 px a page in 32 px.
    expect(stack.map(({ bottom }) => bottom)).toEqual([32, 16, 12]);
    expect(stack[2]?.top).toBe(4);
  });

  it('draws a last place with half the pages half as wide, filled to the top when all are in use', () => {
    const half: PlaceContents = { ...contents, pages: 8, focus: [{ request: 0, pages: 8 }], restPages: 0, freePages: 0 };
    const [outline, band] = placeMarks(half, FOCUS, 16, 24, 32);
    expect(outline?.shape).toMatchObject({ width: 12 });
    expect(band?.shape).toMatchObject({ width: 12, y: expect.closeTo(0.4) });
  });

  it('counts every page of the pool once', () => {
    const run = presetRun('chat');
    const focus = focusSet(run);
    const snapshot = momentOf(run, Math.floor(run.stepCount / 2));
    let total = 0;
    let free = 0;
    for (let first = 1; first <= snapshot.usablePages; first += 16) {
      const place = placeContents(snapshot, focus, new Map(), first, Math.min(snapshot.usablePages, first + 15));
      total += place.focus.reduce((sum, { pages }) => sum + pages, 0) + place.restPages + place.keptPages + place.freePages;
      free += place.keptPages + place.freePages;
    }
    expect(total).toBe(snapshot.usablePages);
    expect(free).toBe(snapshot.freePages);
  });
});
