import { describe, expect, it } from 'vitest';
import { BYTE_EXAMPLES } from './byte-examples.ts';
import { COST_EXAMPLES } from './cost-examples.ts';
import { MEMORY_EXAMPLES } from './memory-examples.ts';
import { ROOFLINE_EXAMPLES } from './roofline-examples.ts';
import { holds, type WorkedExample } from './worked-example.ts';

const BY_SUBJECT: readonly (readonly [string, readonly WorkedExample[]])[] = [
  ['parameters and bytes (M1 to M5, M10)', BYTE_EXAMPLES],
  ['memory (M6 to M8)', MEMORY_EXAMPLES],
  ['cost (C3, C7)', COST_EXAMPLES],
  ['roofline (C4, H6)', ROOFLINE_EXAMPLES],
];

describe.each(BY_SUBJECT)('%s', (_, examples) => {
  it.each(examples.map((example) => [example.title, example] as const))('%s', (_, example) => {
    expect(holds(example), `computed ${example.computed}, ${example.source} has ${example.expected}`).toBe(true);
  });
});

describe('a worked example', () => {
  it('fails when it is off by more than its tolerance', () => {
    const example = { title: '', source: '', expected: 100, computed: 101, tolerance: 0.5 };
    expect(holds(example)).toBe(false);
    expect(holds({ ...example, tolerance: 1 })).toBe(true);
    expect(holds({ ...example, computed: Number.NaN, tolerance: 1 })).toBe(false);
  });
});
