import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { expect, it } from 'vitest';
import { citedIn, ruleProblems } from './spec-rules.mjs';

const src = fileURLToPath(new URL('../src/', import.meta.url));
const tests = new Map(
  ['engine', 'checks'].flatMap((folder) =>
    readdirSync(src + folder, { recursive: true })
      .map((path) => `${folder}/${path.replaceAll('\\', '/')}`)
      .filter((path) => path.endsWith('.test.ts'))
      .map((path) => [path, readFileSync(src + path, 'utf8')]),
  ),
);

it('every rule of SPEC.md has a test that cites it, and every test of engine and checks cites a rule', () => {
  expect(tests.size).toBeGreaterThan(30);
  expect(ruleProblems(readFileSync(`${src}engine/SPEC.md`, 'utf8'), tests)).toEqual([]);
});

it('a rule without a test and a test without a rule are noticed', () => {
  const spec = '- **S1** One.\n- **S2** Two.\n- **K1** Three.\n- **K1** Again.';
  const sources = new Map([
    ['a.test.ts', "it('S1: does', () => {});"],
    ['b.test.ts', 'it(\'does\', () => ["S2"]); // row 3'],
  ]);
  expect(ruleProblems(spec, sources)).toEqual([
    'b.test.ts cites no rule',
    'S2 has no test',
    'K1 has no test',
    'K1 has no test',
    'K1 stands twice in the document',
  ]);
});

it.each([
  ["describe('pages (K9 to K11, S2)', f)", ['K9', 'K10', 'K11', 'S2']],
  ["it('B1, B2: refused', f)", ['B1', 'B2']],
  ['// E1: the same run', ['E1']],
  ["describe('one server (row 51: E3, E4)', f)", ['E3', 'E4']],
  ["request('S1', 0, 8)", []],
])('%s cites %j', (source, expected) => {
  expect([...citedIn(source)]).toEqual(expected);
});
