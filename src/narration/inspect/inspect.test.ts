import { describe, expect, it } from 'vitest';
import { indexOf, momentOf, presetRun, textOf } from '../presets.fixture.ts';
import { inspect } from './inspect.ts';

const tight = presetRun('tight');
const at22 = momentOf(tight, 22);
const valuesOf = (inspection: ReturnType<typeof inspect>) =>
  Object.fromEntries(inspection.formulas.map((formula) => [formula.name, formula.value]));

describe('inspector', () => {
  it('explains page 132 at the preemption: E needs its 16th page', () => {
    const inspection = inspect(tight, at22, { kind: 'page', page: 132 });
    expect(textOf(inspection.title)).toBe('page 132, E block 15');
    // ⌈241 ÷ 16⌉ pages, of which the last holds one token; a page is 16 × 2 × 32 × 8 × 128 × 2 bytes.
    expect(valuesOf(inspection)).toEqual({ 'pages(E)': 16, 'tokens in the page': 1, Page: 2_097_152 });
    expect(inspection.badge).toBe('exact');
    expect(textOf(inspection.why?.question ?? null)).toBe('Why did F lose its pages?');
  });

  it('gives a running request its pages, the missing ones, and its bytes', () => {
    const inspection = inspect(tight, at22, { kind: 'request', request: indexOf(tight, 'E') });
    expect(textOf(inspection.title)).toBe('E, decoding in slot 4');
    expect(valuesOf(inspection)).toEqual({ 'pages(E)': 16, 'pages missing': 1, 'KV bytes(E)': 241 * 131_072 });
  });

  it('counts pages found in the cache as held: F comes back to 32 of its 33', () => {
    const prefix = presetRun('prefix');
    expect(valuesOf(inspect(prefix, momentOf(prefix, 28), { kind: 'request', request: indexOf(prefix, 'F') }))).toMatchObject({
      'pages(F)': 33,
      'pages missing': 1,
    });
  });

  it('gives a waiting request what it lacks', () => {
    expect(valuesOf(inspect(tight, at22, { kind: 'request', request: indexOf(tight, 'F') }))).toEqual({
      'pages(F)': 33,
      'pages missing': 1,
    });
  });

  it('gives an ended request its latencies, modelled', () => {
    const A = indexOf(tight, 'A');
    const inspection = inspect(tight, momentOf(tight, 60), { kind: 'request', request: A });
    expect(textOf(inspection.title)).toBe('A, done');
    expect(inspection.badge).toBe('modelled');
    const { steps } = tight;
    // A prefills in steps 0 and 1, so its first token is out at the end of step 1, its 40th at the end of step 40.
    const firstNs = steps.endNs[1] ?? 0;
    const lastNs = steps.endNs[40] ?? 0;
    expect(valuesOf(inspection)).toEqual({ TTFT: firstNs, E2E: lastNs, TPOT: (lastNs - firstNs) / 39 });
  });

  it('takes a step apart, and the parts make its duration', () => {
    const inspection = inspect(tight, at22, null);
    expect(textOf(inspection.title)).toBe('step 22');
    expect(inspection.badge).toBe('modelled');
    expect(valuesOf(inspection)).toEqual({ 'Step time': at22.stepEndNs - at22.stepStartNs, 'tokens of the step': 5 });
  });

  it('explains slots, taken and idle', () => {
    expect(textOf(inspect(tight, at22, { kind: 'slot', slot: 4 }).title)).toBe('slot 4, E');
    const idle = inspect(tight, at22, { kind: 'slot', slot: 5 });
    expect(textOf(idle.title)).toBe('slot 5, idle');
    expect(valuesOf(idle)).toEqual({ 'free pages': 32 });
  });

  it('tells shared and kept pages apart', () => {
    const prefix = presetRun('prefix');
    const at23 = momentOf(prefix, 23);
    const shared = at23.pages.references.indexOf(2);
    expect(textOf(inspect(prefix, at23, { kind: 'page', page: shared }).title)).toMatch(/^page \d+, B block 0, shared by 2$/);
    const kept = at23.pages.owner.findIndex((owner, page) => owner >= 0 && at23.pages.references[page] === 0);
    const inspection = inspect(prefix, at23, { kind: 'page', page: kept });
    expect(textOf(inspection.title)).toMatch(/^page \d+, kept: F block \d+$/);
    expect(textOf(inspection.why?.question ?? null)).toBe('Why did F lose its pages?');
  });
});
