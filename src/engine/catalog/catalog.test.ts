import { describe, expect, it } from 'vitest';
import { GPUS, cardBytes, gpuById } from './gpus.ts';
import { kvBytesPerToken, pageBytes } from './kv-bytes.ts';
import { MODELS, modelById } from './models.ts';
import type { ModelSpec } from './model-spec.ts';
import { parameterCount } from './parameter-count.ts';
import { residentWeightBytes, streamedWeightBytes } from './weight-bytes.ts';

function model(id: string): ModelSpec {
  const found = modelById(id);
  if (found === null) throw new Error(`no model ${id}`);
  return found;
}

/** Published safetensors totals and, where marked in the sources, exact formula results; KV bytes a token in 16 bits. */
const PUBLISHED: readonly (readonly [id: string, parameters: number, kvBytes: number])[] = [
  ['gpt2', 124_439_808, 36_864],
  ['gpt2-xl', 1_557_611_200, 307_200],
  ['opt-13b', 12_853_473_280, 819_200],
  ['opt-66b', 65_719_701_504, 2_359_296],
  ['opt-175b', 174_604_468_224, 4_718_592],
  ['tinyllama-1.1b', 1_100_048_384, 22_528],
  ['llama-2-7b', 6_738_415_616, 524_288],
  ['llama-2-13b', 13_015_864_320, 819_200],
  ['llama-2-70b', 68_976_648_192, 327_680],
  ['llama-3-8b', 8_030_261_248, 131_072],
  ['llama-3.1-8b', 8_030_261_248, 131_072],
  ['llama-3-70b', 70_553_706_496, 327_680],
  ['llama-3.1-70b', 70_553_706_496, 327_680],
  ['llama-3.1-405b', 405_853_388_800, 516_096],
  ['llama-3.2-1b', 1_235_814_400, 32_768],
  ['llama-3.2-3b', 3_212_749_824, 114_688],
  ['qwen2.5-0.5b', 494_032_768, 12_288],
  ['qwen2.5-1.5b', 1_543_714_304, 28_672],
  ['qwen2.5-3b', 3_085_938_688, 36_864],
  ['qwen2.5-7b', 7_615_616_512, 57_344],
  ['qwen2.5-14b', 14_770_033_664, 196_608],
  ['qwen2.5-32b', 32_763_876_352, 262_144],
  ['qwen2.5-72b', 72_706_203_648, 327_680],
  ['qwen3-0.6b', 596_049_920, 114_688],
  ['qwen3-1.7b', 1_720_574_976, 114_688],
  ['qwen3-4b', 4_022_468_096, 147_456],
  ['qwen3-8b', 8_190_735_360, 147_456],
  ['qwen3-14b', 14_768_307_200, 163_840],
  ['qwen3-32b', 32_762_123_264, 262_144],
];

describe('parameter counts and KV bytes (M1, M4)', () => {
  it.each(PUBLISHED)('%s has its published parameter count and KV bytes a token', (id, parameters, kvBytes) => {
    expect(parameterCount(model(id)).total).toBe(parameters);
    expect(kvBytesPerToken(model(id), 'bf16')).toBe(kvBytes);
  });

  it('covers every model of the catalog but LLaMA-65B, whose KV is checked against Llama-2-70B', () => {
    const checked = new Set([...PUBLISHED.map((row) => row[0]), 'llama-65b']);
    expect(MODELS.filter((entry) => !checked.has(entry.id))).toEqual([]);
    // Sarathi-Serve section 2.2: grouped-query attention makes it exactly eight times smaller.
    expect(kvBytesPerToken(model('llama-65b'), 'bf16') / kvBytesPerToken(model('llama-2-70b'), 'bf16')).toBe(8);
  });

  it('M5: a page of 16 tokens of Llama-3-8B is 2 MiB, half of that in 8 bits', () => {
    expect(pageBytes(model('llama-3-8b'), 'bf16', 16)).toBe(2 * 1024 * 1024);
    expect(pageBytes(model('llama-3-8b'), 'fp8', 16)).toBe(1024 * 1024);
  });
});

describe('weight bytes (M2, M3)', () => {
  it('streams what the measured models stream, norms apart', () => {
    // The measured models count no norms: 2 × (2 L d + d) bytes.
    const norms = 2 * (2 * 32 * 4096 + 4096);
    expect(residentWeightBytes(model('llama-3-8b'), 'bf16')).toBe(16_060_522_496);
    expect(streamedWeightBytes(model('llama-3-8b'), 'bf16') - norms).toBe(15_009_316_864);
    expect(streamedWeightBytes(model('llama-2-7b'), 'bf16') - norms).toBe(13_214_154_752);
    // fp8: one 4-byte scale for each of the four matrix shapes of a layer, 512 bytes in all.
    expect(streamedWeightBytes(model('llama-3-8b'), 'fp8') - norms).toBe(8_029_995_520 - 512);
  });

  it('keeps a tied embedding in the stream: it is the LM head', () => {
    const tied = model('llama-3.2-1b');
    expect(streamedWeightBytes(tied, 'bf16')).toBe(residentWeightBytes(tied, 'bf16'));
  });
});

describe('GPUs', () => {
  it('have unique ids and are found by them', () => {
    expect(new Set(GPUS.map((gpu) => gpu.id)).size).toBe(GPUS.length);
    for (const gpu of GPUS) expect(gpuById(gpu.id)).toBe(gpu);
    expect(gpuById('h300')).toBeNull();
  });

  it('report more than 10⁹ bytes a GB where drivers count in GiB', () => {
    const reported = GPUS.filter((gpu) => gpu.hbmReportedBytes !== null);
    expect(reported.map((gpu) => gpu.id)).toEqual(['l40s', 'h100-sxm', 'h200', 'rtx-4090']);
    for (const gpu of reported) expect(Math.abs(cardBytes(gpu) / gpu.hbmBytes - 1)).toBeLessThan(0.08);
  });
});
