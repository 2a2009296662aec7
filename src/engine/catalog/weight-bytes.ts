import type { ModelSpec } from './model-spec.ts';
import type { NumberFormat } from './number-format.ts';
import { bytesOfElements, unquantisedFormat } from './number-format-bits.ts';
import { matrixParameters, parameterCount } from './parameter-count.ts';

/** Bytes the weights take in HBM with the linear layers in `weights` and the rest in 16 bits (SPEC M2). */
export function residentWeightBytes(model: ModelSpec, weights: NumberFormat): number {
  const count = parameterCount(model);
  const matrices = matrixParameters(count);
  return bytesOfElements(matrices, weights) + bytesOfElements(count.total - matrices, unquantisedFormat(weights));
}

/**
 * Bytes of the tables of which a step reads only rows: token embedding and positions (SPEC M3).
 * A tied embedding is the LM head as well and is read whole, so it isn't one of them.
 */
export function tableBytes(model: ModelSpec, weights: NumberFormat): number {
  const count = parameterCount(model);
  const rowsOnly = count.positions + (model.tiedEmbeddings ? 0 : count.embedding);
  return bytesOfElements(rowsOnly, unquantisedFormat(weights));
}

/** Weight bytes a step reads: every weight once, the tables of which it needs single rows left out (SPEC M3). */
export function streamedWeightBytes(model: ModelSpec, weights: NumberFormat): number {
  return residentWeightBytes(model, weights) - tableBytes(model, weights);
}

/** Bytes of all `parameters` in one format, as model cards state it. */
export function parameterBytes(parameters: number, format: NumberFormat): number {
  return bytesOfElements(parameters, format);
}
