import type { PromptBlocks } from '../requests-schema.ts';
import { readTime, readTokens } from './fields.ts';
import { columnOf, fieldOf, readField, readJsonLine } from './json-line.ts';
import { isProblem } from './line-error.ts';
import type { PlacedProblem } from './line-error.ts';
import type { TraceLine } from './trace.ts';

/** Tokens of a block of the trace: one entry of `hash_ids` each, the last block may be partly filled. */
export const MOONCAKE_BLOCK_TOKENS = 512;

export const MOONCAKE_KEYS = ['timestamp', 'input_length', 'output_length', 'hash_ids'] as const;

/**
 * The Mooncake traces (github.com/kvcache-ai/Mooncake, Qin et al., FAST 2025): one JSON object a line with `timestamp` in ms,
 * `input_length` and `output_length` in tokens, and `hash_ids`. Blocks of one id hold the same tokens, so equal leading ids are a prefix
 * that requests really shared.
 */
export function readMooncakeLine(text: string): TraceLine | PlacedProblem {
  const line = readJsonLine(text);
  if (isProblem(line)) return line;
  const arrival = readField(line, 'timestamp', (field) => readTime(field, 'ms'));
  if (isProblem(arrival)) return arrival;
  const promptTokens = readField(line, 'input_length', readTokens);
  if (typeof promptTokens !== 'number') return promptTokens;
  const outputTokens = readField(line, 'output_length', readTokens);
  if (typeof outputTokens !== 'number') return outputTokens;
  const hashIds = fieldOf(line, 'hash_ids');
  if (isProblem(hashIds)) return hashIds;
  const promptBlocks = readBlocks(line.values['hash_ids'], promptTokens, hashIds.column);
  if (isProblem(promptBlocks)) return promptBlocks;
  return { id: null, arrival, arrivalColumn: columnOf(line, 'timestamp'), promptTokens, outputTokens, promptBlocks };
}

function readBlocks(value: unknown, promptTokens: number, column: number): PromptBlocks | PlacedProblem {
  const found = JSON.stringify(value);
  if (!Array.isArray(value) || !value.every(isBlockId)) {
    return { problem: { kind: 'not-block-ids', field: 'hash_ids' }, column, found };
  }
  const needed = Math.ceil(promptTokens / MOONCAKE_BLOCK_TOKENS);
  if (value.length !== needed) {
    return { problem: { kind: 'wrong-block-count', field: 'hash_ids', needed, given: value.length }, column, found };
  }
  return { blockTokens: MOONCAKE_BLOCK_TOKENS, ids: value };
}

function isBlockId(value: unknown): value is number {
  return typeof value === 'number' && Number.isSafeInteger(value) && value >= 0;
}
