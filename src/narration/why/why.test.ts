import { describe, expect, it } from 'vitest';
import { PRESETS } from '../../scenario/presets/index.ts';
import type { WhyChain } from '../narration.ts';
import { indexOf, momentOf, momentsOf, presetRun, textOf } from '../presets.fixture.ts';
import { whyChain } from './why-event.ts';
import { whyOf } from './why-of.ts';

function lines(chain: WhyChain | null): string[] {
  return chain === null ? [] : [textOf(chain.question), ...chain.links.map((link) => `${link.label}: ${textOf(link.sentence)}`)];
}

const tight = presetRun('tight');

describe('why chains of Tight memory', () => {
  it('tells why F lost its pages', () => {
    const chain = whyOf(tight, momentOf(tight, 22), { kind: 'page', page: 132 });
    const told = lines(chain);
    expect(told[0]).toBe('Why did F lose its pages?');
    expect(told[1]).toBe('rule: the last admitted pays, and computes again');
    expect(told).toContain('step 8: F comes in, as the last, into slot 5');
    expect(told.at(-2)).toBe('step 22: E writes its 241st token, needs block 15, none is free');
    expect(told.at(-1)).toBe('so: F gives back 33, E takes page 132, 32 are free');
  });

  it('tells why F comes back: the preemption, the shortage, the end of C', () => {
    const resume = tight.eventsOf(28).find((event) => event.kind === 'resume');
    if (resume === undefined) throw new Error('F comes back in step 28');
    expect(lines(whyChain(tight, resume))).toEqual([
      'Why does F come back now?',
      'rule: who comes back computes again what is not in the cache',
      'step 22: F gives back 33, E takes page 132, 32 are free',
      'step 23: F needs 33 pages for 524 tokens, 32 are free',
      'step 27: C writes its 24th token and gives back 42 pages: 74 free',
      'so: F takes slot 2 and 16 pages for 252 tokens, again',
    ]);
  });

  it('looks back at what is long past', () => {
    const request = indexOf(tight, 'F');
    const asked = [28, 40, 60].map((step) => lines(whyOf(tight, momentOf(tight, step), { kind: 'request', request }))[0]);
    expect(asked).toEqual(['Why does F come back now?', 'Why did F come back?', 'Why did F end?']);
    expect(lines(whyOf(tight, momentOf(tight, 60), { kind: 'request', request: indexOf(tight, 'B') }))[0]).toBe('Why was B admitted?');
  });

  it('tells why G waits: first for a slot, then behind F', () => {
    const G = indexOf(tight, 'G');
    expect(lines(whyOf(tight, momentOf(tight, 15), { kind: 'request', request: G }))).toEqual([
      'Why does G wait?',
      'rule: at most 6 requests run at once',
      'step 8: F takes slot 5 and 16 pages for 251 tokens',
      'step 13: G arrives with 96 tokens',
      'so: all 6 slots are taken, so G waits',
    ]);
    expect(lines(whyOf(tight, momentOf(tight, 24), { kind: 'request', request: G })).slice(-2)).toEqual([
      'step 23: F needs 33 pages for 524 tokens, 32 are free',
      'so: G waits behind F',
    ]);
  });

  it('tells why slot 5 is idle: the rule in the step of the preemption, the shortage after it', () => {
    expect(lines(whyOf(tight, momentOf(tight, 22), { kind: 'slot', slot: 5 }))[1]).toBe('rule: nobody is admitted in a step that preempts');
    expect(lines(whyOf(tight, momentOf(tight, 24), { kind: 'slot', slot: 5 })).at(-1)).toBe(
      'so: F needs 33 pages for 524 tokens, 32 are free',
    );
  });

  it('tells what a step takes its time for', () => {
    const told = lines(whyOf(tight, momentOf(tight, 22), null));
    expect(told[0]).toMatch(/^Why does step 22 take \d\.\d\d ms\?$/);
    const so = /^so: 15\.0 GB of weights and \d+ MB of cache: (\d\.\d\d) ms, (\d\.\d\d) ms on top: (\d\.\d\d) ms$/.exec(told.at(-1) ?? '');
    const [bytesMs, onTopMs, stepMs] = (so ?? []).slice(1).map(Number);
    // C9: weights 4.94 and cache 0.12; launches, host gap and arithmetic that is not hidden.
    expect(bytesMs).toBeCloseTo(5.05, 2);
    expect((bytesMs ?? 0) + (onTopMs ?? 0)).toBeCloseTo(stepMs ?? 0, 5);
    expect(told[0]).toContain(`${so?.at(-1)} ms`);
  });

  it('tells the shortage at the head of the queue with the pages of this step', () => {
    const chat = presetRun('chat');
    let differing = 0;
    for (let step = 0; step < chat.stepCount; step += 7) {
      const snapshot = momentOf(chat, step);
      const [head] = snapshot.waiting;
      if (head?.reason !== 'pages' || head.needPages === 0) continue;
      const told = lines(whyOf(chat, snapshot, { kind: 'request', request: head.request }));
      if (!(told[0] ?? '').endsWith('blocked?')) continue;
      expect(told.at(-1)).toContain(
        head.freePages === 0 ? 'none is free' : `${head.freePages} ${head.freePages === 1 ? 'is' : 'are'} free`,
      );
      differing += told.at(-2)?.startsWith('step') === true ? 1 : 0;
    }
    expect(differing).toBeGreaterThan(5);
  });

  it('has nothing to tell of a free page', () => {
    expect(whyOf(tight, momentOf(tight, 0), { kind: 'page', page: 136 })).toBeNull();
  });
});

