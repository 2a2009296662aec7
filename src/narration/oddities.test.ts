import { describe, expect, it } from 'vitest';
import { readTrace } from '../checks/golden/read-traces.fixture.ts';
import { traceToScenario } from '../checks/golden/trace-to-scenario.ts';
import { simulate } from '../engine/simulate.ts';
import { en } from './en.ts';
import { textOf } from './presets.fixture.ts';
import { waitingReasonText } from './waiting-reason.ts';
import { tellEvent } from './why/tell-event.ts';

const runOf = (name: string) => simulate(traceToScenario(readTrace(name)));

describe('what vLLM does and one would not expect, in a sentence of its own', () => {
  it('K9 with S5: a hit of tokens that were never computed', () => {
    const run = runOf('priority-take-back-uncomputed-hit');
    const told = run.eventsOf(8).flatMap((event) => (event.kind === 'prefix-hit' ? textOf(tellEvent(run, event, en)) : []));
    // The trace's own note: token 35 is never computed.
    expect(told).toHaveLength(1);
    expect(told[0]).toMatch(/finds its first \d+ tokens, 1 never computed: taken back once registered$/);
  });

  it('K9 with S5: no other recorded hit is told so', () => {
    for (const name of ['preempt-resume-with-prefix-cache', 'priority-preemption-prefix-cache', 'large-random-prefix-cache']) {
      const run = runOf(name);
      for (let step = 0; step < run.stepCount; step++) {
        for (const event of run.eventsOf(step)) {
          if (event.kind === 'prefix-hit') expect(textOf(tellEvent(run, event, en))).not.toContain('never computed');
        }
      }
    }
  });

  it('S7: the head waits while a smaller request behind it would fit', () => {
    const run = runOf('large-random-no-cache');
    let told = 0;
    for (let step = 0; step < run.stepCount; step++) {
      const snapshot = run.snapshot(run.nsOf(step, 'scheduled'));
      for (const entry of snapshot.waiting.slice(1)) {
        const text = textOf(waitingReasonText(run, snapshot, entry, en));
        const [, needs, free] = /^needs (\d+), (\d+) (?:is|are)? ?free: would fit, but .+ is first$/.exec(text) ?? [];
        if (needs === undefined || free === undefined) continue;
        told += 1;
        expect(snapshot.waiting[0]?.reason).toBe('pages');
        expect(Number(needs)).toBe(Math.ceil(entry.knownTokens / run.scenario.limits.blockSizeTokens));
        expect(Number(needs)).toBeLessThanOrEqual(Number(free));
        expect(Number(free)).toBeLessThan(snapshot.waiting[0]?.needPages ?? 0);
      }
    }
    expect(told).toBeGreaterThan(0);
  });
});
