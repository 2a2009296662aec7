import { expect, test } from 'vitest';
import { readImport } from './read-import.ts';
import { bytesOf, traceOf, workloadBytes } from './testing/workload.ts';

const mean = (values: readonly number[]): number => values.reduce((sum, value) => sum + value, 0) / values.length;
const median = (values: readonly number[]): number => {
  const sorted = values.toSorted((a, b) => a - b);
  const half = sorted.length / 2;
  return (sorted[Math.ceil(half) - 1] + sorted[Math.floor(half)]) / 2;
};

test('Azure: 2,000 rows with the published figures', () => {
  const { format, rows } = traceOf(workloadBytes('azure_llm_2023_conv_rows1-2000.csv'));
  expect(format).toBe('azure');
  expect(rows).toHaveLength(2_000);
  const spanNs = rows.reduce((last, { arrival }) => Math.max(last, arrival), 0);
  expect((spanNs / 1e9).toFixed(1)).toBe('424.3');
  expect((2_000 / (spanNs / 1e9)).toFixed(3)).toBe('4.714');
  const prompts = rows.map(({ promptTokens }) => promptTokens);
  const outputs = rows.map(({ outputTokens }) => outputTokens);
  expect([mean(prompts).toFixed(1), median(prompts)]).toEqual(['1104.8', 1032]);
  expect([mean(outputs).toFixed(1), median(outputs)]).toEqual(['264.9', 238.5]);
  // 18:15:46.6805900 to 18:15:50.9951690.
  expect(rows[1]).toMatchObject({ id: '2', arrival: 4_314_579_000, promptTokens: 396, outputTokens: 109 });
});

test('Mooncake: 1,000 rows whose blocks are real', () => {
  const { format, rows } = traceOf(workloadBytes('mooncake_conversation_rows1-1000.jsonl'));
  expect(format).toBe('mooncake');
  expect(rows).toHaveLength(1_000);
  expect(rows.reduce((last, { arrival }) => Math.max(last, arrival), 0)).toBe(330_000_000_000);
  expect(mean(rows.map(({ promptTokens }) => promptTokens)).toFixed(1)).toBe('13732.9');
  expect(mean(rows.map(({ outputTokens }) => outputTokens)).toFixed(1)).toBe('349.4');
  expect(rows.reduce((sum, { promptBlocks }) => sum + (promptBlocks?.ids.length ?? 0), 0)).toBe(27_305);
  expect(rows[3]).toMatchObject({ promptTokens: 2_290, promptBlocks: { blockTokens: 512, ids: [0, 42, 43, 44, 45] } });
});

test('vLLM: 300 requests with the times the server took', () => {
  const { format, rows } = traceOf(workloadBytes('vllm_rtx4090_llama31-8b_requests.jsonl'));
  expect(format).toBe('vllm');
  expect(rows).toHaveLength(300);
  expect(rows.reduce((sum, { promptTokens }) => sum + promptTokens, 0)).toBe(257_239);
  expect(rows.reduce((sum, { outputTokens }) => sum + outputTokens, 0)).toBe(195_753);
  const measured = rows.flatMap(({ measured, outputTokens }) => (measured === undefined ? [] : [{ ...measured, outputTokens }]));
  expect(mean(measured.map(({ firstTokenNs }) => firstTokenNs / 1e6)).toFixed(1)).toBe('65456.6');
  const tpotsMs = measured.map(({ firstTokenNs, lastTokenNs, outputTokens }) => (lastTokenNs - firstTokenNs) / (outputTokens - 1) / 1e6);
  expect([mean(tpotsMs).toFixed(2), median(tpotsMs).toFixed(2)]).toEqual(['32.45', '30.76']);
  expect(rows[0]).toMatchObject({ id: 'bench-0', arrival: 0, promptTokens: 2_358, outputTokens: 531 });
});

test('vLLM: the description beside the log is recognised', () => {
  expect(readImport(workloadBytes('vllm_rtx4090_llama31-8b_meta.json'))).toMatchObject({
    kind: 'vllm-meta',
    meta: { kv_cache: { num_gpu_blocks: 2_588, block_size: 16 }, hardware: { device_name: 'NVIDIA GeForce RTX 4090' } },
  });
});

test('20,000 rows are read whole; what is beyond is counted', () => {
  const head = 'TIMESTAMP,ContextTokens,GeneratedTokens\n';
  const rows = (count: number): string =>
    Array.from({ length: count }, (_, i) => {
      const second = String(Math.floor(i / 100) % 60).padStart(2, '0');
      return `2023-11-16 18:${String(15 + Math.floor(i / 6_000)).padStart(2, '0')}:${second}.${String(i % 100).padStart(2, '0')}00000,100,20\n`;
    }).join('');
  expect(traceOf(bytesOf(head + rows(20_000)))).toMatchObject({ rows: { length: 20_000 }, moreRows: 0 });
  const more = traceOf(bytesOf(head + rows(24_000)));
  expect([more.rows.length, more.moreRows]).toEqual([20_000, 4_000]);
});
