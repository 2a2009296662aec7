import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { runRange } from './bounds.ts';
import { madeUpRun } from './made-up-run.fixture.ts';
import type { PlayerAction, PlayerState } from './player-state.ts';
import { openedAt, reduce } from './reduce.ts';
import { SPEEDS } from './speeds.ts';
import { NARROWEST_NS } from './time-window.ts';

const MS = 1_000_000;
/** Ten steps of 10 ms; 2 admits, 5 blocks after scheduling and finishes with its output, 8 only gets a new page. */
const run = madeUpRun(
  Array.from({ length: 10 }, (_, step) => ({
    durationNs: 10 * MS,
    events:
      step === 2
        ? [{ kind: 'arrive', phase: 'scheduled' } as const, { kind: 'admit', phase: 'scheduled' } as const]
        : step === 5
          ? [{ kind: 'finish', phase: 'output' } as const]
          : step === 8
            ? [{ kind: 'new-page', phase: 'scheduled' } as const]
            : [],
  })),
);
const play = (state: PlayerState, ...actions: PlayerAction[]) => actions.reduce(reduce, state);
const moment = (state: PlayerState) => ({ ...state.run.momentAt(state.ns) });

describe('moving', () => {
  it('goes step by step and stops at the ends', () => {
    const start = openedAt(run);
    expect(moment(play(start, { type: 'step', count: 3 }))).toEqual({ step: 3, phase: 'scheduled' });
    expect(moment(play(start, { type: 'step', count: -1 }))).toEqual({ step: 0, phase: 'scheduled' });
    expect(moment(play(start, { type: 'last' }))).toEqual({ step: 9, phase: 'output' });
    expect(moment(play(start, { type: 'step', count: 99 }))).toEqual({ step: 9, phase: 'output' });
    expect(moment(play(start, { type: 'last' }, { type: 'first' }))).toEqual({ step: 0, phase: 'scheduled' });
  });

  it('goes phase by phase, there and back', () => {
    let state = play(openedAt(run), { type: 'step', count: 1 });
    const seen = [];
    for (let i = 0; i < 3; i++) {
      state = reduce(state, { type: 'phase', direction: 1 });
      seen.push(moment(state));
    }
    expect(seen).toEqual([
      { step: 1, phase: 'output' },
      { step: 2, phase: 'scheduled' },
      { step: 2, phase: 'output' },
    ]);
    for (let i = 0; i < 3; i++) state = reduce(state, { type: 'phase', direction: -1 });
    expect(moment(state)).toEqual({ step: 1, phase: 'scheduled' });
  });

  it('stops at telling events only, at the phase in which they show', () => {
    const first = play(openedAt(run), { type: 'event', direction: 1 });
    expect(moment(first)).toEqual({ step: 2, phase: 'scheduled' });
    const second = play(first, { type: 'event', direction: 1 });
    expect(moment(second)).toEqual({ step: 5, phase: 'output' });
    expect(play(second, { type: 'event', direction: 1 }).ns).toBe(second.ns);
    expect(moment(play(second, { type: 'event', direction: -1 }))).toEqual({ step: 2, phase: 'scheduled' });
  });

  it('goes to a time and to a step', () => {
    expect(play(openedAt(run), { type: 'go-to-ns', ns: 34.6 * MS }).ns).toBe(34.6 * MS);
    expect(moment(play(openedAt(run), { type: 'go-to-step', step: 7, phase: 'output' }))).toEqual({ step: 7, phase: 'output' });
    expect(play(openedAt(run), { type: 'go-to-ns', ns: NaN }).ns).toBe(0);
  });

  it('eases a step, slides a jump, cuts a scrub', () => {
    const start = openedAt(run);
    expect(play(start, { type: 'step', count: 1 }).transition).toBe('step');
    expect(play(start, { type: 'event', direction: 1 }).transition).toBe('jump');
    expect(play(start, { type: 'scrub', ns: 5 }).transition).toBe('cut');
  });
});

describe('playing', () => {
  it('stops when a hand moves the playhead', () => {
    const playing = play(openedAt(run), { type: 'play' });
    expect(playing.playing).toBe(true);
    expect(play(playing, { type: 'scrub', ns: 3 * MS }).playing).toBe(false);
    expect(play(playing, { type: 'step', count: 1 }).playing).toBe(false);
    expect(play(playing, { type: 'zoom', factor: 2 }, { type: 'select', selection: null }).playing).toBe(true);
  });

  it('ends at the end of the run, and starts over from there', () => {
    const end = play(openedAt(run), { type: 'play' }, { type: 'advance', steps: 50 });
    expect(end).toMatchObject({ playing: false });
    expect(moment(end)).toEqual({ step: 9, phase: 'output' });
    expect(moment(play(end, { type: 'play' }))).toEqual({ step: 0, phase: 'scheduled' });
  });

  it('a late frame does not move a paused playhead', () => {
    expect(play(openedAt(run), { type: 'advance', steps: 3 }).ns).toBe(0);
  });

  it('eases up to eight steps a second and cuts above', () => {
    const at = (speed: number) => play(openedAt(run), { type: 'speed', speed }, { type: 'play' }, { type: 'advance', steps: 1 }).transition;
    expect([at(1), at(2), at(4)]).toEqual(['step', 'step', 'cut']);
  });

  it('climbs the ladder of speeds and stays on it', () => {
    let state = openedAt(run);
    for (let i = 0; i < 20; i++) state = reduce(state, { type: 'speed-by', direction: 1 });
    expect(state.speed).toBe(64);
    for (let i = 0; i < 20; i++) state = reduce(state, { type: 'speed-by', direction: -1 });
    expect(state.speed).toBe(0.25);
    expect(reduce(state, { type: 'speed', speed: 3 }).speed).toBe(0.25);
  });
});

