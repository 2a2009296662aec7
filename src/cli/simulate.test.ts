import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { tightMemory } from '../scenario/presets/tight-memory.ts';
import type { RunFile } from '../scenario/run-file/run-file.ts';
import { formatScenarioFile } from '../scenario/scenario-file.ts';

const CLI = fileURLToPath(new URL('../../scripts/cli.mjs', import.meta.url));

let folder = '';
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'simulate-'));
});
afterAll(() => rmSync(folder, { recursive: true }));

function simulateCommand(...args: readonly string[]): { readonly code: number | null; readonly out: string; readonly errors: string } {
  const { status, stdout, stderr } = spawnSync(process.execPath, [CLI, 'simulate', ...args], { encoding: 'utf8', cwd: folder });
  return { code: status, out: stdout, errors: stderr };
}

function write(name: string, text: string): string {
  writeFileSync(join(folder, name), text);
  return name;
}

test('a preset prints its steps, metrics, hash and time, and writes its run', () => {
  const { code, out } = simulateCommand('--preset', 'Tight memory', '--json', '--out', 'run.json');
  expect(code).toBe(0);
  const result: unknown = JSON.parse(out);
  expect(result).toMatchObject({
    name: 'Tight memory',
    steps: 126,
    hash: tightMemory.runHash,
    tookMs: expect.any(Number),
    metrics: { requests: { all: 8, finished: 8 }, preemptions: 1, outputTokens: 432, ttftMs: { count: 8 }, itlMs: { count: 432 - 8 } },
  });
  const run = JSON.parse(readFileSync(join(folder, 'run.json'), 'utf8')) as RunFile;
  expect(run).toMatchObject({ servescope: 'run', version: 1, hash: tightMemory.runHash, scenario: tightMemory.document, usablePages: 136 });
  for (const table of [run.requests, run.steps, run.events, run.spans]) {
    expect(new Set(Object.values(table).map((column) => column.length)).size).toBe(1);
  }
  expect(run.steps.startNs).toHaveLength(126);
  const preemption = run.events.kind.indexOf('preempt');
  expect([run.events.step[preemption], run.requests.id[run.events.request[preemption]]]).toEqual([22, 'F']);
});

test('a trace for Perfetto has every step and names the run', () => {
  expect(simulateCommand('--preset', 'tight', '--trace', 'trace.json').code).toBe(0);
  const trace = JSON.parse(readFileSync(join(folder, 'trace.json'), 'utf8')) as {
    readonly otherData: object;
    readonly traceEvents: readonly { readonly cat?: string }[];
  };
  expect(trace.otherData).toMatchObject({ scenario: 'Tight memory', runHash: tightMemory.runHash });
  expect(trace.traceEvents.filter(({ cat }) => cat === 'step')).toHaveLength(126);
});

test('a scenario file is simulated like the preset it was saved from', () => {
  const { code, out } = simulateCommand(write('tight.json', formatScenarioFile(tightMemory.document)));
  expect(code).toBe(0);
  expect(out).toContain(`hash         ${tightMemory.runHash}`);
  expect(out).toMatch(/^steps +126, /m);
  expect(out).not.toMatch(/NaN|Infinity|undefined/);
});

test.each([
  ['no arguments', [], 'usage: npm run -s simulate'],
  ['an unknown option', ['--presets', 'tight'], '--presets is not an option'],
  ['an option without its value', ['--preset'], '--preset needs a value'],
  ['an unknown preset', ['--preset', 'loose'], 'there is no preset "loose"'],
  ['a file that is not there', ['nowhere.json'], 'nowhere.json: cannot be read'],
])('%s: exit 2 and why', (_what, args, message) => {
  const { code, out, errors } = simulateCommand(...args);
  expect([code, out]).toEqual([2, '']);
  expect(errors).toContain(message);
});

test.each([
  ['a syntax error', '{\n  "servescope": "scenario",\n}', 'line 3, column 1: "}" where a name in double quotes was expected'],
  [
    'a wrong value',
    formatScenarioFile(tightMemory.document).replace('"maxNumSeqs": 6', '"maxNumSeqs": 0'),
    'limits.maxNumSeqs is 0, expected a whole number from 1 to 4,096 slots',
  ],
  ['a model that does not fit', formatScenarioFile(tightMemory.document).replace('llama-3-8b', 'llama-3-70b'), '57.8 GB too little'],
])('%s in a file: exit 2, the file and the place', (what, text, message) => {
  const path = write(`${what.replaceAll(' ', '-')}.json`, text);
  const { code, errors } = simulateCommand(path);
  expect(code).toBe(2);
  expect(errors).toContain(`${path}: `);
  expect(errors).toContain(message);
});
