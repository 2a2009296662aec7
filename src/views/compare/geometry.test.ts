import { describe, expect, it } from 'vitest';
import { curveDifference, runCurve } from '../../engine/metrics/compare-curves.ts';
import { matchRequests } from '../../engine/metrics/compare-requests.ts';
import { presetRun } from '../timeline/testing/preset-run.ts';
import { focusSet } from '../focus-set.ts';
import { runIndex } from '../timeline/run-index.ts';
import { labelWidthPx } from '../timeline/text-width.ts';
import { timeScale } from '../timeline/time-scale.ts';
import { batchStartedAt } from './batch-number.ts';
import { idleRects, paddingRects } from './bubble-rects.ts';
import { compareLayout } from './compare-layout.ts';
import { nameChips } from './name-chips.ts';
import { huesOfA } from './side-hues.ts';
import { slabRows } from './slab-rows.ts';
import { stripLabels } from './strip-labels.ts';
import { stripPoints, stripScale } from './strip-shapes.ts';

const a = presetRun('static');
const b = presetRun('continuous');
const layout = compareLayout('wide', 960, 4, 4);
const scale = timeScale({ fromNs: 0, toNs: a.endNs }, layout.x0, layout.x1);
const id = (request: number) => b.scenario.requests[request].id;

describe('rows', () => {
  it.each(['wide', 'medium', 'phone'] as const)('%s: A, strip and B stand one below the other, whatever the slots', (name) => {
    for (const slots of [1, 4, 16, 64, 4096]) {
      const { a: above, strip, b: below, height } = compareLayout(name, 600, slots, 3);
      expect(above.lanes.y + above.lanes.height).toBeLessThanOrEqual(above.queue.y);
      expect(above.queue.y + above.queue.height).toBeLessThanOrEqual(strip.y);
      expect(strip.y + strip.height).toBeLessThan(below.headY);
      expect(below.queue.y + below.queue.height).toBeLessThanOrEqual(height);
    }
  });
});

describe('bubbles', () => {
  it('idle: B’s slots from their last request on; A’s never, for they are held until the end', () => {
    const lefts = (rects: readonly number[], minWidth: number) =>
      Array.from({ length: rects.length / 4 }, (_, i) => i * 4)
        .filter((i) => rects[i + 2] > minWidth)
        .map((i) => rects[i]);
    expect(lefts(idleRects(a, runIndex(a), layout.a, scale), 3)).toEqual([]);
    const starts = lefts(idleRects(b, runIndex(b), layout.b, scale), 60);
    // H, B and E are the last in slots 0, 1 and 2; G is alone at the end in slot 3.
    const ends = [7, 1, 4].map((request) => scale.x(b.requests.lastTokenNs[request]));
    expect(starts.length).toBe(3);
    starts.forEach((start, i) => expect(Math.abs(start - ends[i])).toBeLessThan(1.5));
  });

  it('padding: the part of a prefill that its batch’s longest prompt is longer', () => {
    const rects = paddingRects(a, runIndex(a), layout.a, scale);
    // A, B, D beside C of 640; E, G, H beside F of 512.
    const shares = [384 / 640, 96 / 640, 160 / 640, 224 / 512, 96 / 512, 336 / 512].map((share) => 1 - share).sort((a, b) => a - b);
    const drawn = Array.from({ length: rects.length / 4 }, (_, i) => (rects[4 * i + 3] + 1) / 19);
    expect(drawn.sort((a, b) => a - b)).toEqual(shares.map((share) => expect.closeTo(share, 5)));
    expect(paddingRects(b, runIndex(b), layout.b, scale)).toEqual([]);
  });

  it('slabs tell prompt, padding, output and what is only reserved apart; together they are the slab', () => {
    const rows = slabRows(a, a.snapshot(402_000_000));
    expect(rows.map(({ request }) => id(request))).toEqual(['A', 'B', 'C', 'D']);
    for (const row of rows) {
      expect(row.pages).toBe(48);
      const parts =
        row.promptTokens + row.promptInFlightTokens + row.paddingTokens + row.outputTokens + row.outputInFlightTokens + row.reservedTokens;
      expect(parts).toBe(768);
      expect(row.promptTokens + row.paddingTokens).toBe(640);
    }
  });
});

describe('difference strip', () => {
  const curve = curveDifference(runCurve(a, 'written'), runCurve(b, 'written'));

  it('has a point a pixel at most, and keeps the extreme', () => {
    const points = stripPoints(curve, scale);
    expect(points.length).toBeLessThanOrEqual(scale.x1 - scale.x0 + 2);
    expect(Math.max(...points.map(([, value]) => value))).toBe(Math.max(...curve.value));
  });

  it('has room above and below zero for what goes there', () => {
    const band = { y: 100, height: 70 };
    for (const values of [[0, 40, -12], [5], [-300], []]) {
      const { y, zeroY } = stripScale({ atNs: Float64Array.from(values.keys()), value: Float64Array.from(values) }, band);
      for (const value of [...values, 0]) {
        expect(y(value)).toBeGreaterThanOrEqual(100);
        expect(y(value)).toBeLessThanOrEqual(170);
      }
      expect(zeroY).toBe(y(0));
    }
  });

  it('says which batch of A the widest lead falls on', () => {
    expect(batchStartedAt(a, 'a', a.requests.firstScheduledNs[4])).toEqual({ side: 'a', number: 2 });
    expect(batchStartedAt(a, 'a', 402_000_000)).toBeNull();
    expect(batchStartedAt(b, 'b', b.requests.firstScheduledNs[4])).toBeNull();
  });

  it('labels two moments and the end, none over another or beyond the plot', () => {
    const texts = {
      here: 'B +53 here',
      most: ['+141 when A starts its second batch: the widest lead', '+141 at 710 ms'],
      end: 'both wrote 432',
    };
    for (let hereX = scale.x0; hereX <= scale.x1; hereX += 7) {
      const labels = stripLabels(texts, { x: hereX, y: 40 }, { x: 560, y: 30 }, 60, scale);
      expect(labels.map(({ key }) => key)).toContain('here');
      labels.forEach((label, i) => {
        const end = label.x + labelWidthPx(label.text);
        if (label.key !== 'here') expect(label.x >= scale.x0 && end <= scale.x1).toBe(true);
        for (const other of labels.slice(i + 1)) {
          const apart = Math.abs(other.y - label.y) >= 13 || other.x > end || other.x + labelWidthPx(other.text) < label.x;
          expect(apart, `${label.text} / ${other.text} at ${hereX}`).toBe(true);
        }
      });
    }
  });
});

describe('names and hues', () => {
  it('every request is named in high lanes where its first token begins', () => {
    const chips = nameChips(runIndex(b), [], id, b.steps, scale, layout.b);
    expect(chips.map(({ text }) => text).sort()).toEqual(['A', 'B', 'C', 'D', 'E', 'F', 'G', 'H']);
  });

  it('a request has one hue on both sides, and what only A has takes a free one', () => {
    const focus = focusSet(b);
    const same = huesOfA(a, matchRequests(a, b), focus);
    for (let request = 0; request < 8; request++) expect(same.hueOf(request)).toBe(focus.hueOf(request));
    const one = presetRun('one');
    const onlyInA = huesOfA(a, matchRequests(a, one), focusSet(one));
    expect(onlyInA.hueOf(0)).toBe(0);
    expect(new Set(onlyInA.members.map((request) => onlyInA.hueOf(request))).size).toBe(8);
  });
});
