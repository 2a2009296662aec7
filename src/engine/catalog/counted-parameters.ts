import type { CountedAttention, CountedExperts, CountedModel } from './counted-model.ts';
import { bytesOfElements } from './number-format-bits.ts';
import type { NumberFormat } from './number-format.ts';

function attentionParameters(attention: CountedAttention, hidden: number): number {
  if (attention.kind === 'latent') {
    const { heads, nopeDim, ropeDim, valueDim, queryRank, latentRank } = attention;
    const queryWidth = heads * (nopeDim + ropeDim);
    const query = queryRank === null ? hidden * queryWidth : hidden * queryRank + queryRank + queryRank * queryWidth;
    const latent = hidden * (latentRank + ropeDim) + latentRank + latentRank * heads * (nopeDim + valueDim);
    return query + latent + heads * valueDim * hidden;
  }
  const { queryHeads, kvHeads, headDim } = attention;
  const width = (queryHeads + 2 * kvHeads) * headDim;
  const norms = attention.qkNorm ? 2 * headDim : 0;
  const biases = attention.biases === 'all' ? width + hidden : 0;
  return hidden * width + queryHeads * headDim * hidden + norms + biases;
}

/** Parameters of one layer's experts when `count` of them are counted: gate, up, down each, the shared ones and the router. */
function expertParameters(experts: CountedExperts, hidden: number, count: number): number {
  const { expertFfnSize: f, sharedExperts } = experts;
  const each = 3 * hidden * f + (experts.biases ? 2 * f + hidden : 0);
  const router = hidden * experts.experts + (experts.routerBias ? experts.experts : 0);
  return (count + sharedExperts) * each + router;
}

function parameters(model: CountedModel, expertsCounted: (experts: CountedExperts) => number): number {
  const { hiddenSize: d, layers, experts } = model;
  const dense = 3 * d * model.ffnSize;
  const denseLayers = experts === null ? layers : experts.denseLayers;
  const sparse = experts === null ? 0 : (layers - denseLayers) * expertParameters(experts, d, expertsCounted(experts));
  const perLayer = attentionParameters(model.attention, d) + model.normsPerLayer * d;
  return layers * perLayer + denseLayers * dense + sparse + d + model.vocabSize * d * (model.tiedEmbeddings ? 1 : 2);
}

/** All parameters of a counted model (SPEC M10). */
export function countedParameters(model: CountedModel): number {
  return parameters(model, (experts) => experts.experts);
}

/** Parameters one token goes through: of each layer's experts the active and shared ones only (SPEC M10). */
export function activeParameters(model: CountedModel): number {
  return parameters(model, (experts) => experts.activeExperts);
}

/** Elements of one token in the KV cache of one layer: 2 k D, or a latent of c + r (DeepSeek-V2, arXiv 2405.04434, table 9). */
export function kvElementsPerLayer({ attention }: CountedModel): number {
  return attention.kind === 'latent' ? attention.latentRank + attention.ropeDim : 2 * attention.kvHeads * attention.headDim;
}

/** Bytes of the KV cache of a request of `contextTokens`; a windowed layer keeps min(context, window) (SPEC M10). */
export function countedKvBytes(model: CountedModel, kv: NumberFormat, contextTokens: number): number {
  const windowed = model.attentionWindow?.layers ?? 0;
  const kept = Math.min(contextTokens, model.attentionWindow?.tokens ?? contextTokens);
  const tokenLayers = (model.layers - windowed) * contextTokens + windowed * kept;
  return bytesOfElements(tokenLayers * kvElementsPerLayer(model), kv);
}

/**
 * Experts of a layer that `tokens` independent tokens touch on average: E (1 − (1 − k ÷ E)^tokens) (SPEC M10).
 * By repeated multiplication: Math.pow differs between browsers in the last bit.
 */
export function expertsTouched(experts: number, activeExperts: number, tokens: number): number {
  let untouched = 1;
  for (let token = 0; token < tokens; token += 1) untouched *= 1 - activeExperts / experts;
  return experts * (1 - untouched);
}
