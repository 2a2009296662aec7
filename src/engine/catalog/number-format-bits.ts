import type { NumberFormat } from './number-format.ts';

/**
 * Bits one element takes, scales and zeros included.
 * `int4-g128`: 4 bits + (16-bit scale + 4-bit zero) ÷ 128 = 4.15625, weight only.
 * FP8 and INT8 carry one scale per tensor: nothing worth counting.
 */
const BITS: Readonly<Record<NumberFormat, number>> = { fp32: 32, bf16: 16, fp16: 16, fp8: 8, int8: 8, 'int4-g128': 4 + (16 + 4) / 128 };

/** Formats a KV cache can be kept in: 4-bit groups run along a weight matrix and have no meaning for a cache line. */
export const KV_FORMATS: readonly NumberFormat[] = ['fp32', 'bf16', 'fp16', 'fp8', 'int8'];

/** Formats the linear layers' weights can be kept in. */
export const WEIGHT_FORMATS: readonly NumberFormat[] = ['fp32', 'bf16', 'fp16', 'fp8', 'int8', 'int4-g128'];

/** Bits one element of this format takes in memory. */
export function bitsOf(format: NumberFormat): number {
  return BITS[format];
}

/** Bytes of `elements` elements, rounded up to whole bytes. */
export function bytesOfElements(elements: number, format: NumberFormat): number {
  return Math.ceil((elements * BITS[format]) / 8);
}

/**
 * Format of embedding table, norms, biases and LM head when the linear layers are kept in `weights`: quantised checkpoints leave them in
 * 16 bits (as the measured fp8 and int4 models do); FP32 keeps them in 32.
 */
export function unquantisedFormat(weights: NumberFormat): NumberFormat {
  return weights === 'fp8' || weights === 'int8' || weights === 'int4-g128' ? 'bf16' : weights;
}
