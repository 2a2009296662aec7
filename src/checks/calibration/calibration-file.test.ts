import { describe, expect, it } from 'vitest';
import { calibrationReport, reportText } from './calibration-report.ts';
import { CEILINGS, COMMITTED_FILES } from './committed-files.ts';
import { quantile, summarise } from './error-summary.ts';

const SHAPE = { layers: 16, d_model: 2048, heads: 32, kv_heads: 8, head_dim: 64, ffn: 8192, vocab: 128256 };
const GOOD = { gpu: 'h100-sxm', model: 'a-model-nobody-knows', shape: SHAPE, decode: [{ batch: 1, context: 16, ms: 1.5 }] };

function served(results: readonly (readonly number[])[]): object {
  const run = { policy: 'static', slots: 2, total_ms: 20, requests: results };
  return { ...GOOD, kind: 'serving', requests: [[0, 16, 2]], runs: [run] };
}

function problemOf(json: unknown): string {
  const result = calibrationReport('file.json', json);
  return result.kind === 'unreadable' ? result.problem : result.kind;
}

describe('calibration files (V2)', () => {
  it('take a model that is not in the catalog from the shape', () => {
    const result = calibrationReport('file.json', GOOD);
    expect(result).toMatchObject({ kind: 'report', report: { model: 'a-model-nobody-knows', rows: [{ kind: 'decode', n: 1 }] } });
  });

  it('a catalog model and the same shape under another name give the same errors', () => {
    const name = 'h100-llama-3-8b.json';
    const renamed = { ...(COMMITTED_FILES[name] as object), model: 'renamed' };
    const [known, unknown] = [calibrationReport(name, COMMITTED_FILES[name]), calibrationReport(name, renamed)];
    if (known.kind !== 'report' || unknown.kind !== 'report') throw new Error('not read');
    expect(unknown.report).toEqual({ ...known.report, model: 'renamed' });
  });

  it.each([
    ['an unknown card', { ...GOOD, gpu: 'h300' }, 'gpu: "h300" is not in the catalog'],
    ['a model without a shape', { ...GOOD, shape: undefined }, 'has no shape'],
    ['a time that is no number', { ...GOOD, decode: [{ batch: 1, context: 16, ms: 'fast' }] }, 'decode.0.ms'],
    ['a batch of nothing', { ...GOOD, decode: [{ batch: 0, context: 16, ms: 1 }] }, 'decode.0.batch'],
    ['a format the card has no rate for', { ...GOOD, gpu: 'a100-80-sxm', weights: 'fp8' }, 'no FP8 arithmetic'],
    ['no object', [1, 2], 'expected an object'],
    ['a result of nobody', served([[7, 0, 10, 20]]), 'runs.0.requests: a result for request 7'],
    ['a result without times', served([[0, 0, 10]]), 'runs.0.requests.0.3'],
    ['a serving without runs', { ...GOOD, kind: 'serving', requests: [[0, 16, 2]], runs: [] }, 'runs'],
  ])('say what is wrong: %s', (_, json, words) => {
    expect(problemOf(json)).toContain(words);
  });

  it('of other measurements are skipped', () => {
    expect(problemOf(CEILINGS['h100-sxm'])).toBe('skipped');
  });

  it('read as text name file, model, card and every kind', () => {
    const result = calibrationReport('file.json', GOOD);
    if (result.kind !== 'report') throw new Error('not read');
    expect(reportText(result.report)).toMatch(/^file\.json {2}a-model-nobody-knows on h100-sxm\n {2}decode {3}n {3}1 {2}median \d+\.\d %/);
  });
});

describe('error summary', () => {
  it('takes quantiles between neighbours, as numpy does', () => {
    expect(quantile([1, 2, 3, 4], 0.5)).toBe(2.5);
    expect(quantile([0, 10], 0.95)).toBe(9.5);
    expect(quantile([7], 0.95)).toBe(7);
  });

  it('keeps sign only in the bias', () => {
    expect(summarise([-0.1, 0.1, 0.3])).toEqual({
      n: 3,
      medianAbs: 0.1,
      p95Abs: expect.closeTo(0.28, 10),
      maxAbs: 0.3,
      bias: expect.closeTo(0.1, 10),
    });
  });
});
