import { describe, expect, it } from 'vitest';
import { compareSteps, formatDifference } from './first-difference.ts';
import { readTrace } from './read-traces.fixture.ts';
import type { TraceStep } from './trace.ts';

const spec = readTrace('spec-padded-admission').steps;
const priority = readTrace('priority-take-back-uncomputed-hit').steps;

/** The message when one step is changed; null when nothing was noticed. */
function messageOf(steps: readonly TraceStep[], at: number, change: Partial<TraceStep>): string | null {
  const changed = steps.map((step, index) => (index === at ? { ...step, ...change } : step));
  const { difference } = compareSteps(steps, changed);
  return difference === null ? null : formatDifference(difference);
}

describe('compareSteps (V1)', () => {
  it('finds equal steps equal and counts what it compared', () => {
    // 14 steps: 14 fields with lists of ids and tables each at least, so a comparison that skips fields shows.
    expect(compareSteps(priority, priority).difference).toBeNull();
    expect(compareSteps(priority, priority).fieldsCompared).toBeGreaterThan(14 * 17);
  });

  it.each<[keyof TraceStep, Partial<TraceStep>]>([
    ['newlyScheduled', { newlyScheduled: ['r2'] }],
    ['resumed', { resumed: ['r2'] }],
    ['preempted', { preempted: [] }],
    ['rolledBack', { rolledBack: [] }],
    ['refused', { refused: ['r0'] }],
    ['prefixHitTokens', { prefixHitTokens: { r0: 4 } }],
    ['running', { running: ['r2', 'r1'] }],
    ['waiting', { waiting: [] }],
    ['freeBlocks', { freeBlocks: 8 }],
    ['evicted', { evicted: [] }],
    ['aborted', { aborted: ['r0'] }],
    ['finished', { finished: ['r2', 'r1'] }],
  ])('notices %s', (field, change) => {
    expect(messageOf(priority, 7, change)).toMatch(new RegExp(`^step 7 ${field}: expected .+, got .+$`));
  });

  it('notices each field of an entry of `scheduled`', () => {
    const [first, second] = spec[4]?.scheduled ?? [];
    if (first === undefined || second === undefined) throw new Error('step 4 of the trace schedules two requests');
    const withSecond = (change: object): string | null => messageOf(spec, 4, { scheduled: [first, { ...second, ...change }] });
    expect(withSecond({ numTokens: 3 })).toBe('step 4 scheduled[1].numTokens: expected 4, got 3');
    expect(withSecond({ isPrefill: false })).toBe('step 4 scheduled[1].isPrefill: expected true, got false');
    expect(withSecond({ numComputedTokensBefore: 0 })).toBe('step 4 scheduled[1].numComputedTokensBefore: expected 24, got 0');
    expect(withSecond({ sampled: 2 })).toBe('step 4 scheduled[1].sampled: expected 1, got 2');
    expect(withSecond({ draftTokens: 2 })).toBe('step 4 scheduled[1].draftTokens: expected 3, got 2');
    expect(withSecond({ acceptedTokens: 1 })).toBe('step 4 scheduled[1].acceptedTokens: expected 0, got 1');
    expect(messageOf(spec, 4, { scheduled: [{ ...first, padded: true }, second] })).toBe(
      'step 4 scheduled[0].padded: expected nothing, got true',
    );
    expect(messageOf(spec, 4, { scheduled: [second, first] })).toBe('step 4 scheduled: expected ["r0","r1"], got ["r1","r0"]');
  });

  it('notices block tables, missing and extra ones too', () => {
    const tables = priority[7]?.blockTables ?? {};
    expect(messageOf(priority, 7, { blockTables: { ...tables, r1: [1, 10, 2] } })).toBe(
      'step 7 blockTables.r1: expected [1,2,10], got [1,10,2]',
    );
    expect(messageOf(priority, 7, { blockTables: { ...tables, r0: [3] } })).toBe(
      'step 7 blockTables: expected ["r1","r2"], got ["r0","r1","r2"]',
    );
  });

  it.each([
    ['end.running', { running: ['r0'] }],
    ['end.freeBlocks', { freeBlocks: 14 }],
    ['freeQueue', { freeQueue: [15, 14, 13, 12, 11, 8, 7, 5, 4, 3, 10, 2, 1, 6, 9] }],
    ['numCachedBlocks', { numCachedBlocks: 13 }],
    ['cachedBlocks', { cachedBlocks: [1, 2, 3] }],
  ])('notices %s', (field, change) => {
    const end = priority[7]?.end;
    if (end === undefined) throw new Error('the trace has a step 7');
    expect(messageOf(priority, 7, { end: { ...end, ...change } })).toContain(`step 7 ${field}: expected`);
  });

  it('notices steps too few and too many', () => {
    expect(compareSteps(priority, priority.slice(0, 12)).difference).toMatchObject({ field: 'numSteps', expected: '14', got: '12' });
    expect(compareSteps(priority.slice(0, 12), priority).difference).toMatchObject({ field: 'numSteps', expected: '12', got: '14' });
  });
});