describe('the window', () => {
  it('zooms around a moment, which keeps its place', () => {
    const state = play(openedAt(run), { type: 'zoom', factor: 2, aroundNs: 25 * MS });
    expect(state.window).toEqual({ fromNs: 12.5 * MS, toNs: 62.5 * MS });
  });

  it('follows a playhead that leaves it, keeping its width', () => {
    const state = play(openedAt(run), { type: 'set-window', window: { fromNs: 0, toNs: 20 * MS } }, { type: 'step', count: 4 });
    expect(state.window).toEqual({ fromNs: 35 * MS, toNs: 55 * MS });
    expect(play(state, { type: 'fit' }).window).toEqual({ fromNs: 0, toNs: 100 * MS });
  });

  it('pans by a share of its width and stops at the run', () => {
    const state = play(openedAt(run), { type: 'set-window', window: { fromNs: 10 * MS, toNs: 30 * MS } }, { type: 'pan', share: 0.5 });
    expect(state.window).toEqual({ fromNs: 20 * MS, toNs: 40 * MS });
    expect(play(state, { type: 'pan', share: 99 }).window).toEqual({ fromNs: 80 * MS, toNs: 100 * MS });
  });
});

describe('selection and pins', () => {
  it('shows the causes until asked not to, whatever is selected', () => {
    const state = play(openedAt(run), { type: 'toggle-why' }, { type: 'select', selection: { kind: 'step', step: 1 } });
    expect([openedAt(run).whyShown, state.whyShown]).toEqual([true, false]);
  });

  it('keeps the last eight pins in the order they were pinned', () => {
    const actions = [3, 1, 2, 4, 5, 6, 7, 8, 9].map((request) => ({ type: 'toggle-pin', request }) as const);
    const state = play(openedAt(run), ...actions);
    expect(state.pins).toEqual([1, 2, 4, 5, 6, 7, 8, 9]);
    expect(play(state, { type: 'toggle-pin', request: 5 }).pins).toEqual([1, 2, 4, 6, 7, 8, 9]);
  });
});

describe('whatever a hand does', () => {
  const anyNumber = fc.oneof(fc.double(), fc.integer({ min: -100, max: 100 }), fc.integer({ min: -1_000_000, max: 500_000_000 }));
  const direction = fc.constantFrom(1 as const, -1 as const);
  const anyAction: fc.Arbitrary<PlayerAction> = fc.oneof(
    fc.constantFrom<PlayerAction>(
      { type: 'play' },
      { type: 'pause' },
      { type: 'first' },
      { type: 'last' },
      { type: 'fit' },
      { type: 'toggle-why' },
    ),
    fc.record({ type: fc.constantFrom('phase' as const, 'event' as const, 'speed-by' as const), direction }),
    fc.record({ type: fc.constant('step' as const), count: fc.integer({ min: -30, max: 30 }) }),
    fc.constant<PlayerAction>({ type: 'advance-phase' }),
    fc.record({ type: fc.constant('advance' as const), steps: anyNumber }),
    fc.record({ type: fc.constantFrom('go-to-ns' as const, 'scrub' as const), ns: anyNumber }),
    fc.record({
      type: fc.constant('go-to-step' as const),
      step: anyNumber,
      phase: fc.constantFrom('scheduled' as const, 'output' as const),
    }),
    fc.record({ type: fc.constant('set-window' as const), window: fc.record({ fromNs: anyNumber, toNs: anyNumber }) }),
    fc.record({ type: fc.constant('zoom' as const), factor: anyNumber, aroundNs: anyNumber }),
    fc.record({ type: fc.constant('pan' as const), share: anyNumber }),
    fc.record({ type: fc.constant('speed' as const), speed: fc.constantFrom(...SPEEDS, 3, -1) }),
  );
  const anyRun = fc.array(fc.record({ durationNs: fc.integer({ min: 2, max: 50 * MS }) }), { maxLength: 12 }).map(madeUpRun);

  it('the playhead stays in the run and the window within bounds', () => {
    fc.assert(
      fc.property(anyRun, fc.array(anyAction, { maxLength: 30 }), (someRun, actions) => {
        const range = runRange(someRun);
        let state = openedAt(someRun);
        for (const action of actions) {
          state = reduce(state, action);
          expect(Number.isInteger(state.ns)).toBe(true);
          expect(state.ns).toBeGreaterThanOrEqual(range.fromNs);
          expect(state.ns).toBeLessThan(range.toNs);
          expect(state.window.fromNs).toBeGreaterThanOrEqual(range.fromNs);
          expect(state.window.toNs).toBeLessThanOrEqual(range.toNs);
          expect(state.window.toNs - state.window.fromNs).toBeGreaterThanOrEqual(Math.min(NARROWEST_NS, range.toNs - range.fromNs));
          expect(SPEEDS).toContain(state.speed);
        }
      }),
      { numRuns: 500 },
    );
  });
});
