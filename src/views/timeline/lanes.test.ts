import { describe, expect, it } from 'vitest';
import { focusSet } from '../focus-set.ts';
import { causeArrows } from './cause-arrows.ts';
import { focusChips } from './focus-chips.ts';
import { requestAtStep, slotAtStep } from './lane-places.ts';
import { requestLaneShapes } from './request-lane-shapes.ts';
import { requestLanes } from './request-lanes.ts';
import { runIndex } from './run-index.ts';
import type { RectShape } from './shapes.ts';
import { MOST_CROSSES, slotLaneShapes } from './slot-lane-shapes.ts';
import { timeScale } from './time-scale.ts';
import { presetRun } from './testing/preset-run.ts';

const tight = presetRun('tight');
const [A, , C, , E, F] = [0, 1, 2, 3, 4, 5];
const whole = timeScale({ fromNs: 0, toNs: tight.endNs }, 0, 1300);

describe('request lanes of Tight memory', () => {
  const lanes = requestLanes(tight, focusSet(tight));
  const shapesOf = (request: number, level: 'spans' | 'blocks') =>
    new Map(requestLaneShapes(lanes[request], tight.steps, whole, 0, 21, level).map((shape) => [shape.key, shape]));
  const rectsOf = (request: number, key: string, level: 'spans' | 'blocks') =>
    ((shapesOf(request, level).get(key) as RectShape | undefined)?.rects.length ?? 0) / 4;

  it('draw one decode block a step and one box a prefill chunk', () => {
    // A: 384 prompt tokens in a budget of 256 are two chunks; the second writes the first of its 40 tokens, 39 decode steps follow.
    expect(rectsOf(A, 'prefill', 'blocks')).toBe(2);
    expect(rectsOf(A, 'decode', 'blocks')).toBe(39);
    expect(rectsOf(A, 'decode', 'spans')).toBe(1);
  });

  it('cross out F where it is preempted and cap everybody who finishes', () => {
    expect([A, F].map((request) => shapesOf(request, 'blocks').has('preempt'))).toEqual([false, true]);
    expect(lanes.every((lane) => shapesOf(lane.request, 'blocks').has('cap'))).toBe(true);
  });

  it('say who freed the pages that F was waiting for', () => {
    expect(lanes[C].end.words?.long).toMatch(/frees 42 pages$/);
    expect(lanes[F].waits.flat().map((stretch) => stretch.words.long)).toContain('1 page short');
  });
});

describe('run index', () => {
  const index = runIndex(tight);

  it('knows who holds a slot and which slot is held', () => {
    expect(index.preemptions).toEqual([{ ns: tight.steps.startNs[22], request: F, slot: 5 }]);
    expect(index.finishes.map((finish) => finish.request)).toEqual([0, 1, 2, 3, 4, 5, 6, 7]);
    expect(requestAtStep(index, index.spansOfSlot[5], 21)).toBe(F);
    expect(requestAtStep(index, index.spansOfSlot[5], 22)).toBe(-1);
    expect(slotAtStep(index, index.spansOfRequest[F], 22)).toBe(5);
  });
});

describe('cause arrows', () => {
  const preempt = tight.eventsOf(22).find((event) => event.kind === 'preempt');

  it('lead from the request in need to the preempted one, and dashed from what lets it return', () => {
    const arrows = causeArrows(tight, [preempt?.index ?? -1]);
    expect(arrows.map(({ from, to, later }) => [from.request, to.request, later])).toEqual([
      [E, F, false],
      [C, F, true],
    ]);
    expect(arrows[0].to).toMatchObject({ mark: 'cross', ns: tight.steps.startNs[22] });
    expect(arrows[1].from.mark).toBe('cap');
  });

  it('are none for a rule, or for an event that does not exist', () => {
    expect(causeArrows(tight, [-1, tight.eventCount])).toEqual([]);
  });
});

describe('slot lanes of the chat trace', () => {
  const chat = presetRun('chat');
  const index = runIndex(chat);
  const focus = focusSet(chat);
  const scale = timeScale({ fromNs: 0, toNs: chat.endNs }, 116, 1296);
  const slots = chat.scenario.limits.maxNumSeqs;
  const place = { top: 50, laneHeightPx: 5, firstSlot: 0, endSlot: slots };

  it('keep every mark in the lanes in view', () => {
    const half = { ...place, endSlot: slots / 2 };
    for (const shape of slotLaneShapes(index, chat.steps, focus.hueOf, scale, half, 0.5)) {
      if (shape.kind !== 'rects') continue;
      for (let i = 0; i < shape.rects.length; i += 4) {
        expect(shape.rects[i]).toBeGreaterThanOrEqual(115);
        expect(shape.rects[i] + shape.rects[i + 2]).toBeLessThanOrEqual(1297);
        expect(shape.rects[i + 1] + shape.rects[i + 3]).toBeLessThanOrEqual(50 + (slots / 2) * 5);
      }
    }
  });

  it('cross out every preemption of the run', () => {
    const preempted = chat.steps.preemptions.reduce((sum, count) => sum + count, 0);
    expect(preempted).toBeGreaterThan(0);
    expect(preempted).toBeLessThanOrEqual(MOST_CROSSES);
    const crosses = slotLaneShapes(index, chat.steps, focus.hueOf, scale, place, 0.5).find((shape) => shape.key === 'crosses');
    expect(crosses?.kind === 'path' ? crosses.marks : 0).toBe(preempted);
  });

  it('name the focus set without one name over another', () => {
    const chips = focusChips(
      index,
      focus.members,
      (request) => `#${request}`,
      chat.steps,
      scale,
      (slot) => 50 + (slot + 0.5) * 5,
    );
    expect(chips.length).toBeGreaterThan(1);
    chips.forEach((a, i) =>
      chips.slice(i + 1).forEach((b) => {
        expect(Math.abs(a.y - b.y) >= 12 || Math.abs(a.x - b.x) >= (a.widthPx + b.widthPx) / 2).toBe(true);
      }),
    );
  });
});
