import type { ModelSpec } from './model-spec.ts';

/**
 * Dense decoder-only models without attention windows. Shapes from their published configurations, read in:
 * LIT Lightning-AI/litgpt config.py; AIC ai-dynamo/aiconfigurator model_configs; BLIS inference-sim; LA cli99/llm-analysis
 * model_configs; SAR Sarathi-Serve, arXiv 2403.02310, section 2.2 (LLaMA-65B). V as the checkpoint pads it.
 */
type LlamaShape = readonly [
  layers: number,
  hidden: number,
  queryHeads: number,
  kvHeads: number,
  headDim: number,
  ffn: number,
  vocab: number,
  context: number,
];

type Extras = Partial<Pick<ModelSpec, 'family' | 'tiedEmbeddings' | 'qkvBias' | 'qkNorm'>>;

function model(id: string, name: string, shape: LlamaShape, source: string, extras: Extras = {}): ModelSpec {
  const [layers, hiddenSize, queryHeads, kvHeads, headDim, ffnSize, vocabSize, contextTokens] = shape;
  return {
    id,
    name,
    family: extras.family ?? 'llama',
    layers,
    hiddenSize,
    queryHeads,
    kvHeads,
    headDim,
    ffnSize,
    vocabSize,
    contextTokens,
    tiedEmbeddings: extras.tiedEmbeddings ?? false,
    qkvBias: extras.qkvBias ?? false,
    qkNorm: extras.qkNorm ?? false,
    source,
  };
}

const TIED = { tiedEmbeddings: true };
const QWEN2 = { qkvBias: true };
const QWEN2_TIED = { qkvBias: true, tiedEmbeddings: true };
const QWEN3 = { qkNorm: true };
const QWEN3_TIED = { qkNorm: true, tiedEmbeddings: true };
const GPT2: Extras = { family: 'gpt2', tiedEmbeddings: true, qkvBias: true };
const OPT: Extras = { family: 'opt', tiedEmbeddings: true, qkvBias: true };

/** Every model a scenario can run, by family. */
export const MODELS: readonly ModelSpec[] = [
  model('gpt2', 'GPT-2', [12, 768, 12, 12, 64, 3072, 50257, 1024], 'LA', GPT2),
  model('gpt2-xl', 'GPT-2 XL', [48, 1600, 25, 25, 64, 6400, 50257, 1024], 'LA', GPT2),
  model('opt-13b', 'OPT-13B', [40, 5120, 40, 40, 128, 20480, 50272, 2048], 'LA', OPT),
  model('opt-66b', 'OPT-66B', [64, 9216, 72, 72, 128, 36864, 50272, 2048], 'LA', OPT),
  model('opt-175b', 'OPT-175B', [96, 12288, 96, 96, 128, 49152, 50272, 2048], 'LA', OPT),
  model('tinyllama-1.1b', 'TinyLlama-1.1B', [22, 2048, 32, 4, 64, 5632, 32000, 2048], 'LIT'),
  model('llama-65b', 'LLaMA-65B', [80, 8192, 64, 64, 128, 22016, 32000, 2048], 'SAR; context†'),
  model('llama-2-7b', 'Llama-2-7B', [32, 4096, 32, 32, 128, 11008, 32000, 4096], 'BLIS'),
  model('llama-2-13b', 'Llama-2-13B', [40, 5120, 40, 40, 128, 13824, 32000, 4096], 'LIT'),
  model('llama-2-70b', 'Llama-2-70B', [80, 8192, 64, 8, 128, 28672, 32000, 4096], 'LIT'),
  model('llama-3-8b', 'Llama-3-8B', [32, 4096, 32, 8, 128, 14336, 128256, 8192], 'AIC'),
  model('llama-3-70b', 'Llama-3-70B', [80, 8192, 64, 8, 128, 28672, 128256, 8192], 'AIC'),
  model('llama-3.1-8b', 'Llama-3.1-8B', [32, 4096, 32, 8, 128, 14336, 128256, 131072], 'AIC'),
  model('llama-3.1-70b', 'Llama-3.1-70B', [80, 8192, 64, 8, 128, 28672, 128256, 131072], 'AIC'),
  model('llama-3.1-405b', 'Llama-3.1-405B', [126, 16384, 128, 8, 128, 53248, 128256, 131072], 'AIC'),
  model('llama-3.2-1b', 'Llama-3.2-1B', [16, 2048, 32, 8, 64, 8192, 128256, 131072], 'LIT', TIED),
  model('llama-3.2-3b', 'Llama-3.2-3B', [28, 3072, 24, 8, 128, 8192, 128256, 131072], 'LIT', TIED),
  model('qwen2.5-0.5b', 'Qwen2.5-0.5B', [24, 896, 14, 2, 64, 4864, 151936, 32768], 'LIT', QWEN2_TIED),
  model('qwen2.5-1.5b', 'Qwen2.5-1.5B', [28, 1536, 12, 2, 128, 8960, 151936, 131072], 'LIT', QWEN2_TIED),
  model('qwen2.5-3b', 'Qwen2.5-3B', [36, 2048, 16, 2, 128, 11008, 151936, 32768], 'LIT', QWEN2_TIED),
  model('qwen2.5-7b', 'Qwen2.5-7B', [28, 3584, 28, 4, 128, 18944, 152064, 131072], 'LIT', QWEN2),
  model('qwen2.5-14b', 'Qwen2.5-14B', [48, 5120, 40, 8, 128, 13824, 152064, 131072], 'LIT', QWEN2),
  model('qwen2.5-32b', 'Qwen2.5-32B', [64, 5120, 40, 8, 128, 27648, 152064, 131072], 'LIT', QWEN2),
  model('qwen2.5-72b', 'Qwen2.5-72B', [80, 8192, 64, 8, 128, 29568, 152064, 131072], 'LIT', QWEN2),
  model('qwen3-0.6b', 'Qwen3-0.6B', [28, 1024, 16, 8, 128, 3072, 151936, 40960], 'AIC, LIT', QWEN3_TIED),
  model('qwen3-1.7b', 'Qwen3-1.7B', [28, 2048, 16, 8, 128, 6144, 151936, 40960], 'AIC, LIT', QWEN3_TIED),
  model('qwen3-4b', 'Qwen3-4B', [36, 2560, 32, 8, 128, 9728, 151936, 40960], 'AIC, LIT', QWEN3_TIED),
  model('qwen3-8b', 'Qwen3-8B', [36, 4096, 32, 8, 128, 12288, 151936, 40960], 'AIC, LIT', QWEN3),
  model('qwen3-14b', 'Qwen3-14B', [40, 5120, 40, 8, 128, 17408, 151936, 40960], 'AIC, LIT', QWEN3),
  model('qwen3-32b', 'Qwen3-32B', [64, 5120, 64, 8, 128, 25600, 151936, 40960], 'AIC, LIT', QWEN3),
];

/** The model of this id, or null. */
export function modelById(id: string): ModelSpec | null {
  return MODELS.find((entry) => entry.id === id) ?? null;
}
