import { describe, expect, it } from 'vitest';
import { gpuById } from '../catalog/gpus.ts';
import { modelById } from '../catalog/models.ts';
import type { ModelSpec } from '../catalog/model-spec.ts';
import { createCostModel } from '../cost/create-cost-model.ts';
import facts from '../../checks/data/calibration/h100-facts.json';
import { CHARACTER_AI, characterAiFormula, exactFormula, sharedLayersFormula, textbookFormula } from './cache-formulas.ts';
import { flashMemoryFormula, flashTrafficFormula, writtenMemoryFormula, writtenTrafficFormula } from './flash-bytes.ts';
import { latentElementsPerLayer, ownSharing, sharedKvHeads, sharedPagesFormula, sharedTokenBytesFormula } from './head-sharing.ts';
import { MEASURED_ATTENTION, MEASURED_PASSES, measuredAnswerSeconds } from './measured-attention.ts';
import { passBytesFormula, passFlopsFormula } from './pass-formulas.ts';
import { bothWays, chunkReads, passCost } from './passes.ts';

function known(id: string): ModelSpec {
  const model = modelById(id);
  if (model === null) throw new Error(id);
  return model;
}
function card(id: string) {
  const gpu = gpuById(id);
  if (gpu === null) throw new Error(id);
  return gpu;
}
const llama3 = known('llama-3-8b');
const h100 = card('h100-sxm');
const cost = createCostModel(h100, llama3, { weights: 'bf16', kv: 'bf16' });

describe('the classic example: a prompt of 4 tokens, 4,096 tokens in all (A4)', () => {
  const both = bothWays(cost, 4, 4096);

  it('is a prefill and 4,091 decode steps against 4,092 passes', () => {
    expect(both.steps).toBe(4092);
  });

  it('has the totals that its closed form gives', () => {
    // Llama-3-8B: 2 × 6,979,321,856 FLOPs a token in linear layers, 4 × 32 × 128 × 32 a pair, 2 × 4,096 × 128,256 for one row of logits.
    const linear = 2n * 32n * (4096n * 6144n + 4096n * 4096n + 3n * 4096n * 14336n);
    const pair = 4n * 32n * 128n * 32n;
    const head = 2n * 4096n * 128256n;
    let [tokens, wholePairs, newPairs] = [0n, 0n, 0n];
    for (let length = 4n; length < 4096n; length++) {
      tokens += length;
      wholePairs += (length * (length + 1n)) / 2n;
      newPairs += length === 4n ? 10n : length;
    }
    expect(tokens).toBe((4095n * 4096n) / 2n - 6n);
    expect(both.recomputed.totalFlops[4091]).toBe(linear * tokens + pair * wholePairs + head * 4092n);
    expect(both.cached.totalFlops[4091]).toBe(linear * 4095n + pair * newPairs + head * 4092n);
  });

  it('reads every weight once a pass and each cached token once a decode step', () => {
    const step = passCost(cost, 1000, 'cached');
    expect(step.weightBytes).toBe(15_009_849_344);
    expect(step.kvBytes).toBe(131_072 * (1000 + 1));
    const bytes = (4095 * 4096) / 2 - 6 - 4;
    const kvTotal = 131_072 * (bytes + 4095);
    const kvSum = Array.from({ length: 4091 }, (_, i) => passCost(cost, 5 + i, 'cached').kvBytes).reduce((sum, value) => sum + value, 0);
    expect(kvSum + passCost(cost, 4, 'recomputed').kvBytes).toBe(kvTotal);
  });

  it.each(['cached', 'recomputed'] as const)('has formulas for each pass, %s', (how) => {
    for (const contextTokens of [4, 5, 100, 4095]) {
      const pass = passCost(cost, contextTokens, how);
      expect(passFlopsFormula(cost, contextTokens, how).value).toBe(pass.flops);
      expect(passBytesFormula(cost, contextTokens, how).value).toBe(pass.bytes);
    }
  });

  it('took 27 s against 206 s on an H100, and the model is within its known error of both', () => {
    expect(measuredAnswerSeconds(4, 4096, 'cached')).toBeCloseTo(26.8, 0);
    expect(measuredAnswerSeconds(4, 4096, 'recomputed')).toBeCloseTo(206, 0);
    expect(both.cached.totalNs[4091] / 1e9 / measuredAnswerSeconds(4, 4096, 'cached')).toBeCloseTo(1, 1);
    expect(both.recomputed.totalNs[4091] / 1e9 / measuredAnswerSeconds(4, 4096, 'recomputed')).toBeCloseTo(1, 1);
  });

  it('refuses an answer without a token', () => {
    expect(() => bothWays(cost, 4, 4)).toThrow(RangeError);
  });
});

