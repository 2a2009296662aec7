import { csvParse } from 'd3-dsv';
import { describe, expect, it } from 'vitest';
import type { RequestMetrics } from '../../engine/metrics/request-metrics.ts';
import { requestMetrics } from '../../engine/metrics/request-metrics.ts';
import { presetRun } from '../../narration/presets.fixture.ts';
import { columnsFor, columnWriter, sortedRows } from './request-rows.ts';
import { requestsCsv } from './requests-csv.ts';
import { throughputBins } from './throughput-bins.ts';

function row(request: number, ttftNs: number | null): RequestMetrics {
  return {
    request,
    ttftNs,
    tpotNs: null,
    e2eNs: null,
    queueDelayNs: null,
    state: 'finished',
    promptTokens: 10,
    outputTokens: 1,
    slot: -1,
    longestGapNs: null,
    preemptions: 0,
  };
}

const orderOf = (rows: readonly RequestMetrics[]) => rows.map(({ request }) => request);

describe('rows of the request table', () => {
  const rows = [row(0, 5), row(1, null), row(2, 9), row(3, 5)];

  it('sort both ways; without a number last, ties in the order of the scenario', () => {
    expect(orderOf(sortedRows(rows, { column: 'ttft', descending: true }, null))).toEqual([2, 0, 3, 1]);
    expect(orderOf(sortedRows(rows, { column: 'ttft', descending: false }, null))).toEqual([0, 3, 2, 1]);
    expect(orderOf(sortedRows(rows, { column: 'tpot', descending: true }, null))).toEqual([0, 1, 2, 3]);
  });

  it('show the measured columns where there is something measured, four columns on the phone', () => {
    expect(columnsFor('wide', true)).toContain('measured');
    expect(columnsFor('medium', false)).not.toContain('off');
    expect(columnsFor('phone', true)).toHaveLength(4);
  });

  it('write a number they have and nothing for one they lack', () => {
    const run = presetRun('tight');
    const write = columnWriter(run.scenario, rows, 'ttft', null);
    expect([write(row(0, 12_340_000)), write(row(0, null))]).toEqual(['12.3', '']);
    const long = columnWriter(run.scenario, [row(0, 3_744_000_000)], 'ttft', null);
    expect(long(row(0, 3_744_000_000))).toBe('3,744');
    expect(columnWriter(run.scenario, rows, 'request', null)(rows[2])).toBe('C');
  });
});

describe('CSV', () => {
  it('is read back with every number of the run', () => {
    const run = presetRun('tight');
    const rows = requestMetrics(run);
    const parsed = csvParse(requestsCsv(run.scenario, rows, null));
    expect(parsed).toHaveLength(8);
    expect(parsed.map(({ request }) => request)).toEqual(['A', 'B', 'C', 'D', 'E', 'F', 'G', 'H']);
    // F was preempted once; its last token came at the end of step 49.
    expect(parsed[5]).toMatchObject({ preemptions: '1', prompt_tokens: '512', output_tokens: '32' });
    expect(Number(parsed[5]['e2e_ms'])).toBeCloseTo((run.steps.endNs[49] - run.steps.startNs[8]) / 1e6, 9);
  });
});

describe('tokens over time', () => {
  it.each(['tight', 'chat', 'one'] as const)('%s: every token in one of at most 76 round stretches', (key) => {
    const run = presetRun(key);
    const { binNs, tokens } = throughputBins(run);
    expect(tokens.length).toBeLessThanOrEqual(76);
    expect(tokens.length).toBeGreaterThan(25);
    expect(tokens.reduce((sum, count) => sum + count, 0)).toBe(run.steps.sampledTokens.reduce((sum, count) => sum + count, 0));
    expect(String(binNs).replace(/0+$/, '')).toMatch(/^[125]$/);
  });
});
