import { describe, expect, it } from 'vitest';
import { simulate } from '../engine/simulate.ts';
import { presetOf } from '../scenario/presets/index.ts';
import { resolveScenario } from '../scenario/resolve-scenario.ts';
import { batchRowText, budgetText, idleSlotReason, moreWaitingText } from './batch-text.ts';
import { german } from './de/german.ts';
import { eventName } from './event-name.ts';
import { laneEnd, laneReason } from './lane-text.ts';
import { panelSentence } from './panel-sentence.ts';
import { indexOf, momentOf, presetRun, textOf } from './presets.fixture.ts';
import { waitingReasonText } from './waiting-reason.ts';

const tight = presetRun('tight');
const at22 = momentOf(tight, 22);

describe('rows of batch and queue', () => {
  it('says why each waits', () => {
    expect(at22.waiting.map((entry) => textOf(waitingReasonText(tight, at22, entry)))).toEqual([
      'just preempted; from step 23 it needs 33, 32 are free',
      'behind F (first come, first served)',
      'behind G',
    ]);
    const at24 = momentOf(tight, 24);
    expect(at24.waiting.slice(0, 1).map((entry) => textOf(waitingReasonText(tight, at24, entry)))).toEqual(['needs 33 pages, 32 are free']);
    const at15 = momentOf(tight, 15);
    expect(at15.waiting.map((entry) => textOf(waitingReasonText(tight, at15, entry)))).toEqual(['waits for a slot, all 6 are taken']);
    const at2 = momentOf(tight, 2);
    expect(at2.waiting.map((entry) => textOf(waitingReasonText(tight, at2, entry)))).toEqual([
      'the step’s budget of 256 tokens leaves too few',
    ]);
  });

  it('says what a row does, and what it wrote after the output', () => {
    const row = at22.running[0];
    const chunk = momentOf(tight, 9).running.at(-1);
    if (row === undefined || chunk === undefined) throw new Error('rows expected');
    expect(textOf(batchRowText(tight, at22, row))).toBe('decode, +1');
    expect(textOf(batchRowText(tight, at22, row, 'short'))).toBe('+1');
    expect(textOf(batchRowText(tight, momentOf(tight, 9), chunk))).toBe('prefill, +251');
    expect(textOf(batchRowText(tight, momentOf(tight, 9, 'output'), chunk))).toBe('+251 written');
  });

  it('says why a slot is idle', () => {
    expect(textOf(idleSlotReason(tight, at22, 5))).toBe('idle: nobody is admitted in a step that preempts');
    expect(textOf(idleSlotReason(tight, momentOf(tight, 24), 5))).toBe('idle: F needs 33 pages, 32 are free');
    expect(textOf(idleSlotReason(tight, momentOf(tight, 100), 0))).toBe('idle: nobody waits');
    expect(idleSlotReason(tight, at22, 0)).toBeNull();
  });

  it('sums up the budget and the rest of the queue', () => {
    expect(textOf(budgetText(tight, momentOf(tight, 9)))).toBe('5 decode, one token each; 251 prefill in 1 chunk');
    const waitedMs = (at22.ns - (tight.steps.startNs[20] ?? 0)) / 1e6;
    expect(textOf(moreWaitingText(at22, 2))).toBe(`and 1 more, the oldest for ${waitedMs.toFixed(0)} ms`);
    expect(moreWaitingText(at22, 3)).toBeNull();
  });
});

describe('lanes and transport', () => {
  const reasons = (id: string, length: 'long' | 'short' = 'long') =>
    tight
      .spansOf(indexOf(tight, id))
      .map((span) => textOf(laneReason(tight, span, length)))
      .filter((text) => text !== '');

  it('puts the reason of waiting on the line', () => {
    expect(reasons('F')).toEqual(['a preemption shuts the door', '1 page short']);
    expect(reasons('G')).toEqual(['waits for a slot', 'then behind F', 'waits for budget']);
    expect(reasons('H')).toEqual(['waits its turn', 'waits for a slot']);
    expect(reasons('F', 'short')).toContain('−1 page');
  });

  it('names the pages at the end of a lane only where somebody was short of them', () => {
    expect(textOf(laneEnd(tight, indexOf(tight, 'C')))).toMatch(/^done \d+ ms, frees 42 pages$/);
    expect(textOf(laneEnd(tight, indexOf(tight, 'A')))).toMatch(/^done \d+ ms$/);
    const chat = presetRun('chat');
    const rejected = Array.from({ length: chat.requestCount }, (_, request) => request).find(
      (request) => chat.finalState(request) === 'rejected',
    );
    expect(textOf(laneEnd(chat, rejected ?? 0))).toBe('rejected: can never run');
  });

  it('names the event of the moment', () => {
    const names = tight.eventsOf(22).map((event) => textOf(eventName(tight, event)));
    expect(names).toContain('preempt F');
    expect(names).toContain('new page E');
  });
});

describe('panel sentences', () => {
  it('says what the panels show at step 22', () => {
    expect(textOf(panelSentence('batch', tight, at22))).toBe('after scheduling: 5 of 6 slots have tokens in flight, 3 wait');
    expect(textOf(panelSentence('batch', tight, momentOf(tight, 22, 'output')))).toBe('after the output: 5 of 6 slots are taken, 3 wait');
    expect(textOf(panelSentence('memory-map', tight, at22))).toMatch(
      /^104 of 136 pages in use; hollow = in flight; label = request, block; 32 free$/,
    );
    expect(textOf(panelSentence('memory-map', tight, at22, { pagesPerMark: 4 }))).toContain('1 cell = 4 pages');
    expect(textOf(panelSentence('queue', tight, at22))).toBe('3 wait; the head decides (first come, first served)');
    expect(textOf(panelSentence('step-time', tight, at22))).toMatch(/^\d\.\d\d ms, bound by bytes from HBM$/);
    expect(textOf(panelSentence('kv-pages', tight, at22))).toBe('104 of 136 in use');
    expect(textOf(panelSentence('inspector', tight, at22, { selection: { kind: 'page', page: 132 } }))).toBe('page 132, E block 15');
  });

  it('says that the map of a model spread over cards shows one of them', () => {
    const resolved = resolveScenario({ ...presetOf('tight').document, tensorParallel: 4 });
    if ('errors' in resolved) throw new Error('it fits');
    const spread = simulate(resolved.ok);
    const moment = momentOf(spread, 22);
    expect(textOf(panelSentence('memory-map', spread, moment))).toContain('pages in use on one of 4 cards, all alike; hollow');
    expect(textOf(panelSentence('memory-map', spread, moment, { pagesPerMark: 4 }, german))).toContain(
      'Seiten belegt auf einer von 4 Karten, alle gleich; 1 Feld',
    );
  });

  it('tells the pages that a prefix cache keeps', () => {
    const prefix = presetRun('prefix');
    expect(textOf(panelSentence('memory-map', prefix, momentOf(prefix, 23)))).toContain('32 free, all kept for reuse (dot)');
  });
});
