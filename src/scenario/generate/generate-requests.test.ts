import { quantile, mean, deviation } from 'd3-array';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import * as v from 'valibot';
import { LIMITS } from '../limits.ts';
import { chatTrace } from '../presets/chat-trace.ts';
import { requestsSchema } from '../requests-schema.ts';
import { naturalLogarithm } from './fixed-functions.ts';
import { generateRequests } from './generate-requests.ts';
import type { Generator } from './generator-schema.ts';
import { arbitraryGenerator } from './testing/arbitrary-generator.ts';

const PLAIN: Generator = {
  count: 6,
  arrivals: { kind: 'at-once' },
  prompt: { kind: 'fixed', tokens: 100 },
  output: { kind: 'fixed', tokens: 10 },
  sharedPrefix: null,
};
const MANY = 5_000;
const arrivalsOf = (arrivals: Generator['arrivals'], count = 6) =>
  generateRequests({ ...PLAIN, count, arrivals }, 7).map((row) => row.arrival);
const promptsOf = (prompt: Generator['prompt'], seed = 7) =>
  generateRequests({ ...PLAIN, count: MANY, prompt }, seed).map((row) => row.promptTokens);

test('at once, evenly and in bursts', () => {
  expect(arrivalsOf({ kind: 'at-once' })).toEqual([0, 0, 0, 0, 0, 0]);
  expect(arrivalsOf({ kind: 'every', gapNs: 40 })).toEqual([0, 40, 80, 120, 160, 200]);
  expect(arrivalsOf({ kind: 'bursts', of: 4, gapNs: 500 })).toEqual([0, 0, 0, 0, 500, 500]);
});

test('Poisson: gaps are exponential, with the rate as their mean and their deviation, and pass Kolmogorov’s test', () => {
  const arrivals = arrivalsOf({ kind: 'poisson', perSecond: 26 }, MANY);
  const seconds = arrivals.slice(1).map((at, index) => (at - arrivals[index]) / 1e9);
  // Four standard errors of the mean (1 ÷ √n) and of the deviation (√2 ÷ √n for an exponential).
  expect(Math.abs((mean(seconds) ?? 0) * 26 - 1)).toBeLessThan(4 / Math.sqrt(MANY));
  expect(Math.abs((deviation(seconds) ?? 0) * 26 - 1)).toBeLessThan((4 * Math.SQRT2) / Math.sqrt(MANY));
  expect(distanceTo(seconds, (gap) => 1 - Math.exp(-26 * gap))).toBeLessThan(1.63 / Math.sqrt(seconds.length));
});

test('uniform: every length of the range, both ends included, about as often', () => {
  const drawn = promptsOf({ kind: 'uniform', from: 3, to: 12 });
  for (let tokens = 3; tokens <= 12; tokens++) {
    const times = drawn.filter((each) => each === tokens).length;
    expect(Math.abs(times - MANY / 10)).toBeLessThan(4 * Math.sqrt(MANY * 0.1 * 0.9));
  }
  expect(drawn.every((tokens) => tokens >= 3 && tokens <= 12)).toBe(true);
});

test('log-normal: the median asked for, and normal logarithms of the spread asked for', () => {
  const drawn = promptsOf({ kind: 'log-normal', medianTokens: 620, spread: 0.95 });
  const logarithms = drawn.map((tokens) => naturalLogarithm(tokens) - naturalLogarithm(620));
  // The median's standard error is √(π ÷ 2) of the mean's.
  expect(Math.abs(quantile(logarithms, 0.5) ?? 1)).toBeLessThan((4 * 0.95 * Math.sqrt(Math.PI / 2)) / Math.sqrt(MANY));
  expect(Math.abs((deviation(logarithms) ?? 0) - 0.95)).toBeLessThan((4 * 0.95) / Math.sqrt(2 * MANY));
  // Of a log-normal the mean is median · e^(spread² ÷ 2); its own deviation is that times √(e^(spread²) − 1).
  const expected = 620 * Math.exp(0.95 ** 2 / 2);
  expect(Math.abs((mean(drawn) ?? 0) / expected - 1)).toBeLessThan((4 * Math.sqrt(Math.exp(0.95 ** 2) - 1)) / Math.sqrt(MANY));
});

