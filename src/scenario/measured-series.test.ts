import { expect, test } from 'vitest';
import type { ScenarioDocument } from './document.ts';
import { seriesOfRequests } from './measured-series.ts';
import { request } from './presets/llama-on-h100.ts';
import { presetOf } from './presets/index.ts';
import { REAL_SERVER_SERIES } from './presets/real-server-series.ts';

const S = 1e9;
const rows: ScenarioDocument['requests'] = [
  // Arrives at 100 s of the log's clock, waits to 1.5 s, writes a token at 2.5, 3.5 and 4.5 s.
  { ...request('A', 100 * S, 8, 3), measured: { scheduledNs: 1.5 * S, firstTokenNs: 2.5 * S, lastTokenNs: 4.5 * S } },
  // Arrives a second later; scheduled at once, its only token at 1.2 s on the common clock.
  { ...request('B', 101 * S, 8, 1), measured: { scheduledNs: 0, firstTokenNs: 0.2 * S, lastTokenNs: 0.2 * S } },
];
const document: ScenarioDocument = { ...presetOf('one').document, arrivalClock: 'ns', requests: rows };

test('by hand: seconds from the first arrival', () => {
  expect(seriesOfRequests(document)).toEqual({
    outputTokens: [0, 1, 1, 1, 1],
    running: [0, 1, 1, 1, 0],
    // At 1 s A waits; B, which comes at that moment, is scheduled at once.
    waiting: [1, 0, 0, 0, 0],
    kvShare: null,
    countedBy: 'requests',
  });
});

test('nothing where arrivals are steps, or where one request was not measured', () => {
  expect(seriesOfRequests({ ...document, arrivalClock: 'step' })).toBeNull();
  expect(seriesOfRequests({ ...document, requests: [...rows, request('C', 102 * S, 8, 1)] })).toBeNull();
});

test('the real server’s requests give what the server itself counted, but for who was pushed out', () => {
  const { document: server } = presetOf('server');
  const series = seriesOfRequests(server);
  const sum = (values: readonly number[] = []): number => values.reduce((total, value) => total + value, 0);
  expect(sum(series?.outputTokens)).toBe(195_753);
  // Pushed out, a request waits for the server and runs for its log; in the system it is for both.
  const inSystem = (s: { readonly running: readonly number[]; readonly waiting: readonly number[] }, second: number): number =>
    s.running[second] + s.waiting[second];
  for (const second of [10, 50, 100, 150]) {
    expect(Math.abs(inSystem(series ?? REAL_SERVER_SERIES, second) / inSystem(REAL_SERVER_SERIES, second) - 1)).toBeLessThan(0.1);
  }
});
