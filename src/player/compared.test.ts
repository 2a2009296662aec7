import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { madeUpRun } from './made-up-run.fixture.ts';
import type { PlayerAction, PlayerState } from './player-state.ts';
import { openedAt, reduce } from './reduce.ts';

const MS = 1_000_000;
/** B: four steps of 10 ms. A: three of 25 ms; its second admits somebody. */
const b = madeUpRun(Array.from({ length: 4 }, () => ({ durationNs: 10 * MS })));
const a = madeUpRun(
  Array.from({ length: 3 }, (_, step) => ({
    durationNs: 25 * MS,
    events: step === 1 ? [{ kind: 'admit', phase: 'scheduled' } as const] : [],
  })),
);
const play = (state: PlayerState, ...actions: PlayerAction[]) => actions.reduce(reduce, state);
const beside = openedAt(b, { compared: a });
const visited = (state: PlayerState, action: PlayerAction, times: number) => {
  const seen: number[] = [];
  for (let i = 0; i < times; i++) seen.push((state = reduce(state, action)).ns / MS);
  return seen;
};

describe('a playhead through two runs', () => {
  it('stops at every step of either, there and back', () => {
    expect(visited(beside, { type: 'step', count: 1 }, 6)).toEqual([10, 20, 25, 30, 50, (75 * MS - 1) / MS]);
    const end = play(beside, { type: 'last' });
    expect(end.ns).toBe(75 * MS - 1);
    expect(visited(end, { type: 'step', count: -1 }, 6)).toEqual([50, 30, 25, 20, 10, 0]);
  });

  it('goes phase by phase of either, and to the events of either', () => {
    expect(visited(beside, { type: 'phase', direction: 1 }, 3)).toEqual([(10 * MS - 1) / MS, 10, (20 * MS - 1) / MS]);
    expect(play(beside, { type: 'event', direction: 1 }).ns).toBe(25 * MS);
  });

  it('plays by time, to the end of the longer', () => {
    const playing = play(beside, { type: 'play' }, { type: 'advance-time', steps: 0.5 });
    expect(playing.ns).toBe(5 * MS);
    expect(play(playing, { type: 'advance-time', steps: 100 })).toMatchObject({ ns: 75 * MS - 1, playing: false });
  });

  it('aligned by token stands in B alone: its tokens say where A stands', () => {
    const state = play(beside, { type: 'go-to-ns', ns: 60 * MS }, { type: 'compare-look', look: { align: 'token' } });
    expect(state.ns).toBe(40 * MS - 1);
    expect(visited(play(state, { type: 'first' }), { type: 'step', count: 1 }, 3)).toEqual([10, 20, 30]);
    expect(play(state, { type: 'compare-look', look: { measure: 'pages' } }).compareLook).toEqual({ align: 'token', measure: 'pages' });
  });

  it('shows both runs whole, and one alone again', () => {
    expect(beside.window).toEqual({ fromNs: 0, toNs: 75 * MS });
    const zoomed = play(beside, { type: 'go-to-ns', ns: 60 * MS }, { type: 'set-window', window: { fromNs: 50 * MS, toNs: 70 * MS } });
    const alone = play(zoomed, { type: 'compare', compared: null });
    expect(alone.window).toEqual({ fromNs: 0, toNs: 40 * MS });
    expect(alone.ns).toBe(40 * MS - 1);
  });

  it('stays within the two whatever happens', () => {
    const action: fc.Arbitrary<PlayerAction> = fc.oneof(
      fc.record({ type: fc.constant('step' as const), count: fc.integer({ min: -9, max: 9 }) }),
      fc.record({ type: fc.constant('phase' as const), direction: fc.constantFrom(1 as const, -1 as const) }),
      fc.record({ type: fc.constant('event' as const), direction: fc.constantFrom(1 as const, -1 as const) }),
      fc.record({ type: fc.constant('go-to-ns' as const), ns: fc.double() }),
      fc.record({ type: fc.constant('compare' as const), compared: fc.constantFrom(a, b, null) }),
      fc.constantFrom<PlayerAction>(
        { type: 'compare-look', look: { align: 'token' } },
        { type: 'compare-look', look: { align: 'time' } },
        { type: 'last' },
        { type: 'fit' },
      ),
    );
    fc.assert(
      fc.property(fc.array(action, { maxLength: 12 }), (actions) => {
        const { ns, window, compared, compareLook } = play(beside, ...actions);
        const endNs = compared !== null && compareLook.align === 'time' ? Math.max(b.endNs, compared.endNs) : b.endNs;
        expect(Number.isInteger(ns) && ns >= 0 && ns < endNs).toBe(true);
        expect(window.fromNs).toBeGreaterThanOrEqual(0);
        expect(window.toNs).toBeLessThanOrEqual(Math.max(b.endNs, compared?.endNs ?? 0));
      }),
    );
  });
});
