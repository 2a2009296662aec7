import { beforeAll, describe, expect, test } from 'vitest';
import type { EventKind, RunEvent } from '../engine/recording/events.ts';
import type { Run } from '../engine/recording/run.ts';
import { simulate } from '../engine/simulate.ts';
import { presetOf } from '../scenario/presets/index.ts';
import type { PresetKey } from '../scenario/presets/preset.ts';
import { resolveScenario } from '../scenario/resolve-scenario.ts';

/*
 * What the presets must show, worked out by hand from vLLM's rules before there was an engine: the names are those of the requests, the
 * numbers are steps and pages.
 */

function runOf(key: PresetKey): Run {
  const outcome = resolveScenario(presetOf(key).document);
  if ('errors' in outcome) throw new Error(outcome.errors[0].message);
  return simulate(outcome.ok);
}

function eventsOf(run: Run, kind: EventKind): readonly RunEvent[] {
  return Array.from({ length: run.eventCount }, (_, index) => run.event(index)).filter((event) => event.kind === kind);
}

function idOf(run: Run, request: number): string {
  return run.scenario.requests[request]?.id ?? '';
}

/** "A 40" for each event of a kind, in order. */
function steps(run: Run, kind: EventKind): readonly string[] {
  return eventsOf(run, kind).map((event) => `${idOf(run, event.request)} ${event.step}`);
}

describe('Tight memory (V6)', () => {
  let run: Run;
  beforeAll(() => {
    run = runOf('tight');
  });

  test('has 126 steps and ends its requests in order', () => {
    expect(run.stepCount).toBe(126);
    expect(steps(run, 'finish')).toEqual(['C 27', 'A 40', 'F 49', 'E 52', 'D 68', 'H 81', 'B 88', 'G 125']);
  });

  test('F is admitted at step 8, preempted at 22 for E, blocked from 23, back at 28', () => {
    expect(steps(run, 'admit')).toEqual(['A 0', 'B 1', 'C 1', 'D 4', 'E 5', 'F 8', 'G 30', 'H 41']);
    const [preemption, ...others] = eventsOf(run, 'preempt');
    expect(others).toEqual([]);
    expect([preemption.step, idOf(run, preemption.request), idOf(run, preemption.other)]).toEqual([22, 'F', 'E']);
    expect([preemption.pages, preemption.freePages]).toEqual([33, 32]);
    expect(eventsOf(run, 'blocked')).toMatchObject([{ step: 23, request: 5, pages: 33, freePages: 32 }]);
    expect(steps(run, 'resume')).toEqual(['F 28']);
  });

  test('at step 22 E takes page 132, which was F’s block 32, and nobody is admitted', () => {
    const scheduled = run.snapshot(run.nsOf(22, 'scheduled'));
    const e = scheduled.running.find((request) => request.request === 4);
    expect(e?.pages.at(-1)).toBe(132);
    const f = run.snapshot(run.nsOf(21, 'output')).running.find((request) => request.request === 5);
    expect(f?.pages.indexOf(132)).toBe(32);
    expect(scheduled.freePages).toBe(32);
    expect(scheduled.running.map((request) => idOf(run, request.request))).toEqual(['A', 'B', 'C', 'D', 'E']);
    expect(scheduled.waiting.map((request) => idOf(run, request.request))).toEqual(['F', 'G', 'H']);
  });
});

describe('Shared prefix', () => {
  let run: Run;
  beforeAll(() => {
    run = runOf('prefix');
  });

  test('has 124 steps; F is preempted for E at 22 and back at 28', () => {
    expect(run.stepCount).toBe(124);
    expect(eventsOf(run, 'preempt')).toMatchObject([{ step: 22, request: 5, other: 4 }]);
    expect(steps(run, 'resume')).toEqual(['F 28']);
  });

  test('D finds 64 tokens at step 4; F finds 512 of its own at 28, beside G’s 64', () => {
    const hits = eventsOf(run, 'prefix-hit').map((event) => `${idOf(run, event.request)} ${event.step}: ${event.tokens}`);
    expect(hits).toEqual(['D 4: 64', 'F 28: 512', 'G 28: 64']);
  });

  test('B, D and G hold the same four pages', () => {
    const { running } = run.snapshot(run.nsOf(28, 'scheduled'));
    const firstPages = [1, 3, 6].map((request) => running.find((entry) => entry.request === request)?.pages.slice(0, 4));
    expect(firstPages[1]).toEqual(firstPages[0]);
    expect(firstPages[2]).toEqual(firstPages[0]);
  });
});

describe('Chat trace', () => {
  let run: Run;
  beforeAll(() => {
    run = runOf('chat');
  });

  test('ten requests are longer than 4,096 tokens and rejected, all others finish', () => {
    const rejected = eventsOf(run, 'reject');
    expect(rejected).toHaveLength(10);
    for (const event of rejected) {
      const { promptTokens, outputTokens } = run.scenario.requests[event.request];
      expect(promptTokens + outputTokens).toBeGreaterThan(4_096);
    }
    expect(eventsOf(run, 'finish')).toHaveLength(190);
  });

  test('the pool fills and some thirty preemptions happen', () => {
    expect(Math.max(...run.steps.usedPages)).toBe(2_000);
    const preemptions = eventsOf(run, 'preempt').length;
    expect(preemptions).toBeGreaterThanOrEqual(25);
    expect(preemptions).toBeLessThanOrEqual(35);
  });

  test('its arrivals are the recorded ones, eight times as fast', () => {
    const { arrivalNs } = run.requests;
    expect(arrivalNs[0]).toBe(0);
    // Rows 1 and 2 of the recording: 18:15:46.6805900 and 18:15:50.9951690; row 200: 18:16:47.9441270.
    expect(arrivalNs[1]).toBe(Math.round(4_314_579_000 / 8));
    expect(arrivalNs[199]).toBe(Math.round(61_263_537_000 / 8));
    expect(run.scenario.requests[1]).toMatchObject({ id: '2', promptTokens: 396, outputTokens: 109 });
  });

  test('it opens on a preemption out of a full pool', () => {
    const { moment, selection } = presetOf('chat').opening;
    const [preemption] = run.eventsOf(moment.step).filter((event) => event.kind === 'preempt');
    expect(selection).toEqual({ kind: 'request', request: preemption.request });
    expect(run.steps.usedPages[moment.step - 1]).toBe(2_000);
  });
});

describe('One request', () => {
  test('reads its prompt in one step, then writes a token a step; it opens on a new page', () => {
    const run = runOf('one');
    expect(run.stepCount).toBe(48);
    expect(run.steps.prefillTokens[0]).toBe(120);
    expect([...run.steps.sampledTokens].every((tokens) => tokens === 1)).toBe(true);
    // 120 prompt tokens fill 7½ pages; token 129 is computed in step 9.
    expect(steps(run, 'new-page')[0]).toBe('A 9');
    expect(presetOf('one').opening.moment.step).toBe(9);
  });
});
