import { expect, test } from 'vitest';
import { simulate } from '../../engine/simulate.ts';
import { PRESETS } from '../presets/index.ts';
import { resolveScenario } from '../resolve-scenario.ts';
import { settingsForRows, settingsOfServer } from './import-settings.ts';
import { readImport } from './read-import.ts';
import { sliceRows } from './slice.ts';
import { withFileRequests } from './take-rows.ts';
import { traceOf, workloadBytes } from './testing/workload.ts';
import type { ScenarioDocument } from '../document.ts';
import type { RequestRow } from '../requests-schema.ts';
import { summariseRows } from './trace-summary.ts';

const TIGHT = PRESETS[0].document;
const PART = { digest: '0123456789abcdef', slice: 'all', speed: 1, columns: null, fileName: 'trace' };

function runOf(settings: ScenarioDocument, rows: readonly RequestRow[]) {
  const resolved = resolveScenario(withFileRequests(settings, rows, PART));
  if ('errors' in resolved) throw new Error(resolved.errors.map(({ message }) => message).join('; '));
  return simulate(resolved.ok);
}

test('Mooncake: a model whose context holds prompts of 100,000 tokens, and prefixes are hit', () => {
  const rows = sliceRows(traceOf(workloadBytes('mooncake_conversation_rows1-1000.jsonl')).rows, { kind: 'rows', from: 1, to: 60 }, 1);
  const settings = settingsForRows(TIGHT, rows);
  expect(settings).toMatchObject({ gpu: 'h100-sxm', model: 'llama-3.1-8b', limits: { pool: { kind: 'memory-share', share: 0.9 } } });
  const run = runOf(settings, rows);
  // Every request of the trace begins with block 0: 32 pages of 16 tokens that only the first has to compute.
  expect(run.requests.hitTokens.filter((tokens) => tokens >= 512).length).toBeGreaterThan(40);
  expect(rows.every((_, request) => run.finalState(request) === 'finished')).toBe(true);
});

test('a scenario whose model holds the requests keeps its card and model', () => {
  const rows = sliceRows(traceOf(workloadBytes('azure_llm_2023_conv_rows1-2000.csv')).rows, { kind: 'rows', from: 1, to: 50 }, 1);
  const settings = settingsForRows({ ...TIGHT, gpu: 'a100-80-sxm' }, rows);
  expect(settings).toMatchObject({ gpu: 'a100-80-sxm', model: 'llama-3-8b', limits: { maxModelLenTokens: 8_192, maxNumSeqs: 256 } });
  expect(runOf(settings, rows).finalState(0)).toBe('finished');
});

test('the measured server: its own card, model, slots, budget and pages', () => {
  const outcome = readImport(workloadBytes('vllm_rtx4090_llama31-8b_meta.json'));
  if (outcome.kind !== 'vllm-meta') throw new Error(outcome.kind);
  const settings = settingsOfServer(TIGHT, outcome.meta);
  expect(settings).toMatchObject({
    gpu: 'rtx-4090',
    model: 'llama-3.1-8b',
    policy: { kind: 'vllm-v1', prefixCache: true },
    limits: { maxNumSeqs: 256, maxNumBatchedTokens: 2_048, maxModelLenTokens: 32_768, pool: { kind: 'pages', usablePages: 2_587 } },
  });
  const rows = traceOf(workloadBytes('vllm_rtx4090_llama31-8b_requests.jsonl')).rows;
  expect(settings === null ? null : resolveScenario(withFileRequests(settings, rows, PART))).toHaveProperty('ok');
  const onCards = (tensor_parallel_size: number) =>
    settingsOfServer(TIGHT, { ...outcome.meta, engine_kwargs: { ...outcome.meta.engine_kwargs, tensor_parallel_size } });
  expect(settings).not.toHaveProperty('tensorParallel');
  expect(onCards(2)).toMatchObject({ tensorParallel: 2 });
  expect(onCards(3)).toBeNull();
  expect(settingsOfServer(TIGHT, { ...outcome.meta, hardware: { device_name: 'Abacus 9' } })).toBeNull();
});

test('the summary counts every request once', () => {
  const rows = traceOf(workloadBytes('azure_llm_2023_conv_rows1-2000.csv')).rows;
  const { requests, spanNs, prompt, output } = summariseRows(rows);
  expect([requests, (spanNs / 1e9).toFixed(1), prompt.median, output.median]).toEqual([2_000, '424.3', 1_032, 238.5]);
  for (const { counts } of [prompt, output]) expect(counts.reduce((sum, count) => sum + count, 0)).toBe(2_000);
});
