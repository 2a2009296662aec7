import { expect, test } from 'vitest';
import { simulate } from '../../engine/simulate.ts';
import { decodeLink } from '../../scenario/link/decode-link.ts';
import { isTooLongForLink } from '../../scenario/link/encode-link.ts';
import { resolveScenario } from '../../scenario/resolve-scenario.ts';
import { EXAMPLES_OF } from './example-groups.ts';

const LINKED = Object.values(EXAMPLES_OF).flatMap((examples) =>
  examples().flatMap(({ row, link }) => (link === null ? [] : [[row, link] as const])),
);

test('E1: examples that are whole runs open as runs, formulas do not', () => {
  expect([...new Set(LINKED.map(([row]) => row))].toSorted((a, b) => a - b)).toEqual([5, 6, 12, 13, 16, 18, 33, 35, 37, 40, 43]);
});

test.each([...new Map(LINKED.map(([row, link]) => [link, row])).entries()])('%s opens a run at a step it has (row %i)', (link) => {
  expect(isTooLongForLink(link)).toBe(false);
  const opened = decodeLink(link);
  if ('error' in opened) throw new Error(opened.error.message);
  const { document, moment } = opened.ok;
  const resolved = resolveScenario(document);
  if ('errors' in resolved) throw new Error(resolved.errors.map(({ message }) => message).join('; '));
  const run = simulate(resolved.ok);
  expect(moment).toMatchObject({ phase: 'scheduled' });
  expect('step' in moment ? moment.step : run.stepCount).toBeLessThan(run.stepCount);
  expect(document.name).not.toBe('Example');
});

test('S3: the prompt in eight chunks of the budget opens where its last chunk reads all before it (row 33)', () => {
  const link = LINKED.filter(([row]) => row === 33).at(-1)?.[1] ?? '';
  const opened = decodeLink(link);
  expect(opened).toMatchObject({
    ok: { moment: { step: 7 }, document: { limits: { maxNumBatchedTokens: 512 }, requests: [{ promptTokens: 4096 }] } },
  });
});
