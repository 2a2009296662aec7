import { expect, test } from 'vitest';
import { consequencesOf } from '../../scenario/edit/consequences.ts';
import { presetOf } from '../../scenario/presets/index.ts';
import type { KvPool } from '../../scenario/document.ts';
import { planBar } from './plan-bar.ts';

const TIGHT = presetOf('tight').document;

function barOf(pool: KvPool, model = TIGHT.model) {
  const consequences = consequencesOf({ ...TIGHT, model, limits: { ...TIGHT.limits, pool } });
  if (consequences === null) throw new Error('no plan');
  return { plan: consequences.plan, bar: planBar(consequences.plan, 488) };
}
const parts = ({ segments }: ReturnType<typeof planBar>) => segments.map(({ part }) => part);
const end = ({ segments }: ReturnType<typeof planBar>) => segments.reduce((_, { xPx, widthPx }) => xPx + widthPx, 0);

test('what fits fills the card, to scale', () => {
  const { plan, bar } = barOf({ kind: 'pages', usablePages: 136 });
  expect(parts(bar)).toEqual(['weights', 'beside', 'pool', 'unused']);
  expect(bar.segments[0].widthPx / 488).toBeCloseTo(plan.weightBytes / plan.cardBytes, 10);
  expect(bar).toMatchObject({ endPx: 488, binds: false });
  expect(end(bar)).toBeCloseTo(488, 6);
});

test('what is asked beyond the card stands beyond its end, and the bar is as long as all that is asked', () => {
  const { plan, bar } = barOf({ kind: 'pages', usablePages: 41_000 });
  expect(parts(bar)).toEqual(['weights', 'beside', 'pool', 'over']);
  expect(bar.binds).toBe(true);
  const over = bar.segments[3];
  expect(over.xPx).toBeCloseTo(bar.endPx, 6);
  expect(over.widthPx / 488).toBeCloseTo((plan.shortfall?.missingBytes ?? 0) / (plan.cardBytes + (plan.shortfall?.missingBytes ?? 0)), 6);
});

test('weights that are too large for the card are cut at its end', () => {
  const { bar } = barOf({ kind: 'pages', usablePages: 136 }, 'llama-3-70b');
  expect(parts(bar)).toEqual(['weights', 'over']);
  expect(bar.segments[1].xPx).toBeCloseTo(bar.endPx, 6);
});

test('a share of the card ends before the card does', () => {
  const { bar } = barOf({ kind: 'memory-share', share: 0.5 });
  expect(bar.endPx).toBeCloseTo(244, 0);
  expect(parts(bar)).toEqual(['weights', 'beside', 'pool', 'unused']);
  expect(end(bar)).toBeCloseTo(488, 6);
});