test('a trace: prompt and output of one row stay together, and only lengths of the trace are drawn', () => {
  const rows = generateRequests(
    {
      ...PLAIN,
      count: MANY,
      prompt: { kind: 'trace', trace: 'azure-conversation' },
      output: { kind: 'trace', trace: 'azure-conversation' },
    },
    7,
  );
  const pairs = new Set(chatTrace.document.requests.map((row) => `${row.promptTokens} ${row.outputTokens}`));
  const drawn = new Set(rows.map((row) => `${row.promptTokens} ${row.outputTokens}`));
  expect([...drawn].every((pair) => pairs.has(pair))).toBe(true);
  // The chance that a given one of 200 rows is never drawn in 5,000 is 1.3e-11.
  expect(drawn.size).toBe(pairs.size);
});

test('shared prefixes: so many requests begin with so many tokens more, in so many groups', () => {
  const sharedPrefix = { share: 0.3, tokens: 512, groups: 3 };
  const rows = generateRequests({ ...PLAIN, count: MANY, sharedPrefix }, 7);
  const members = rows.filter((row) => row.sharedPrefix !== null);
  expect(Math.abs(members.length - 0.3 * MANY)).toBeLessThan(4 * Math.sqrt(MANY * 0.3 * 0.7));
  expect(new Set(members.map((row) => row.sharedPrefix?.group))).toEqual(new Set(['A', 'B', 'C']));
  for (const row of rows) expect(row.promptTokens).toBe(row.sharedPrefix === null ? 100 : 612);
});

test('one thing changed leaves the rest as it was', () => {
  const generator: Generator = {
    count: 50,
    arrivals: { kind: 'poisson', perSecond: 26 },
    prompt: { kind: 'log-normal', medianTokens: 620, spread: 0.95 },
    output: { kind: 'log-normal', medianTokens: 230, spread: 0.7 },
    sharedPrefix: { share: 0.5, tokens: 64, groups: 2 },
  };
  const rows = generateRequests(generator, 1);
  expect(generateRequests(generator, 1)).toEqual(rows);
  const others = generateRequests({ ...generator, output: { kind: 'fixed', tokens: 5 } }, 1);
  expect(others).toEqual(rows.map((row) => ({ ...row, outputTokens: 5 })));
  const more = generateRequests({ ...generator, count: 60 }, 1).slice(0, 50);
  const withoutId = ({ id: _id, ...rest }: (typeof rows)[number]) => rest;
  expect(more.map(withoutId)).toEqual(rows.map(withoutId));
  expect(generateRequests(generator, 2).map((row) => row.arrival)).not.toEqual(rows.map((row) => row.arrival));
});

test('whatever the schema lets through gives rows that the schema lets through, in arrival order', () => {
  fc.assert(
    fc.property(arbitraryGenerator, fc.integer({ min: 0, max: 4_294_967_295 }), (generator, seed) => {
      const rows = generateRequests(generator, seed);
      expect(rows).toHaveLength(generator.count);
      expect(v.is(requestsSchema, rows)).toBe(true);
      rows.forEach((row, index) => expect(row.arrival).toBeGreaterThanOrEqual(rows[index - 1]?.arrival ?? 0));
      for (const row of rows) expect(row.sharedPrefix?.tokens ?? 0).toBeLessThanOrEqual(row.promptTokens);
    }),
    { numRuns: 60 },
  );
  const slowest = arrivalsOf({ kind: 'poisson', perSecond: 0.01 }, LIMITS.requests);
  expect(slowest.at(-1)).toBeLessThan(LIMITS.arrivalNs);
});

/** Kolmogorov's statistic: the largest distance between the draws' own distribution and `cumulative`. */
function distanceTo(draws: readonly number[], cumulative: (value: number) => number): number {
  const sorted = draws.toSorted((a, b) => a - b);
  return Math.max(
    ...sorted.map((value, index) =>
      Math.max(Math.abs(cumulative(value) - index / sorted.length), Math.abs(cumulative(value) - (index + 1) / sorted.length)),
    ),
  );
}
