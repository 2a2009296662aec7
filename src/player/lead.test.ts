import { describe, expect, it } from 'vitest';
import { DEFAULT_LOADING } from '../engine/loading/loading-links.ts';
import { simulate } from '../engine/simulate.ts';
import { tightMemory } from '../scenario/presets/tight-memory.ts';
import { resolveScenario } from '../scenario/resolve-scenario.ts';
import { openedAt, reduce } from './reduce.ts';
import type { PlayerAction, PlayerState } from './player-state.ts';

const resolved = resolveScenario(tightMemory.document);
if ('errors' in resolved) throw new Error(resolved.errors[0]?.message);
const run = simulate(resolved.ok);
const shown: PlayerAction = { type: 'step-look', look: { loading: DEFAULT_LOADING } };
const play = (state: PlayerState, ...actions: PlayerAction[]) => actions.reduce(reduce, state);

describe('before the run', () => {
  it('there is nothing until loading is shown', () => {
    expect(play(openedAt(run), { type: 'first' }).ns).toBe(0);
    expect(play(openedAt(run), { type: 'step', count: -1 }).ns).toBe(0);
  });

  it('the playhead goes piece by piece, there and back into the run', () => {
    const start = play(openedAt(run), shown);
    // 32 layers, the embedding table and the head, each at its start, and the beginning of it all.
    expect(start.lead.length).toBe(35);
    const last = play(start, { type: 'step', count: -1 });
    expect(last.ns).toBe(start.lead[34]);
    expect(play(last, { type: 'step', count: 1 }).ns).toBe(0);
    expect(play(last, { type: 'step', count: 2 }).ns).toBe(run.nsOf(1, 'scheduled'));
    const first = play(start, { type: 'first' });
    expect(first.ns).toBe(start.lead[0]);
    expect(play(first, { type: 'step', count: -1 }).ns).toBe(first.ns);
    expect(play(first, { type: 'step', count: 3 }).ns).toBe(start.lead[3]);
    expect(play(start, { type: 'phase', direction: -1 }).ns).toBe(last.ns);
  });

  it('playing goes on into the first step', () => {
    const last = play(openedAt(run), shown, { type: 'step', count: -1 }, { type: 'play' });
    expect(play(last, { type: 'advance', steps: 1 })).toMatchObject({ ns: 0, playing: true });
  });

  it('a playhead in it comes back when loading is no longer shown', () => {
    const before = play(openedAt(run), shown, { type: 'first' });
    expect(play(before, { type: 'step-look', look: { loading: null } })).toMatchObject({ ns: 0, lead: [] });
  });

  it('a link opens there', () => {
    const stepLook = play(openedAt(run), shown).stepLook;
    expect(openedAt(run, { ns: -1_000_000, stepLook }).ns).toBe(-1_000_000);
    expect(openedAt(run, { ns: -1_000_000 }).ns).toBe(0);
  });
});
