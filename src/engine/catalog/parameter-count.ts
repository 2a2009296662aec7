import type { ModelSpec } from './model-spec.ts';

/** Parameters of a model by part; integers that sum to `total`. */
export interface ParameterCount {
  /** Token embedding table, V × d. With tied embeddings it is the LM head too. */
  readonly embedding: number;
  /** Learned position table (GPT-2, OPT), else 0. */
  readonly positions: number;
  /** The matrices of one layer. */
  readonly perLayer: LayerParameters;
  readonly layers: number;
  /** Norm after the last layer. */
  readonly finalNorm: number;
  /** LM head of its own; 0 when it is tied to the embedding. */
  readonly head: number;
  readonly total: number;
}

/** Parameters of one layer; matrices and what stays in 16 bits when they are quantised. */
interface LayerParameters {
  readonly qkv: number;
  readonly output: number;
  /** Gate and up projection (SwiGLU: two matrices; GPT-2, OPT: one). */
  readonly gateUp: number;
  readonly down: number;
  readonly normsAndBiases: number;
}

/** OPT's position table has two rows that are never used. */
const OPT_POSITION_OFFSET = 2;

/** Matrices that read the hidden state in the feed-forward part: gate and up, or up alone. */
export function ffnInputMatrices(model: ModelSpec): number {
  return model.family === 'llama' ? 2 : 1;
}

/** Columns of the joint Q, K, V projection: (h + 2k) D. */
export function qkvWidth(model: ModelSpec): number {
  return (model.queryHeads + 2 * model.kvHeads) * model.headDim;
}

function layerParameters(model: ModelSpec): LayerParameters {
  const d = model.hiddenSize;
  const attentionWidth = model.queryHeads * model.headDim;
  const qkvBias = model.qkvBias ? qkvWidth(model) : 0;
  const qkNorm = model.qkNorm ? 2 * model.headDim : 0;
  // LayerNorm has weight and bias, RMSNorm a weight; output, up and down projections of GPT-2 and OPT are biased.
  const norms = model.family === 'llama' ? 2 * d : 4 * d;
  const otherBiases = model.family === 'llama' ? 0 : d + model.ffnSize + d;
  return {
    qkv: d * qkvWidth(model),
    output: attentionWidth * d,
    gateUp: ffnInputMatrices(model) * d * model.ffnSize,
    down: d * model.ffnSize,
    normsAndBiases: qkvBias + qkNorm + norms + otherBiases,
  };
}

function positionRows(model: ModelSpec): number {
  if (model.family === 'llama') return 0;
  return model.family === 'opt' ? model.contextTokens + OPT_POSITION_OFFSET : model.contextTokens;
}

/**
 * Exact parameter count by part (SPEC M1).
 *
 * Llama: L(dhD + 2dkD + hDd [+ (h + 2k)D QKV bias] [+ 2D QK-norm] + 3df + 2d) + d + Vd(2, or 1 if tied);
 * GPT-2: Vd + ctx·d + L(12d² + 13d) + 2d; OPT: Vd + (ctx + 2)d + L(4(d² + d) + 2df + f + d + 4d) + 2d.
 */
export function parameterCount(model: ModelSpec): ParameterCount {
  const d = model.hiddenSize;
  const embedding = model.vocabSize * d;
  const positions = positionRows(model) * d;
  const perLayer = layerParameters(model);
  const finalNorm = model.family === 'llama' ? d : 2 * d;
  const head = model.tiedEmbeddings ? 0 : embedding;
  const layerTotal = perLayer.qkv + perLayer.output + perLayer.gateUp + perLayer.down + perLayer.normsAndBiases;
  const total = embedding + positions + model.layers * layerTotal + finalNorm + head;
  return { embedding, positions, perLayer, layers: model.layers, finalNorm, head, total };
}

/** Parameters of all layers' matrices: what quantisation applies to. */
export function matrixParameters(count: ParameterCount): number {
  const layer = count.perLayer;
  return count.layers * (layer.qkv + layer.output + layer.gateUp + layer.down);
}
