import type { ModelSpec } from './model-spec.ts';
import type { NumberFormat } from './number-format.ts';
import { bytesOfElements } from './number-format-bits.ts';

/** Bytes one token takes in the KV cache of one layer: 2 k D elements (SPEC M4). */
function kvBytesPerTokenAndLayer(model: ModelSpec, kv: NumberFormat): number {
  return bytesOfElements(2 * model.kvHeads * model.headDim, kv);
}

/** Bytes one token takes in the KV cache: 2 L k D elements, key and value (SPEC M4; PagedAttention, SOSP 2023, section 3). */
export function kvBytesPerToken(model: ModelSpec, kv: NumberFormat): number {
  return model.layers * kvBytesPerTokenAndLayer(model, kv);
}

/** Bytes of one page of `blockSizeTokens` token slots, all layers together (SPEC M5). */
export function pageBytes(model: ModelSpec, kv: NumberFormat, blockSizeTokens: number): number {
  return blockSizeTokens * kvBytesPerToken(model, kv);
}
