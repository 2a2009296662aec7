import { describe, expect, it } from 'vitest';
import { COUNTED_MODELS, countedModelById } from './counted-models.ts';
import { activeParameters, countedKvBytes, countedParameters } from './counted-parameters.ts';

/** Published safetensors totals, KV bytes a token in 16 bits without window effect. */
const PUBLISHED: readonly (readonly [id: string, parameters: number, kvBytes: number])[] = [
  ['mistral-7b-v0.1', 7_241_732_096, 131_072],
  ['phi-3-mini-4k', 3_821_079_552, 393_216],
  ['gemma-2-2b', 2_614_341_888, 106_496],
  ['gemma-2-9b', 9_241_705_984, 344_064],
  ['gemma-2-27b', 27_227_128_320, 376_832],
  ['gemma-3-1b', 999_885_952, 26_624],
  ['gemma-3-4b', 3_880_099_328, 139_264],
  ['gemma-3-12b', 11_765_788_416, 393_216],
  ['gemma-3-27b', 27_009_002_240, 507_904],
  ['mixtral-8x7b', 46_702_792_704, 131_072],
  ['qwen3-30b-a3b', 30_532_122_624, 98_304],
  ['qwen3-235b-a22b', 235_093_634_560, 192_512],
  ['deepseek-v2-lite', 15_706_484_224, 31_104],
  ['deepseek-v3', 671_026_419_200, 70_272],
];

/** Totals and active parameters known to a few digits only, in billions. */
const ROUNDED: readonly (readonly [id: string, total: number, active: number | null, kvBytes: number])[] = [
  ['mixtral-8x7b', 46.7, 12.88, 131_072],
  ['qwen3-30b-a3b', 30.53, 3.35, 98_304],
  ['qwen3-235b-a22b', 235.09, 22.19, 192_512],
  ['deepseek-v2', 235.74, 21.38, 69_120],
  ['deepseek-v2-lite', 15.71, 2.66, 31_104],
  ['deepseek-v3', 671.03, 37.55, 70_272],
  ['gpt-oss-20b', 20.9, null, 49_152],
  ['gpt-oss-120b', 117, null, 73_728],
];

function model(id: string): NonNullable<ReturnType<typeof countedModelById>> {
  const found = countedModelById(id);
  if (found === null) throw new Error(`no counted model ${id}`);
  return found;
}

describe('models counted by shape (M10)', () => {
  it.each(PUBLISHED)('%s has its published parameter count and KV bytes a token', (id, parameters, kvBytes) => {
    expect(countedParameters(model(id))).toBe(parameters);
    expect(countedKvBytes(model(id), 'bf16', 1)).toBe(kvBytes);
  });

  it.each(ROUNDED)('%s comes to about %f billion parameters', (id, total, active, kvBytes) => {
    expect(countedParameters(model(id)) / 1e9 / total).toBeCloseTo(1, 2);
    if (active !== null) expect(activeParameters(model(id)) / 1e9).toBeCloseTo(active, 2);
    expect(countedKvBytes(model(id), 'bf16', 1)).toBe(kvBytes);
  });

  it('every one of them is checked', () => {
    const checked = new Set([...PUBLISHED, ...ROUNDED].map((row) => row[0]));
    expect(COUNTED_MODELS.filter((entry) => !checked.has(entry.id))).toEqual([]);
  });

  it('a window caps what its layers keep', () => {
    // Mistral: all 32 layers keep 4,096 tokens at most; Gemma-2-2B: every other one.
    expect(countedKvBytes(model('mistral-7b-v0.1'), 'bf16', 32_768)).toBe(4096 * 131_072);
    expect(countedKvBytes(model('gemma-2-2b'), 'bf16', 8192)).toBe((106_496 / 2) * (8192 + 4096));
  });
});
