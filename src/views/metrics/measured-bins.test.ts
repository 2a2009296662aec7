import { expect, test } from 'vitest';
import type { MeasuredSeries } from '../../scenario/measured-series.ts';
import { measuredBins } from './measured-bins.ts';

const series: MeasuredSeries = {
  outputTokens: [10, 20, 30],
  running: [1, 3, 2],
  waiting: [4, 0, 5],
  kvShare: null,
  countedBy: 'server',
};

test('stretches of two seconds: tokens add up, of requests the most', () => {
  expect(measuredBins(series, 2e9, 2)).toEqual([
    { tokens: 30, running: 3, waiting: 4 },
    { tokens: 30, running: 2, waiting: 5 },
  ]);
});

test('stretches of half a second share the tokens of theirs; after the last second there is nothing', () => {
  expect(measuredBins(series, 5e8, 7).map(({ tokens }) => tokens)).toEqual([5, 5, 10, 10, 15, 15, 0]);
});
