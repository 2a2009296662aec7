import type { CountedAttention, CountedExperts, CountedModel } from './counted-model.ts';

/** Sources as in `models.ts`; DSV2: arXiv 2405.04434. */
type Grouped = readonly [queryHeads: number, kvHeads: number, headDim: number];
type Shape = readonly [layers: number, hidden: number, ffn: number, vocab: number, context: number];
type Extras = Partial<Pick<CountedModel, 'experts' | 'attentionWindow' | 'tiedEmbeddings' | 'normsPerLayer'>>;

function grouped([queryHeads, kvHeads, headDim]: Grouped, qkNorm = false, biases: 'none' | 'all' = 'none'): CountedAttention {
  return { kind: 'grouped', queryHeads, kvHeads, headDim, qkNorm, biases };
}

function latent(heads: number, queryRank: number | null): CountedAttention {
  return { kind: 'latent', heads, nopeDim: 128, ropeDim: 64, valueDim: 128, queryRank, latentRank: 512 };
}

function experts(experts: number, activeExperts: number, expertFfnSize: number, sharedExperts = 0, denseLayers = 0): CountedExperts {
  return { experts, activeExperts, expertFfnSize, sharedExperts, denseLayers, biases: false, routerBias: false };
}

function model(id: string, name: string, shape: Shape, attention: CountedAttention, source: string, extras: Extras = {}): CountedModel {
  const [layers, hiddenSize, ffnSize, vocabSize, contextTokens] = shape;
  return {
    id,
    name,
    layers,
    hiddenSize,
    attention,
    ffnSize,
    experts: extras.experts ?? null,
    attentionWindow: extras.attentionWindow ?? null,
    vocabSize,
    contextTokens,
    tiedEmbeddings: extras.tiedEmbeddings ?? false,
    normsPerLayer: extras.normsPerLayer ?? 2,
    source,
  };
}

const GEMMA = { tiedEmbeddings: true, normsPerLayer: 4 } as const;

/** Gemma: a window on `layers` layers, tied embeddings, four norms a layer. */
function gemma(id: string, name: string, shape: Shape, heads: Grouped, qkNorm: boolean, tokens: number, layers: number): CountedModel {
  return model(id, name, shape, grouped(heads, qkNorm), 'LIT', { ...GEMMA, attentionWindow: { tokens, layers } });
}

/** gpt-oss: biased projections and experts, a window on half of the layers. Attention sinks are not counted. */
function gptOss(id: string, name: string, layers: number, count: number): CountedModel {
  return model(id, name, [layers, 2880, 2880, 201088, 131072], grouped([64, 8, 64], false, 'all'), 'AIC', {
    experts: { ...experts(count, 4, 2880), biases: true, routerBias: true },
    attentionWindow: { tokens: 128, layers: layers / 2 },
  });
}

/** Models by shape, for counting only. */
export const COUNTED_MODELS: readonly CountedModel[] = [
  model('mistral-7b-v0.1', 'Mistral-7B v0.1', [32, 4096, 14336, 32000, 32768], grouped([32, 8, 128]), 'LIT; context†', {
    attentionWindow: { tokens: 4096, layers: 32 },
  }),
  model('phi-3-mini-4k', 'Phi-3-mini-4k', [32, 3072, 8192, 32064, 4096], grouped([32, 32, 96]), 'LIT', {
    attentionWindow: { tokens: 2047, layers: 32 },
  }),
  gemma('gemma-2-2b', 'Gemma-2-2B', [26, 2304, 9216, 256000, 8192], [8, 4, 256], false, 4096, 13),
  gemma('gemma-2-9b', 'Gemma-2-9B', [42, 3584, 14336, 256000, 8192], [16, 8, 256], false, 4096, 21),
  gemma('gemma-2-27b', 'Gemma-2-27B', [46, 4608, 36864, 256000, 8192], [32, 16, 128], false, 4096, 23),
  gemma('gemma-3-1b', 'Gemma-3-1B', [26, 1152, 6912, 262144, 32768], [4, 1, 256], true, 512, 22),
  gemma('gemma-3-4b', 'Gemma-3-4B', [34, 2560, 10240, 262144, 131072], [8, 4, 256], true, 1024, 29),
  gemma('gemma-3-12b', 'Gemma-3-12B', [48, 3840, 15360, 262144, 131072], [16, 8, 256], true, 1024, 40),
  gemma('gemma-3-27b', 'Gemma-3-27B', [62, 5376, 21504, 262144, 131072], [32, 16, 128], true, 1024, 52),
  model('mixtral-8x7b', 'Mixtral-8x7B', [32, 4096, 14336, 32000, 32768], grouped([32, 8, 128]), 'AIC', { experts: experts(8, 2, 14336) }),
  model('qwen3-30b-a3b', 'Qwen3-30B-A3B', [48, 2048, 6144, 151936, 40960], grouped([32, 4, 128], true), 'AIC', {
    experts: experts(128, 8, 768),
  }),
  model('qwen3-235b-a22b', 'Qwen3-235B-A22B', [94, 4096, 12288, 151936, 40960], grouped([64, 4, 128], true), 'AIC', {
    experts: experts(128, 8, 1536),
  }),
  model('deepseek-v2', 'DeepSeek-V2', [60, 5120, 12288, 102400, 131072], latent(128, 1536), 'DSV2', {
    experts: experts(160, 6, 1536, 2, 1),
  }),
  model('deepseek-v2-lite', 'DeepSeek-V2-Lite', [27, 2048, 10944, 102400, 163840], latent(16, null), 'BLIS', {
    experts: experts(64, 6, 1408, 2, 1),
  }),
  model('deepseek-v3', 'DeepSeek-V3', [61, 7168, 18432, 129280, 163840], latent(128, 1536), 'AIC; without the MTP module', {
    experts: { ...experts(256, 8, 2048, 1, 3), routerBias: true },
  }),
  gptOss('gpt-oss-20b', 'gpt-oss-20b', 24, 32),
  gptOss('gpt-oss-120b', 'gpt-oss-120b', 36, 128),
];

/** The counted model of this id, or null. */
export function countedModelById(id: string): CountedModel | null {
  return COUNTED_MODELS.find((entry) => entry.id === id) ?? null;
}
