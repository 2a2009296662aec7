import { describe, expect, it } from 'vitest';
import { fastestDrafts, speculationSpeedup, tokensPerPass } from './speculation-gain.ts';

describe('gain of drafts before a run (Q7)', () => {
  it.each([
    // Published example 18, recomputed from the closed form (1 − a^(g+1)) ÷ (1 − a).
    [0.6, 2, 1.96],
    [0.7, 3, 2.53],
    [0.8, 2, 2.44],
    [0.8, 5, 3.69],
    [0.9, 2, 2.71],
    [0.9, 10, 6.86],
  ])('row 18: at %d accepted, %d drafts: %d tokens a pass', (acceptance, drafts, expected) => {
    expect(Math.abs(tokensPerPass(acceptance, drafts) - expected)).toBeLessThan(0.01);
  });

  it('row 19: 2.401 times with 4 drafts that cost a tenth of a pass each; 8 are best at a twentieth, 3.092 times', () => {
    expect(speculationSpeedup(0.8, 4, 0.1)).toBeCloseTo(2.401, 3);
    expect(fastestDrafts(0.8, 0.05, 64)).toBe(8);
    expect(speculationSpeedup(0.8, 8, 0.05)).toBeCloseTo(3.092, 3);
  });

  it('without drafts, or with none accepted, a pass gives one token; with all accepted, one more than drafts', () => {
    expect(tokensPerPass(0.8, 0)).toBe(1);
    expect(tokensPerPass(0, 5)).toBe(1);
    expect(tokensPerPass(1, 5)).toBe(6);
  });

  it('drafts that are accepted less often than they cost are best left out (corollary 3.9)', () => {
    expect(fastestDrafts(0.1, 0.2, 64)).toBe(0);
    expect(fastestDrafts(0.21, 0.2, 64)).toBeGreaterThan(0);
  });
});
