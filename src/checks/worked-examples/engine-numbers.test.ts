import { describe, expect, it, test } from 'vitest';
import { EXAMPLES_OF, type ExampleSubject } from './example-groups.ts';
import { holds } from './worked-example.ts';

/** Numbers of the published examples; 41, the real server, and 51, the queue, are checks of their own. */
const ROWS = [1, 2, 3, 5, 6, 8, 11, 12, 13, 16, 18, 19, 21, 23, 25, 27, 28, 30, 31, 33, 35, 36, 37, 38, 40, 43, 45, 46, 47, 48, 49, 53];

const BY_SUBJECT: readonly (readonly [string, ExampleSubject])[] = [
  ['parameters and bytes (M1 to M5, M10)', 'bytes'],
  ['memory (M6 to M8)', 'memory'],
  ['cost (C3, C7)', 'cost'],
  ['roofline (C4, H6)', 'roofline'],
  ['who runs when (S3, S7, S10, T3, T5, P2, B4)', 'schedule'],
  ['prefix cache (K11, K13, M10)', 'prefix'],
  ['traffic of attention (A4)', 'traffic'],
  ['gain of drafts (S13, Q7)', 'speculation'],
];

describe.each(BY_SUBJECT)('%s', (_, subject) => {
  it.each(EXAMPLES_OF[subject]().map((example) => [`row ${example.row}: ${example.title}`, example] as const))('%s', (_title, example) => {
    expect(holds(example), `computed ${example.computed}, ${example.source} has ${example.expected}`).toBe(true);
  });
});

test('every published example is computed, and none that is not there', () => {
  const computed = Object.values(EXAMPLES_OF).flatMap((examples) => examples().map(({ row }) => row));
  expect([...new Set(computed)].toSorted((a, b) => a - b)).toEqual(ROWS);
});

describe('a worked example', () => {
  it('fails when it is off by more than its tolerance', () => {
    const example = { expected: 100, computed: 101, tolerance: 0.5 };
    expect(holds(example)).toBe(false);
    expect(holds({ ...example, tolerance: 1 })).toBe(true);
    expect(holds({ ...example, computed: Number.NaN, tolerance: 1 })).toBe(false);
  });

  it('fails when the order is another', () => {
    expect(holds({ expected: 'A | B', computed: 'B | A', tolerance: 0 })).toBe(false);
    expect(holds({ expected: 'A | B', computed: 'A | B', tolerance: 0 })).toBe(true);
  });
});