describe.each(PRESETS.map((preset) => preset.key))('every chain of %s', (key) => {
  const run = presetRun(key);

  function faults(chain: WhyChain, untilIndex: number): string[] {
    const [rule, ...rest] = chain.links;
    const causes = rest.filter((link) => link.label !== 'so');
    const told = lines(chain).join(' | ');
    const checks: [boolean, string][] = [
      [chain.links.length <= 5, 'has at most five links'],
      [rule?.event === -1 && rule.moment === null && rule.label === 'rule', 'starts with the rule'],
      [causes.every((link) => link.event >= 0 && link.event < run.eventCount), 'names an event for every cause'],
      [causes.every((link) => run.event(link.event).step === link.moment?.step), 'goes to the step of the event'],
      [causes.every((link, i) => i === 0 || run.event(link.event).step >= run.event(causes[i - 1]?.event ?? 0).step), 'is in time order'],
      [causes.every((link) => run.event(link.event).step <= run.event(untilIndex).step), 'tells nothing of the future'],
      [chain.links.every((link) => textOf(link.sentence).length <= 84), 'keeps to one line'],
      [chain.links.every((link) => !/undefined|NaN|null/.test(textOf(link.sentence))), 'has every number'],
    ];
    return checks.filter(([isRight]) => !isRight).map(([, what]) => `${what}: ${told}`);
  }

  it('of an event: at most five links, rule first, causes in time order, each naming its event', () => {
    const found: string[] = [];
    for (let index = 0; index < run.eventCount; index += key === 'chat' ? 13 : 1)
      found.push(...faults(whyChain(run, run.event(index)), index));
    expect(found.slice(0, 5)).toEqual([]);
  });

  it('of whatever waits, or of an idle slot, at every step', () => {
    const found: string[] = [];
    for (const snapshot of momentsOf(run)) {
      if (key === 'chat' && snapshot.step % 20 !== 0) continue;
      const last = run.eventCount - 1;
      const newest = snapshot.events.at(-1)?.index ?? last;
      for (const entry of snapshot.waiting.slice(0, 4)) {
        const chain = whyOf(run, snapshot, { kind: 'request', request: entry.request });
        found.push(...(chain === null ? [`no chain for ${entry.request} at ${snapshot.step}`] : faults(chain, newest)));
      }
      const idle = snapshot.slots.indexOf(-1);
      const chain = idle < 0 ? null : whyOf(run, snapshot, { kind: 'slot', slot: idle });
      if (idle >= 0 && chain === null) found.push(`no chain for slot ${idle} at ${snapshot.step}`);
      const step = whyOf(run, snapshot, { kind: 'step', step: snapshot.step });
      if (step !== null) found.push(...faults(step, last));
    }
    expect(found.slice(0, 5)).toEqual([]);
  });
});
