import { countedModelById } from '../../engine/catalog/counted-models.ts';
import { countedParameters, expertsTouched, kvElementsPerLayer } from '../../engine/catalog/counted-parameters.ts';
import { kvBytesPerToken } from '../../engine/catalog/kv-bytes.ts';
import { modelById } from '../../engine/catalog/models.ts';
import { parameterCount } from '../../engine/catalog/parameter-count.ts';
import { parameterBytes } from '../../engine/catalog/weight-bytes.ts';
import { exact, known, printed, within, type WorkedExample } from './worked-example.ts';

const VLLM = 'Kwon et al., PagedAttention, SOSP 2023';
const DEEPSEEK = 'DeepSeek-V2, arXiv 2405.04434, table 9';
const COUNT = 'published safetensors totals';
const EXPERTS = 'expected number of distinct experts';

function kv16(id: string): number {
  return kvBytesPerToken(known(modelById(id), id), 'fp16');
}

function parameters(id: string): number {
  return parameterCount(known(modelById(id), id)).total;
}

function latentModel(): NonNullable<ReturnType<typeof countedModelById>> {
  return known(countedModelById('deepseek-v2'), 'deepseek-v2');
}

/** Parameters and bytes: arithmetic alone, so all exact but what the source rounds. */
export const byteExamples = (): readonly WorkedExample[] => [
  exact(1, 'KV cache of one token, OPT-13B fp16', `${VLLM}, section 3`, 819_200, kv16('opt-13b')),
  exact(1, 'KV cache of 2,048 tokens, OPT-13B fp16', `${VLLM}, section 3`, 1_677_721_600, 2048 * kv16('opt-13b')),
  exact(2, 'KV cache of 4,096 tokens, Llama-2-7B fp16', 'NVIDIA, Mastering LLM Techniques', 2_147_483_648, 4096 * kv16('llama-2-7b')),
  exact(
    30,
    'Llama-65B needs as many times the KV cache of Llama-2-70B',
    'Sarathi-Serve, section 2.2',
    8,
    kv16('llama-65b') / kv16('llama-2-70b'),
  ),
  exact(31, 'Parameters of Llama-2-7B', COUNT, 6_738_415_616, parameters('llama-2-7b')),
  exact(31, 'Parameters of Llama-3-8B', COUNT, 8_030_261_248, parameters('llama-3-8b')),
  exact(31, 'Parameters of GPT-2', COUNT, 124_439_808, parameters('gpt2')),
  exact(31, 'Parameters of Qwen3-8B', COUNT, 8_190_735_360, parameters('qwen3-8b')),
  exact(31, 'Parameters of Mistral-7B', COUNT, 7_241_732_096, countedParameters(known(countedModelById('mistral-7b-v0.1'), 'Mistral'))),
  exact(28, 'KV elements of one token with latent attention, DeepSeek-V2', DEEPSEEK, 34_560, 60 * kvElementsPerLayer(latentModel())),
  exact(
    28,
    'The same with plain attention of 56 heads of 128',
    DEEPSEEK,
    860_160,
    60 *
      kvElementsPerLayer({
        ...latentModel(),
        attention: { kind: 'grouped', queryHeads: 56, kvHeads: 56, headDim: 128, qkNorm: false, biases: 'none' },
      }),
  ),
  within(
    0.005,
    49,
    'Llama-2-7B in 4-bit groups of 128, GB',
    'calculation',
    3.5,
    parameterBytes(parameters('llama-2-7b'), 'int4-g128') / 1e9,
  ),
  within(
    0.005,
    49,
    'Llama-2-70B in 4-bit groups of 128, GB',
    'calculation',
    35.84,
    parameterBytes(parameters('llama-2-70b'), 'int4-g128') / 1e9,
  ),
  printed(0.005, 53, 'Of 8 experts, 2 active, one token touches', EXPERTS, 2, expertsTouched(8, 2, 1)),
  printed(0.005, 53, 'Of 8 experts, 2 active, 4 tokens touch', EXPERTS, 5.47, expertsTouched(8, 2, 4)),
  printed(0.005, 53, 'Of 8 experts, 2 active, 16 tokens touch', EXPERTS, 7.92, expertsTouched(8, 2, 16)),
  printed(0.05, 53, 'Of 256 experts, 8 active, 32 tokens touch', EXPERTS, 163.3, expertsTouched(256, 8, 32)),
];
