import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Span } from '../../engine/recording/spans.ts';
import { endLabel } from './end-labels.ts';
import { labelWidthPx } from './text-width.ts';
import { timeScale } from './time-scale.ts';
import { placeWaitLabels, waitStretches } from './wait-labels.ts';

const stretch = (fromStep: number, toStep: number, long: string, brief = long) => ({ fromStep, toStep, words: { long, brief } });

describe('waits', () => {
  const span = (kind: Span['kind'], fromStep: number, toStep: number, reason: Span['reason']): Span => ({
    index: 0,
    kind,
    reason,
    request: 0,
    slot: -1,
    fromStep,
    toStep,
    knownBefore: 0,
    computedBefore: 0,
    tokensPerStep: 0,
    prefillEnd: 0,
    needPages: 0,
    freePages: 0,
    draftTokens: 0,
    acceptedDraftTokens: 0,
    paddedDrafts: false,
  });

  it('part at what runs between them; neighbours with the same words are one stretch', () => {
    const spans = [
      span('queued', 0, 2, 'slot'),
      span('queued', 2, 5, 'slot'),
      span('queued', 5, 6, 'budget'),
      span('decode', 6, 9, 'none'),
      span('queued', 9, 12, 'pages'),
    ];
    const waits = waitStretches(spans, ({ reason }) => ({ long: reason, brief: reason }));
    expect(waits).toEqual([[stretch(0, 5, 'slot'), stretch(5, 6, 'budget')], [stretch(9, 12, 'pages')]]);
  });
});

describe('reason labels', () => {
  const at = (px: number) => (s: { readonly fromStep: number; readonly toStep: number }) => [s.fromStep * px, s.toStep * px] as const;

  it('take the long words where they fit and the brief ones where not', () => {
    const wait = [stretch(0, 10, 'waits for a slot', 'slot')];
    expect(placeWaitLabels(wait, at(20))).toEqual([{ x: 100, text: 'waits for a slot' }]);
    expect(placeWaitLabels(wait, at(6))).toEqual([{ x: 30, text: 'slot' }]);
    expect(placeWaitLabels(wait, at(1))).toEqual([]);
  });

  it('give the whole wait to its longest reason when no stretch has room', () => {
    const wait = [stretch(0, 4, 'slot'), stretch(4, 9, 'budget')];
    expect(placeWaitLabels(wait, at(6))).toEqual([{ x: 27, text: 'budget' }]);
  });

  it('never overlap and never leave their wait', () => {
    const word = fc.constantFrom('slot', 'waits for a slot', '1 page short', 'then behind F', 'nobody is admitted in a step that preempts');
    const lengths = fc.array(fc.tuple(fc.integer({ min: 1, max: 200 }), word), { minLength: 1, maxLength: 8 });
    fc.assert(
      fc.property(lengths, (parts) => {
        let step = 0;
        const wait = parts.map(([length, text]) => stretch(step, (step += length), text, text.slice(0, 4)));
        const boxes = placeWaitLabels(wait, at(1)).map(({ x, text }) => [x - labelWidthPx(text) / 2, x + labelWidthPx(text) / 2]);
        boxes.forEach(([from, to], i) => {
          expect(from).toBeGreaterThanOrEqual(0);
          expect(to).toBeLessThanOrEqual(step);
          if (i > 0) expect(from).toBeGreaterThan(boxes[i - 1][1]);
        });
      }),
    );
  });
});

describe('end labels', () => {
  const scale = timeScale({ fromNs: 100e6, toNs: 500e6 }, 0, 400);
  const end = (endNs: number) => ({ arrivalNs: 0, endNs, words: { long: 'done 200 ms, frees 42 pages', brief: '200 ms, frees 42' } });

  it('stand beside the cap where there is room', () => {
    expect(endLabel(end(200e6), scale, true, false)).toEqual({ text: 'done 200 ms, frees 42 pages', x: 107, inGutter: false });
    expect(endLabel(end(200e6), scale, true, true)?.text).toBe('200 ms, frees 42');
  });

  it('go to the gutter at the edge, and as an arrow beyond it', () => {
    expect(endLabel(end(495e6), scale, true, false)).toMatchObject({ inGutter: true, x: 408 });
    expect(endLabel(end(587e6), scale, true, false)).toMatchObject({ text: '→ 587', inGutter: true });
    expect(endLabel(end(587e6), scale, false, false)).toBeNull();
  });

  it('say that it ended before, and nothing of what is still to come', () => {
    expect(endLabel(end(80e6), scale, true, false)).toEqual({ text: '← 80', x: 4, inGutter: false });
    expect(endLabel({ ...end(900e6), arrivalNs: 600e6 }, scale, true, false)).toBeNull();
    expect(endLabel({ arrivalNs: 0, endNs: -1, words: null }, scale, true, false)).toBeNull();
  });
});
