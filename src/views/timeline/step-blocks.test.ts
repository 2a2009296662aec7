import { describe, expect, it } from 'vitest';
import { stepBlocks } from './step-blocks.ts';
import { timeScale } from './time-scale.ts';

/** Ten steps of 10 ns. */
const times = { startNs: Array.from({ length: 10 }, (_, i) => i * 10), endNs: Array.from({ length: 10 }, (_, i) => i * 10 + 10) };

describe('step blocks', () => {
  it('are one a step while they are wide enough', () => {
    expect(stepBlocks(times, 2, 5, timeScale({ fromNs: 0, toNs: 100 }, 0, 100), 2)).toEqual([20, 10, 30, 10, 40, 10]);
  });

  it('merge until they are 2 px wide, the last one with what is left', () => {
    // A step is 0.75 px: three make 2.25.
    expect(stepBlocks(times, 0, 10, timeScale({ fromNs: 0, toNs: 100 }, 0, 7.5), 2)).toEqual([0, 2.25, 2.25, 2.25, 4.5, 2.25, 6.75, 0.75]);
  });

  it('are one span when asked, cut at the window', () => {
    expect(stepBlocks(times, 0, 10, timeScale({ fromNs: 25, toNs: 75 }, 0, 100), Infinity)).toEqual([0, 100]);
  });

  it('do not merge a step only because the window cuts it', () => {
    expect(stepBlocks(times, 0, 10, timeScale({ fromNs: 29, toNs: 49 }, 0, 20), 2)).toEqual([0, 1, 1, 10, 11, 9]);
  });

  it('are none outside the window', () => {
    expect(stepBlocks(times, 0, 3, timeScale({ fromNs: 30, toNs: 100 }, 0, 100), 2)).toEqual([]);
  });
});
