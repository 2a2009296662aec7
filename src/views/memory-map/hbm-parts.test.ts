import { describe, expect, it } from 'vitest';
import { memoryPlan } from '../../engine/memory/memory-plan.ts';
import { presetRun } from '../../narration/presets.fixture.ts';
import { hbmSegments } from './hbm-parts.ts';

function planWith(usablePages: number) {
  const { gpu, model, formats, limits } = presetRun('tight').scenario;
  return memoryPlan({ gpu, model, formats, limits, pool: { kind: 'pages', usablePages } });
}

describe('the card to scale', () => {
  it('the parts follow each other and fill the width', () => {
    const segments = hbmSegments(planWith(136), 872);
    let x = 0;
    for (const segment of segments) {
      expect(segment.x).toBeCloseTo(x);
      x += segment.width;
    }
    expect(x).toBeCloseTo(872);
  });

  it('16.06 GB of weights take 16.06 ÷ 85.02 of the card, of which 1.05 GB are the embedding table', () => {
    const [streamed, lookedUp] = hbmSegments(planWith(136), 872);
    expect((streamed?.width ?? 0) + (lookedUp?.width ?? 0)).toBeCloseTo((16.0605 / 85.0175) * 872, 1);
    expect(lookedUp?.width).toBeCloseTo((1.0507 / 85.0175) * 872, 1);
  });

  it('a pool of one page can still be seen', () => {
    expect(hbmSegments(planWith(1), 872).find(({ role }) => role === 'pool')?.width).toBe(1.2);
  });
});
