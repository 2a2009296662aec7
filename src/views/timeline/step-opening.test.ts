import { describe, expect, it } from 'vitest';
import { presetRun } from '../../narration/presets.fixture.ts';
import { stepToOpen } from './step-opening.ts';

const run = presetRun('tight');
const PLOT_PX = 1180;

function opened(fromNs: number, toNs: number, playheadNs: number): number | null {
  return stepToOpen(run, { fromNs, toNs }, PLOT_PX / (toNs - fromNs), playheadNs, 400);
}

describe('a step that opens', () => {
  const startNs = run.steps.startNs[22];
  const stepNs = run.steps.endNs[22] - startNs;

  it('is drawn 400 px wide: not before', () => {
    const spanAt400 = (stepNs * PLOT_PX) / 400;
    expect(opened(startNs, startNs + spanAt400 * 1.01, startNs)).toBeNull();
    expect(opened(startNs, startNs + spanAt400 * 0.99, startNs)).toBe(22);
  });

  it('is the playhead’s own, else the one in the middle', () => {
    const span = stepNs * 1.5;
    expect(opened(startNs - span / 3, startNs + (2 * span) / 3, startNs)).toBe(22);
    expect(opened(startNs, startNs + span, 0)).toBe(22);
  });

  it('is none in the whole run', () => {
    expect(opened(0, run.endNs, startNs)).toBeNull();
  });
});
