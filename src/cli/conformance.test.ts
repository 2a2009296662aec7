import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterEach, beforeEach, expect, it } from 'vitest';

const root = fileURLToPath(new URL('../../', import.meta.url));
const single = readFileSync(join(root, 'src/checks/golden/traces/single-request.json'), 'utf8');
const preempt = readFileSync(join(root, 'src/checks/golden/traces/preempt-many.json'), 'utf8');

let directory = '';
beforeEach(() => {
  directory = mkdtempSync(join(tmpdir(), 'conformance-'));
});
afterEach(() => rmSync(directory, { recursive: true }));

function conformance(files: Record<string, string>, ...options: string[]): { status: number | null; stdout: string; stderr: string } {
  for (const [name, text] of Object.entries(files)) writeFileSync(join(directory, name), text);
  return spawnSync(process.execPath, ['scripts/cli.mjs', 'conformance', directory, ...options], { cwd: root, encoding: 'utf8' });
}

it('names what passed, what differs first, and what it does not claim', { timeout: 60_000 }, () => {
  const wrong = preempt.replace('"name":"preempt-many"', '"name":"wrong"').replace('"freeQueue":[16', '"freeQueue":[17');
  expect(wrong).not.toBe(preempt);
  const asynchronous = single
    .replace('"name":"single-request"', '"name":"async"')
    .replace('"asyncScheduling": false', '"asyncScheduling": true');
  const result = conformance({ 'a.json': single, 'b.json': wrong, 'c.json': asynchronous, 'README.md': '# not a trace' });
  const lines = result.stdout.trimEnd().split('\n');
  expect(lines[0]).toBe('ok single-request');
  expect(lines[1]).toMatch(/^not ok wrong: step \d+ freeQueue: expected \[17,.*\], got \[16,.*\]$/);
  expect(lines[2]).toBe('skip async: asynchronous scheduling is not modelled');
  expect(lines[3]).toBe('1 passed, 1 failed, 1 skipped');
  expect(result.status).toBe(1);
});

it('exits 0 when nothing failed, and speaks JSON', { timeout: 60_000 }, () => {
  const result = conformance({ 'a.json': single }, '--json');
  expect(JSON.parse(result.stdout)).toMatchObject({
    passed: 1,
    failed: 0,
    skipped: 0,
    traces: [{ name: 'single-request', kind: 'passed' }],
  });
  expect(result.status).toBe(0);
});

it.each([
  ['a truncated file', { 'a.json': single.slice(0, 500) }, /a\.json: cannot be read: .*JSON/],
  ['a file of another kind', { 'a.json': '{"requests": []}' }, /a\.json: name: /],
  ['a directory without traces', {}, /no \.json files/],
])('exits 2 with a message for %s', { timeout: 60_000 }, (_, files, message) => {
  const result = conformance(files);
  expect(result.stderr).toMatch(message);
  expect(result.stdout).toBe('');
  expect(result.status).toBe(2);
});
