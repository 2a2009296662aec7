import { expect, test } from 'vitest';
import { request } from '../../scenario/presets/llama-on-h100.ts';
import { traceOf, workloadBytes } from '../../scenario/import/testing/workload.ts';
import { replayPrefixes } from './replay-prefixes.ts';

const MOONCAKE = traceOf(workloadBytes('mooncake_conversation_rows1-1000.jsonl')).rows;
const percent = (hits: number, of: number): string => ((100 * hits) / of).toFixed(2);

test.each([
  [Infinity, '21.21'],
  [1_000, '3.80'],
  [5_000, '9.02'],
  [20_000, '21.21'],
])('Mooncake, 1,000 conversations, %d blocks: %s %% of the blocks', (capacity, expected) => {
  const { blocks, hitBlocks } = replayPrefixes(MOONCAKE, capacity);
  expect(blocks).toBe(27_305);
  expect(percent(hitBlocks, blocks)).toBe(expected);
});

test('unbounded: 5,791 blocks, 21.57 % of the tokens (V7)', () => {
  const { hitBlocks, hitTokens, promptTokens } = replayPrefixes(MOONCAKE, Infinity);
  expect(hitBlocks).toBe(5_791);
  expect(percent(hitTokens, promptTokens)).toBe('21.57');
});

const prompt = (ids: readonly number[], promptTokens = 10 * ids.length) => ({
  ...request('1', 0, promptTokens, 1),
  promptBlocks: { blockTokens: 10, ids },
});

test('a hit needs every block before it, and what was used last is evicted last', () => {
  // [1 2] enter; [2] is present but [9 2] does not lead with it; touching 1 makes 2 the oldest, so 3 evicts 2.
  expect(replayPrefixes([prompt([1, 2]), prompt([9, 2])], 3).hitBlocks).toBe(0);
  expect(replayPrefixes([prompt([1, 2]), prompt([1]), prompt([3]), prompt([1]), prompt([2])], 2).hitBlocks).toBe(2);
});

test('a prompt hit whole counts its tokens, not its blocks times their length', () => {
  expect(replayPrefixes([prompt([1, 2], 14), prompt([1, 2], 14)], Infinity)).toMatchObject({ hitTokens: 14, promptTokens: 28 });
});
