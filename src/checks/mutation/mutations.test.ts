import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import mutations from './mutations.json';

const root = new URL('../../../', import.meta.url);
const spec = readFileSync(new URL('src/engine/SPEC.md', root), 'utf8');

// `npm run mutations` applies them; here only that they still can be applied.
describe('the list of mutations (V5)', () => {
  it('has at least 25', () => expect(mutations.length).toBeGreaterThanOrEqual(25));

  it.each(mutations)('$rule $change', ({ rule, file, find, replace }) => {
    expect(readFileSync(new URL(file, root), 'utf8').split(find)).toHaveLength(2);
    expect(replace).not.toBe(find);
    expect(spec).toContain(`**${rule}**`);
  });
});
