import { describe, expect, it } from 'vitest';
import { focusSet } from '../focus-set.ts';
import { countSharedOnce, pageLayers } from './page-layers.ts';
import { pathData } from './shapes.ts';
import { areaShape, stepBands } from './step-bands.ts';
import { timeScale } from './time-scale.ts';
import { presetRun } from './testing/preset-run.ts';

describe('pages by request', () => {
  it('take pages counted twice from the requests that found them', () => {
    const held = [Int32Array.of(10, 10), Int32Array.of(6, 6), Int32Array.of(5, 5)];
    const hits = [Int32Array.of(0, 0), Int32Array.of(4, 4), Int32Array.of(0, 4)];
    countSharedOnce(held, hits, [17, 13]);
    expect(held.map((layer) => [...layer])).toEqual([
      [10, 10],
      [2, 2],
      [5, 1],
    ]);
  });

  it('add up to the pages in use while eight requests are all there are', () => {
    for (const key of ['tight', 'prefix'] as const) {
      const run = presetRun(key);
      const layers = pageLayers(run, focusSet(run));
      for (let step = 0; step < run.stepCount; step++) {
        const sum = layers.held.reduce((total, layer) => total + layer[step], 0);
        expect(sum, `${key}, step ${step}`).toBe(run.steps.usedPages[step]);
      }
    }
  });
});

describe('bands', () => {
  const times = { startNs: [0, 10, 50], endNs: [10, 20, 60] };
  const scale = timeScale({ fromNs: 0, toNs: 60 }, 0, 60);

  it('show idle time between steps', () => {
    const bands = stepBands(times, [1, 2, 3], scale);
    expect(Array.from(bands.step.subarray(0, bands.count))).toEqual([0, 1, -1, 2]);
    expect(Array.from(bands.left.subarray(0, bands.count))).toEqual([0, 10, 20, 50]);
    expect(Array.from(bands.right.subarray(0, bands.count))).toEqual([10, 20, 50, 60]);
  });

  it('leave bands without height out of an area', () => {
    const bands = stepBands(times, [1, 2, 3], scale);
    const heights = [5, 5, 0, 8];
    const area = areaShape(
      'area',
      bands,
      (band) => 10 - heights[band],
      () => 10,
      {},
    );
    expect(pathData(area)).toBe('M0 10L0 5L10 5L10 5L20 5L20 10L10 10L10 10L0 10ZM50 10L50 2L60 2L60 10L50 10Z');
  });
});
