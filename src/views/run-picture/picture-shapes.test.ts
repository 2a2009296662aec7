import { describe, expect, it } from 'vitest';
import { simulate } from '../../engine/simulate.ts';
import { presetOf } from '../../scenario/presets/index.ts';
import type { PresetKey } from '../../scenario/presets/preset.ts';
import { resolveScenario } from '../../scenario/resolve-scenario.ts';
import { densityOutlines, laneBoxes } from './picture-shapes.ts';

function runOf(key: PresetKey) {
  const resolved = resolveScenario(presetOf(key).document);
  if ('errors' in resolved) throw new Error(JSON.stringify(resolved.errors));
  return simulate(resolved.ok);
}
const SIZE = { width: 200, height: 56 };

describe('the picture of a run', () => {
  it('has a lane for each request, in the room there is', () => {
    const run = runOf('tight');
    const boxes = laneBoxes(run, SIZE);
    expect(new Set(boxes.map(({ request }) => request)).size).toBe(8);
    for (const { x, y, width, height } of boxes) {
      expect(x).toBeGreaterThanOrEqual(0);
      expect(x + width).toBeLessThanOrEqual(200.5);
      expect(y + height).toBeLessThanOrEqual(56);
    }
  });
  it('shows that F runs, waits after its preemption, and runs again', () => {
    const kinds = laneBoxes(runOf('tight'), SIZE)
      .filter(({ request }) => request === 5)
      .map(({ kind }) => kind);
    expect(kinds).toEqual(['prefill', 'decode', 'waits', 'prefill', 'decode']);
  });
  it('draws one request as one prefill and one decode to the end', () => {
    const boxes = laneBoxes(runOf('one'), SIZE);
    expect(boxes.map(({ kind }) => kind)).toEqual(['prefill', 'decode']);
    expect(boxes[1].x + boxes[1].width).toBeCloseTo(200, 6);
  });
  it('of many shows how many run and wait, the most of them as high as the picture, and a mark where something was preempted', () => {
    const run = runOf('chat');
    const { running, waiting, preempted } = densityOutlines(run, SIZE);
    expect(waiting).toMatch(/L\d+ 0\.0/);
    for (const outline of [running, waiting]) expect(outline).not.toContain('NaN');
    expect(preempted.split('M').length - 1).toBeGreaterThan(3);
    expect(preempted.split('M').length - 1).toBeLessThanOrEqual(200);
  });
});
