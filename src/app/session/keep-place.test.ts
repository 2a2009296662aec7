import { describe, expect, it } from 'vitest';
import type { Run } from '../../engine/recording/run.ts';
import { simulate } from '../../engine/simulate.ts';
import { openedAt } from '../../player/reduce.ts';
import type { ScenarioDocument } from '../../scenario/document.ts';
import { presetOf } from '../../scenario/presets/index.ts';
import { resolveScenario } from '../../scenario/resolve-scenario.ts';
import { keepPlace } from './keep-place.ts';

const TIGHT = presetOf('tight').document;

function runOf(document: ScenarioDocument): Run {
  const resolved = resolveScenario(document);
  if ('errors' in resolved) throw new Error(JSON.stringify(resolved.errors));
  return simulate(resolved.ok);
}
const withPages = (usablePages: number) => runOf({ ...TIGHT, limits: { ...TIGHT.limits, pool: { kind: 'pages', usablePages } } });
const before = runOf(TIGHT);
const at = (step: number, rest = {}) => openedAt(before, { ns: before.nsOf(step, 'scheduled'), ...rest });

describe('the place in the run of an edited scenario', () => {
  it('is the same event where it still happens, at whatever step that is', () => {
    // Step 22 tells of F's first preemption; with two pages less it happens earlier or later, with twice as many never.
    const fewer = withPages(134);
    const preempted = fewer.eventsOfRequest(5).find(({ kind }) => kind === 'preempt');
    expect(preempted?.step).not.toBe(22);
    expect(fewer.momentAt(keepPlace(at(22), fewer).ns ?? -1)).toEqual({ step: preempted?.step, phase: 'scheduled' });
  });
  it('is the same time where the event is gone', () => {
    const enough = withPages(272);
    expect(enough.eventsOfRequest(5).some(({ kind }) => kind === 'preempt')).toBe(false);
    expect(keepPlace(at(22), enough).ns).toBe(before.nsOf(22, 'scheduled'));
  });
  it('finds a request by its name when rows have moved', () => {
    const moved = runOf({ ...TIGHT, requests: TIGHT.requests.slice(1) });
    expect(moved.scenario.requests[4].id).toBe('F');
    const kept = keepPlace(at(30, { selection: { kind: 'request', request: 5 }, pins: [6, 0] }), moved);
    expect(kept).toMatchObject({ selection: { kind: 'request', request: 4 }, pins: [5] });
    const admitted = moved.eventsOfRequest(5).find(({ kind }) => kind === 'admit');
    // Step 30 admits G.
    expect(moved.momentAt(kept.ns ?? -1).step).toBe(admitted?.step);
  });
  it('lets go of what is not there any more', () => {
    const small = withPages(100);
    expect(keepPlace(at(22, { selection: { kind: 'page', page: 132 } }), small).selection).toBeNull();
    expect(keepPlace(at(22, { selection: { kind: 'page', page: 99 } }), small).selection).toEqual({ kind: 'page', page: 99 });
  });
  it('moves the part in view with the playhead, and leaves the whole run in view', () => {
    const fewer = withPages(134);
    const ns = before.nsOf(22, 'scheduled');
    const state = at(22, { window: { fromNs: ns - 1_000_000, toNs: ns + 50_000_000 } });
    const part = keepPlace(state, fewer);
    expect(part.ns).not.toBe(ns);
    expect((part.window?.fromNs ?? 0) - state.window.fromNs).toBe((part.ns ?? 0) - ns);
    expect((part.window?.toNs ?? 0) - state.window.toNs).toBe((part.ns ?? 0) - ns);
    expect(keepPlace(at(22), fewer)).not.toHaveProperty('window');
  });
});
