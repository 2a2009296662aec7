import { expect, test } from 'vitest';
import { calibrationPicture, pointError } from './calibration-points.ts';
import { calibrationReport } from './calibration-report.ts';
import { COMMITTED_FILES } from './committed-files.ts';
import { summarise } from './error-summary.ts';

// C11: the picture shows the very errors that the report and the badges give.
test.each(Object.entries(COMMITTED_FILES))('%s: points leave the errors of the report (C11)', (name, json) => {
  const picture = calibrationPicture(name, json);
  const result = calibrationReport(name, json);
  if (picture === null || result.kind !== 'report') throw new Error(`${name} has no times`);
  const { report } = result;
  expect(new Set(picture.points.map(({ id }) => id)).size).toBe(picture.points.length);
  if ('rows' in report) {
    expect(picture.kinds).toEqual(report.rows);
    return;
  }
  for (const entry of report.serving) {
    const errors = picture.points.filter(({ facts, kind }) => facts.policy === entry.policy && kind === 'first-token').map(pointError);
    expect(summarise(errors)).toEqual(entry.tokens.first);
  }
});

test('a decode row says its batch and context', () => {
  const picture = calibrationPicture('h100-llama-3-8b.json', COMMITTED_FILES['h100-llama-3-8b.json']);
  const row = picture?.points.find(({ facts }) => facts.batch === 64 && facts.contextTokens === 1024);
  // The published step of 64 requests at 1,024 tokens took 9.4 ms on that card.
  expect((row?.measuredNs ?? 0) / 1e6).toBeCloseTo(9.4, 1);
  expect(Math.abs(row === undefined ? 1 : pointError(row))).toBeLessThan(0.05);
});
