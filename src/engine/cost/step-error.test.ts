import { describe, expect, it } from 'vitest';
import { comparedScenario, VLLM } from '../metrics/compare-scenario.fixture.ts';
import { simulate } from '../simulate.ts';
import { KNOWN_ERRORS } from './known-errors.ts';
import { errorKindOf, errorKindsOfRun, totalErrorOf, worstErrorOf } from './step-error.ts';

describe('the known error of a step (C11)', () => {
  it('goes by what runs in it', () => {
    const nothing = { decodeRequests: 0, verifyRequests: 0, prefillChunks: 0 };
    expect(errorKindOf(nothing)).toBeNull();
    expect(errorKindOf({ ...nothing, decodeRequests: 3 })).toBe('decode');
    expect(errorKindOf({ ...nothing, prefillChunks: 1 })).toBe('prefill');
    expect(errorKindOf({ ...nothing, prefillChunks: 1, verifyRequests: 1 })).toBe('mixed');
    expect(errorKindOf({ ...nothing, decodeRequests: 1, verifyRequests: 1 })).toBe('verify');
  });

  it('of a run: alone it prefills and decodes; with a second prompt beside it there are mixed steps', () => {
    const alone = simulate(comparedScenario(VLLM, [['A', 0, 100, 20]]));
    expect([...errorKindsOfRun(alone)]).toEqual(['prefill', 'decode']);
    const both = simulate(
      comparedScenario(VLLM, [
        ['A', 0, 100, 20],
        ['B', 30, 100, 5],
      ]),
    );
    expect(errorKindsOfRun(both)).toEqual(new Set(['prefill', 'decode', 'mixed']));
  });

  it('is the worst of the kinds, and unknown where one of them is not checked on the card', () => {
    const of = KNOWN_ERRORS['h100-sxm'] ?? {};
    expect(worstErrorOf({ gpu: { id: 'h100-sxm' } }, ['decode', 'prefill'])).toBe(
      Math.max(of.decode?.p95Abs ?? 0, of.prefill?.p95Abs ?? 0),
    );
    expect(worstErrorOf({ gpu: { id: 'l4' } }, ['decode'])).toBeNull();
    expect(worstErrorOf({ gpu: { id: 'l4' } }, [])).toBe(0);
  });

  it('N5: of several cards, or of kernels launched one by one, is not known', () => {
    for (const group of [
      { cards: 2, launch: 'graphs' },
      { cards: 1, launch: 'eager' },
    ] as const) {
      expect(worstErrorOf({ gpu: { id: 'h100-sxm' }, group }, ['decode'])).toBeNull();
      expect(totalErrorOf({ gpu: { id: 'h100-sxm' }, group })).toBeNull();
    }
  });
});