describe('published rows', () => {
  it('33: a prompt of 4,096 tokens in 2, 4 and 8 chunks reads 2,048, 6,144 and 14,336 tokens again', () => {
    expect([2, 4, 8].map((chunks) => chunkReads(cost, 4096, chunks) / 131_072)).toEqual([2048, 6144, 14_336]);
  });

  it('1, 2: OPT-13B and Llama-2-7B, exact and by the textbook alike', () => {
    for (const [id, tokens, bytes] of [
      ['opt-13b', 1, 819_200],
      ['opt-13b', 2048, 1_677_721_600],
      ['llama-2-7b', 4096, 2_147_483_648],
    ] as const) {
      const size = { tokens, batch: 1, elementBytes: 2, sharedLayers: 1 };
      expect(exactFormula(known(id), size).value).toBe(bytes);
      expect(textbookFormula(known(id), size).value).toBe(bytes);
      expect(sharedTokenBytesFormula(known(id), 'bf16', 'mha').value * tokens).toBe(bytes);
    }
  });

  it('the textbook is four times too large for grouped heads', () => {
    const size = { tokens: 8192, batch: 4, elementBytes: 1, sharedLayers: 2 };
    expect(textbookFormula(llama3, size).value).toBe(4 * exactFormula(llama3, size).value);
    expect(sharedLayersFormula(llama3, size).value).toBe((8192 * 4 * 131_072) / 2 / 2);
  });

  it('28: DeepSeek-V2 keeps 34,560 elements a token in its 60 layers', () => {
    expect(60 * latentElementsPerLayer()).toBe(34_560);
    expect(sharedTokenBytesFormula({ ...llama3, layers: 60 }, 'fp8', 'mla').value).toBe(34_560);
  });

  it('30: LLaMA-65B without groups takes 8 times Llama-2-70B', () => {
    const grouped = known('llama-2-70b');
    expect([ownSharing(grouped), sharedKvHeads(grouped, 'mha')]).toEqual(['gqa', 64]);
    expect(sharedTokenBytesFormula(grouped, 'bf16', 'mha').value / sharedTokenBytesFormula(grouped, 'bf16', 'gqa').value).toBe(8);
    expect(sharedTokenBytesFormula(known('llama-65b'), 'bf16', 'mha').value).toBe(sharedTokenBytesFormula(grouped, 'bf16', 'mha').value);
  });

  it('36: character.ai’s three ideas come to 59 to 89 times', () => {
    expect(Math.round(characterAiFormula(CHARACTER_AI.leastShared).value)).toBe(59);
    expect(Math.round(characterAiFormula(CHARACTER_AI.mostShared).value)).toBe(89);
  });

  it('46: FlashAttention’s traffic on GPT-2 medium’s shape is of the order of 9.2 times less', () => {
    const shape = { layers: 24, queryHeads: 16, kvHeads: 16, headDim: 64 };
    const flash = flashTrafficFormula(shape, card('a100-40-sxm'), 1024);
    const ratio = writtenTrafficFormula(shape, 1024).value / (flash?.value ?? NaN);
    expect(ratio).toBeGreaterThan(9.2 / 2);
    expect(ratio).toBeLessThan(9.2 * 2);
    // One head by hand: 4 N D + 4 N² against 2 N D + 3 (3 N D + 4 N), SRAM of 192 KiB holding 384 keys.
    expect(writtenTrafficFormula(shape, 1024).value).toBe(24 * 16 * 2 * (4 * 65_536 + 4 * 1_048_576));
    expect(flash?.value).toBe(24 * 16 * 2 * (2 * 65_536 + 3 * (3 * 65_536 + 4096)));
  });
});

describe('pages of the same pool', () => {
  it('are as many times more as a token is smaller', () => {
    const pool = 136 * 16 * 131_072;
    const pages = (sharing: 'mha' | 'gqa' | 'mqa') => sharedPagesFormula(pool, 16, sharedTokenBytesFormula(llama3, 'bf16', sharing)).value;
    expect([pages('mha'), pages('gqa'), pages('mqa')]).toEqual([34, 136, 1088]);
  });

  it('a model without groups gets a count that divides its heads', () => {
    expect(sharedKvHeads(known('gpt2'), 'gqa')).toBe(6);
    expect(sharedKvHeads(known('gpt2-xl'), 'gqa')).toBe(5);
  });
});

describe('what was measured', () => {
  it('is the calibration file’s', () => {
    expect(MEASURED_PASSES.rows).toEqual(
      facts.cache_against_recompute.rows.map(({ length, with_cache_ms, recompute_ms }) => [length, with_cache_ms, recompute_ms]),
    );
    expect(MEASURED_ATTENTION).toEqual(
      facts.flash_against_naive.rows.map((row) => ({
        tokens: row.tokens,
        flashMs: row.flash_ms,
        flashBytes: row.flash_extra_bytes ?? null,
        writtenMs: row.naive_ms ?? null,
        writtenBytes: row.naive_extra_bytes ?? null,
      })),
    );
  });

  it('memory is what the formulas give, to the byte without FlashAttention and to 1,024 bytes with it', () => {
    const shape = { queryHeads: 32, headDim: 128 };
    for (const { tokens, flashBytes, writtenBytes } of MEASURED_ATTENTION) {
      if (writtenBytes !== null && tokens >= 512) expect(writtenMemoryFormula(shape, tokens).value).toBe(writtenBytes);
      if (flashBytes !== null) expect(Math.abs(flashMemoryFormula(shape, tokens).value - flashBytes)).toBeLessThanOrEqual(1024);
    }
  });
});
