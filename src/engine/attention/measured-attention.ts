/**
 * Measured on an H100 80 GB SXM (PyTorch 2.11, CUDA 13, random weights, bf16): the tables "cache_against_recompute" and
 * "flash_against_naive" of this project's calibration file h100-facts.json. MIT licence, as the project.
 */

/** Time of one pass that yields the next token of a request of so many tokens: [tokens, over the cache in ms, all again in ms]. */
export const MEASURED_PASSES = {
  gpu: 'h100-sxm',
  model: 'llama-3-8b',
  rows: [
    [5, 6.3031, 6.3936],
    [16, 6.2897, 6.4734],
    [32, 6.2981, 6.5319],
    [64, 6.2939, 6.6399],
    [128, 6.3042, 7.0388],
    [256, 6.3155, 8.0997],
    [384, 6.3465, 10.367],
    [512, 6.3682, 12.896],
    [768, 6.41, 18.7349],
    [1024, 6.4011, 24.5564],
    [1536, 6.4787, 36.6819],
    [2048, 6.5319, 49.2385],
    [3072, 6.639, 74.966],
    [4096, 6.6974, 101.9341],
  ],
} as const satisfies { readonly gpu: string; readonly model: string; readonly rows: readonly (readonly [number, number, number])[] };

/** One causal attention layer of 32 heads of 128, batch 1: FlashAttention, and with the score matrix written out. */
export interface MeasuredAttention {
  readonly tokens: number;
  readonly flashMs: number;
  /** Bytes taken beyond the inputs; null = not measured. */
  readonly flashBytes: number | null;
  readonly writtenMs: number | null;
  readonly writtenBytes: number | null;
}

export const MEASURED_HEADS = 32;
export const MEASURED_HEAD_DIM = 128;

export const MEASURED_ATTENTION: readonly MeasuredAttention[] = [
  { tokens: 256, flashMs: 0.0501, flashBytes: null, writtenMs: 0.1413, writtenBytes: 10_485_760 },
  { tokens: 512, flashMs: 0.0456, flashBytes: 4_260_864, writtenMs: 0.1671, writtenBytes: 37_748_736 },
  { tokens: 1024, flashMs: 0.082, flashBytes: 8_520_704, writtenMs: 0.374, writtenBytes: 142_606_336 },
  { tokens: 2048, flashMs: 0.2016, flashBytes: 17_040_384, writtenMs: 1.3218, writtenBytes: 553_648_128 },
  { tokens: 4096, flashMs: 0.5552, flashBytes: 34_079_744, writtenMs: 5.4166, writtenBytes: 2_181_038_080 },
  { tokens: 8192, flashMs: 1.7997, flashBytes: 68_158_464, writtenMs: 22.9469, writtenBytes: 8_657_043_456 },
  { tokens: 16_384, flashMs: 6.4933, flashBytes: null, writtenMs: null, writtenBytes: null },
];

/** Measured ms of one pass at any length: a straight line between measured lengths, the nearest beyond them. */
export function measuredPassMs(tokens: number, how: 'cached' | 'recomputed'): number {
  const { rows } = MEASURED_PASSES;
  const column = how === 'cached' ? 1 : 2;
  const after = rows.findIndex(([length]) => length >= tokens);
  if (after <= 0) return rows.at(after)?.[column] ?? rows[0][column];
  const [low, high] = [rows[after - 1], rows[after]];
  const share = (tokens - low[0]) / (high[0] - low[0]);
  return low[column] + share * (high[column] - low[column]);
}

/** Measured seconds of an answer: its prefill and then every pass, by `measuredPassMs`. */
export function measuredAnswerSeconds(promptTokens: number, tokens: number, how: 'cached' | 'recomputed'): number {
  let ms = measuredPassMs(promptTokens, 'recomputed');
  for (let context = promptTokens + 1; context < tokens; context++) ms += measuredPassMs(context, how);
  return ms / 1000;
}
