import type { ModelSpec } from '../catalog/model-spec.ts';
import type { NumberFormat } from '../catalog/number-format.ts';
import { bitsOf, unquantisedFormat } from '../catalog/number-format-bits.ts';
import { ffnInputMatrices, parameterCount, qkvWidth } from '../catalog/parameter-count.ts';
import type { OperatorId } from './cost-model.ts';

/** The operators of a forward pass in the order they run; an operator's place here is its index everywhere in the cost model. */
export const OPERATOR_IDS = [
  'embedding',
  'attention-norm',
  'qkv',
  'rotary-kv-write',
  'attention-prefill',
  'attention-decode',
  'output-projection',
  'attention-all-reduce',
  'ffn-norm',
  'gate-up',
  'activation',
  'down',
  'ffn-all-reduce',
  'final-norm',
  'lm-head',
  'sampling',
] as const satisfies readonly OperatorId[];

const ONCE: ReadonlySet<OperatorId> = new Set(['embedding', 'final-norm', 'lm-head', 'sampling']);

/** Whether an operator runs once a layer; the others run once a step. */
export function isPerLayer(id: OperatorId): boolean {
  return !ONCE.has(id);
}

/** A matrix multiplication [rows, inner] × [inner, columns]. */
export interface Linear {
  readonly inner: number;
  readonly columns: number;
  /** Bytes of matrix and bias in HBM, one layer. */
  readonly weightBytes: number;
  /** Bytes of one element of its input. */
  readonly inputElementBytes: number;
}

/** What one layer (or the model, for what runs once) moves and multiplies: everything about a model the cost of a step needs. */
export interface OperatorTable {
  readonly layers: number;
  readonly hiddenSize: number;
  readonly qkv: Linear;
  readonly outputProjection: Linear;
  readonly gateUp: Linear;
  readonly down: Linear;
  readonly lmHead: Linear;
  /** Weights of one of a layer's two norms, and of the final one. */
  readonly normWeightBytes: number;
  readonly finalNormWeightBytes: number;
  /** Norms inside attention (QK-norm), one layer. */
  readonly qkNormWeightBytes: number;
  /** Activation bytes per token row: embedding row read and hidden state written. */
  readonly embeddingRowBytes: number;
  /** Input and residual read, both written. */
  readonly normRowBytes: number;
  /** Q, K, V read, Q written; K and V go to the cache. */
  readonly rotaryRowBytes: number;
  /** Q, and in prefill the K and V of the new tokens, read; output written. */
  readonly attentionRowBytes: number;
  readonly attentionPrefillRowBytes: number;
  /** Gate and up read (GPT-2, OPT: up alone), their product written. */
  readonly activationRowBytes: number;
  readonly samplingRowBytes: number;
  /** KV bytes of one token in one layer. */
  readonly kvTokenBytes: number;
  /** FLOPs of attention per pair of new token and token attended to, one layer: 4 h D. */
  readonly attentionPairFlops: number;
  /** Kernels of rotary embedding and KV write. */
  readonly rotaryKernels: number;
}

/** Activations are kept in 16 bits whatever the weights are. */
const ACTIVATION_BYTES = 2;

/**
 * The operators of `model` in these formats, sizes in bytes (SPEC C1, C3).
 * Weight bytes of all operators over all layers sum to `streamedWeightBytes`.
 */
export function operatorTable(model: ModelSpec, weights: NumberFormat, kv: NumberFormat): OperatorTable {
  const d = model.hiddenSize;
  const attentionWidth = model.queryHeads * model.headDim;
  const kvWidth = 2 * model.kvHeads * model.headDim;
  const biased = model.family !== 'llama';
  const plainBytes = bitsOf(unquantisedFormat(weights)) / 8;
  const matrixBytes = bitsOf(weights) / 8;
  const inputElementBytes = weights === 'fp8' || weights === 'int8' ? 1 : ACTIVATION_BYTES;
  const linear = (inner: number, columns: number, bias: boolean): Linear => ({
    inner,
    columns,
    weightBytes: inner * columns * matrixBytes + (bias ? columns * plainBytes : 0),
    inputElementBytes,
  });
  const gateUpWidth = ffnInputMatrices(model) * model.ffnSize;
  return {
    layers: model.layers,
    hiddenSize: d,
    qkv: linear(d, qkvWidth(model), model.qkvBias),
    outputProjection: linear(attentionWidth, d, biased),
    gateUp: linear(d, gateUpWidth, biased),
    down: linear(model.ffnSize, d, biased),
    lmHead: {
      inner: d,
      columns: model.vocabSize,
      weightBytes: d * model.vocabSize * plainBytes,
      inputElementBytes: ACTIVATION_BYTES,
    },
    normWeightBytes: (biased ? 2 : 1) * d * plainBytes,
    finalNormWeightBytes: parameterCount(model).finalNorm * plainBytes,
    qkNormWeightBytes: (model.qkNorm ? 2 * model.headDim : 0) * plainBytes,
    embeddingRowBytes: 2 * d * ACTIVATION_BYTES,
    normRowBytes: 4 * d * ACTIVATION_BYTES,
    rotaryRowBytes: (attentionWidth + kvWidth + attentionWidth) * ACTIVATION_BYTES,
    attentionRowBytes: 2 * attentionWidth * ACTIVATION_BYTES,
    attentionPrefillRowBytes: (2 * attentionWidth + kvWidth) * ACTIVATION_BYTES,
    activationRowBytes: (gateUpWidth + model.ffnSize) * ACTIVATION_BYTES,
    samplingRowBytes: model.vocabSize * ACTIVATION_BYTES,
    kvTokenBytes: (kvWidth * bitsOf(kv)) / 8,
    attentionPairFlops: 4 * attentionWidth,
    rotaryKernels: model.family === 'llama' ? 2 : 1,
  };
}
