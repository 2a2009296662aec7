import { expect, test } from 'vitest';
import { madeUpRun } from './made-up-run.fixture.ts';
import type { PlayerAction, PlayerState } from './player-state.ts';
import { openedAt, reduce } from './reduce.ts';

const MS = 1_000_000;
const runOf = (steps: number) => madeUpRun(Array.from({ length: steps }, () => ({ durationNs: 10 * MS })));
const play = (state: PlayerState, ...actions: PlayerAction[]) => actions.reduce(reduce, state);
const PART = openedAt(runOf(4), {}, 100 * MS);
const GROW: PlayerAction = { type: 'grow', run: runOf(6), expectedEndNs: 120 * MS };

test('a run that is still being made is shown with the room it will need', () => {
  expect(PART.window).toEqual({ fromNs: 0, toNs: 100 * MS });
  expect(play(PART, { type: 'zoom', factor: 4, aroundNs: 0 }, { type: 'fit' }).window).toEqual({ fromNs: 0, toNs: 100 * MS });
});

test('the playhead stays in what is there', () => {
  expect(play(PART, { type: 'scrub', ns: 90 * MS }).ns).toBe(40 * MS - 1);
});

test('when more of it is there, the playhead stays, and a view of the whole stays one of the whole', () => {
  const grown = play(PART, { type: 'step', count: 2 }, GROW);
  expect([grown.ns, grown.run.stepCount, grown.window.toNs]).toEqual([20 * MS, 6, 120 * MS]);
  expect(play(grown, { type: 'grow', run: runOf(10), expectedEndNs: null })).toMatchObject({
    window: { fromNs: 0, toNs: 100 * MS },
    ns: 20 * MS,
  });
});

test('a closer view stays where it is; playing goes on', () => {
  const closer = play(PART, { type: 'set-window', window: { fromNs: 10 * MS, toNs: 30 * MS } }, { type: 'play' }, GROW);
  expect(closer).toMatchObject({ window: { fromNs: 10 * MS, toNs: 30 * MS }, playing: true });
});

test('a run that ends sooner than expected takes the view back', () => {
  const far = play(
    PART,
    { type: 'set-window', window: { fromNs: 80 * MS, toNs: 100 * MS } },
    { type: 'grow', run: runOf(6), expectedEndNs: null },
  );
  expect(far.window).toEqual({ fromNs: 40 * MS, toNs: 60 * MS });
});
