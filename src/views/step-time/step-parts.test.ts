import { describe, expect, it } from 'vitest';
import { createCostModel } from '../../engine/cost/create-cost-model.ts';
import { presetRun } from '../../narration/presets.fixture.ts';
import { longestStepNs, stepSegments, stepTimeParts } from './step-parts.ts';

const run = presetRun('tight');
const { gpu, model, formats } = run.scenario;
const costModel = createCostModel(gpu, model, formats);

function partsAt(step: number) {
  return stepTimeParts(run, step, costModel.open(run.snapshot(run.nsOf(step, 'scheduled')).work));
}

describe('the parts of a step', () => {
  it('add up to its duration, and the segments to the bar, at every step', () => {
    const longest = longestStepNs(run);
    for (let step = 0; step < run.stepCount; step++) {
      const parts = partsAt(step);
      expect(parts.weightsNs + parts.kvNs + parts.computeNs + parts.overheadNs).toBe(parts.durationNs);
      expect(parts.durationNs).toBeLessThanOrEqual(longest);
      const end = stepSegments(parts, 428 / longest).reduce((_, { x, widthPx }) => x + widthPx, 0);
      expect(end).toBeCloseTo((428 * parts.durationNs) / longest, 6);
    }
  });

  it('a decode step of Llama-3-8B streams its weights without the embedding table: 15.0 GB', () => {
    expect(partsAt(22).weightBytes / 1e9).toBeCloseTo(15.01, 1);
  });
});
