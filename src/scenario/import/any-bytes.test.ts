import fc from 'fast-check';
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { LIMITS } from '../limits.ts';
import { PRESETS } from '../presets/index.ts';
import { formatScenarioFile } from '../scenario-file.ts';
import { readImport } from './read-import.ts';
import type { ImportOutcome } from './read-import.ts';
import { sha256 } from './sha256.ts';
import { bytesOf, workloadBytes } from './testing/workload.ts';

const savedFile = (name: string): string => readFileSync(new URL(`../saved-files/${name}`, import.meta.url), 'utf8');

/** Beginnings that lead into every reader. */
const SEEDS: readonly string[] = [
  ...['azure_llm_2023_conv_rows1-2000.csv', 'mooncake_conversation_rows1-1000.jsonl', 'vllm_rtx4090_llama31-8b_requests.jsonl'].map(
    (name) => new TextDecoder().decode(workloadBytes(name)).split('\n').slice(0, 6).join('\n'),
  ),
  'id;arrival_ms;prompt;output\nx;1500;7;3\n"y";1000.5;8;4\n',
  formatScenarioFile(PRESETS[0].document),
  ...['version-1-run.json', 'version-1-generator.json'].map(savedFile),
  new TextDecoder().decode(workloadBytes('vllm_rtx4090_llama31-8b_meta.json')),
];

/** A seed with a few places overwritten, cut out or doubled. */
const damaged = fc
  .tuple(fc.constantFrom(...SEEDS), fc.array(fc.tuple(fc.nat(), fc.nat(12), fc.string({ maxLength: 6 })), { maxLength: 4 }))
  .map(([seed, edits]) =>
    edits.reduce((text, [at, length, put]) => {
      const from = at % (text.length + 1);
      return text.slice(0, from) + put + text.slice(from + length);
    }, seed),
  );

/** What every outcome must be, so that whoever shows it never meets a hole. */
function isClear(outcome: ImportOutcome): void {
  if (outcome.kind === 'trace') {
    for (const row of outcome.trace.rows) {
      expect(row.promptTokens).toBeGreaterThanOrEqual(1);
      expect(row.outputTokens).toBeGreaterThanOrEqual(1);
      expect(Number.isSafeInteger(row.arrival) && row.arrival >= 0 && row.arrival <= LIMITS.arrivalNs).toBe(true);
    }
    expect(outcome.trace.rows.length).toBeGreaterThan(0);
    expect(new Set(outcome.trace.rows.map(({ id }) => id)).size).toBe(outcome.trace.rows.length);
  }
  if (outcome.kind === 'bad-lines') {
    expect(outcome.badLines).toBeGreaterThan(0);
    for (const { line, column, lineText } of outcome.errors) {
      expect(outcome.lines[line - 1]).toBe(lineText);
      expect(column).toBeGreaterThanOrEqual(1);
      expect(column).toBeLessThanOrEqual(lineText.length + 1);
    }
  }
  if (outcome.kind === 'broken-own-file') expect(outcome.errors.length).toBeGreaterThan(0);
}

test('any bytes give requests or a clear error', () => {
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 400 }), (bytes) => isClear(readImport(bytes))),
    { numRuns: 500 },
  );
});

test.each(['version-1-rows.json', 'version-1-generator.json', 'version-1-run.json'])(
  '%s is known whatever the order of its keys',
  (name) => {
    const kind = name.includes('run') ? 'run' : 'scenario';
    const content = Object.entries(JSON.parse(savedFile(name)) as object);
    const byName = content.toSorted(([a], [b]) => (a < b ? -1 : 1));
    for (const entries of [content, byName, content.toReversed()]) {
      expect(readImport(bytesOf(JSON.stringify(Object.fromEntries(entries), null, 1)))).toHaveProperty('kind', kind);
    }
  },
);

test('any damage to a real file gives requests or a clear error', () => {
  fc.assert(
    fc.property(damaged, (text) => isClear(readImport(bytesOf(text)))),
    { numRuns: 1_500 },
  );
});

test.each([
  ['commas', ','.repeat(2_000_000)],
  ['line ends', 'arrival,prompt,output\n'.concat('\n'.repeat(2_000_000))],
  ['brackets', '{"timestamp":'.concat('['.repeat(2_000_000))],
  ['quotes', 'arrival,prompt,output\n'.concat('"'.repeat(2_000_001))],
  ['digits', `arrival,prompt,output\n${'9'.repeat(2_000_000)},1,1`],
  ['bad lines', 'arrival,prompt,output\n'.concat('x,1,1\n'.repeat(300_000))],
])('two million %s are refused in a moment', (_what, text) => {
  const before = performance.now();
  isClear(readImport(bytesOf(text)));
  expect(performance.now() - before).toBeLessThan(20_000);
});

test('SHA-256 as everybody else computes it', () => {
  const reference = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex');
  for (let length = 0; length < 200; length++) {
    const bytes = Uint8Array.from({ length }, (_, i) => (i * 37) & 255);
    expect(sha256(bytes)).toBe(reference(bytes));
  }
  const file = workloadBytes('mooncake_conversation_rows1-1000.jsonl');
  expect(sha256(file)).toBe(reference(file));
});
