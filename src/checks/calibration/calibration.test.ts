import { describe, expect, it } from 'vitest';
import { COST_CONSTANTS } from '../../engine/cost/constants.ts';
import { KNOWN_ERRORS } from '../../engine/cost/known-errors.ts';
import { knownError, worstKnownError } from '../../engine/cost/known-error.ts';
import { calibrationReport, type FileReport } from './calibration-report.ts';
import { COMMITTED_FILES } from './committed-files.ts';
import { measuredReadShare } from './ceilings.ts';
import { MEDIAN_BARS, P95_BAR } from './error-bars.ts';
import { fitConstants } from './fit-constants.ts';
import { measureKnownErrors } from './measure-known-errors.ts';

function report(name: string, constants = COST_CONSTANTS): FileReport {
  const result = calibrationReport(name, COMMITTED_FILES[name], constants);
  if (result.kind !== 'report') throw new Error(`${name}: ${result.kind}`);
  return result.report;
}

function stepsWithinBars(name: string, constants = COST_CONSTANTS): void {
  const result = report(name, constants);
  if (!('rows' in result)) throw new Error(`${name} has no steps`);
  for (const row of result.rows) {
    expect(row.medianAbs, `${name} ${row.kind} median`).toBeLessThanOrEqual(MEDIAN_BARS[row.kind]);
    expect(row.p95Abs, `${name} ${row.kind} p95`).toBeLessThanOrEqual(P95_BAR);
  }
}

const STEP_FILES = Object.keys(COMMITTED_FILES).filter((name) => !name.includes('serving'));
const SERVING_FILES = Object.keys(COMMITTED_FILES).filter((name) => name.includes('serving'));

describe('modelled against measured', () => {
  it.each(STEP_FILES)('%s', (name) => stepsWithinBars(name));

  it.each(SERVING_FILES)('%s', (name) => {
    const result = report(name);
    if (!('serving' in result)) throw new Error(`${name} has no serving`);
    expect(result.serving.map((entry) => entry.policy)).toEqual(['static', 'continuous']);
    for (const entry of result.serving) expect(Math.abs(entry.totalError), entry.policy).toBeLessThanOrEqual(0.04);
    expect(Math.abs(result.ratioError ?? 1)).toBeLessThanOrEqual(0.02);
  });
});

describe('the fit (C10)', () => {
  it('gives the committed constants again', () => {
    const again = fitConstants(Object.values(COMMITTED_FILES));
    const values = (constants: object): number[] =>
      Object.values(constants).flatMap((value) => (typeof value === 'object' ? values(value) : value));
    const committed = values(COST_CONSTANTS);
    values(again).forEach((value, at) => expect(value / (committed[at] ?? 0)).toBeCloseTo(1, 2));
  });

  it('streams at the read ceiling, which is the same share of the sheet on both cards', () => {
    expect(measuredReadShare()).toBeCloseTo(3038.73 / 3350, 3);
    expect(measuredReadShare()).toBeCloseTo(4355.17 / 4800, 3);
  });

  it.each([
    ['h100-llama-2-7b.json', 'h100-llama-3-8b.json'],
    ['h100-llama-3-8b.json', 'h100-llama-2-7b.json'],
  ])('fitted on %s alone it holds on %s, which it has not seen', (fittedOn, heldOut) => {
    stepsWithinBars(heldOut, fitConstants([COMMITTED_FILES[fittedOn]]));
  });
});

describe('known errors (C11)', () => {
  it('are what the committed files give', () => {
    expect(measureKnownErrors(COMMITTED_FILES)).toEqual(KNOWN_ERRORS);
  });

  it('are missing for a card nobody measured', () => {
    expect(knownError('a100-80-sxm', 'decode')).toBeNull();
    expect(worstKnownError('decode')).toEqual(knownError('h100-sxm', 'decode'));
  });
});
