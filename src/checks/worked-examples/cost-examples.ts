import type { GpuSpec } from '../../engine/catalog/gpu-spec.ts';
import { gpuById } from '../../engine/catalog/gpus.ts';
import { type CardCount, shardOf } from '../../engine/catalog/model-shard.ts';
import { modelById } from '../../engine/catalog/models.ts';
import { residentWeightBytes, streamedWeightBytes } from '../../engine/catalog/weight-bytes.ts';
import { COST_CONSTANTS } from '../../engine/cost/constants.ts';
import { createCostModel } from '../../engine/cost/create-cost-model.ts';
import { addToWork, createStepWork } from '../../engine/cost/step-work.ts';
import { exact, known, printed, within, type WorkedExample } from './worked-example.ts';

const SARATHI = 'Sarathi-Serve, OSDI 2024, section 4.3';
const SHEETS = 'data sheets';
const SPLITWISE = 'Splitwise, profiles of Llama-2-70B on A100';

const H100 = known(gpuById('h100-sxm'), 'H100');
const LLAMA_3 = known(modelById('llama-3-8b'), 'Llama-3-8B');
const MS_PER_SECOND = 1000;

function ridge(gpu: GpuSpec | null, id: string): number {
  const card = known(gpu, id);
  return known(card.flopsPerSecond.bf16, `${id} BF16 rate`) / card.hbmBytesPerSecond;
}

/** Token states read again when a prompt is computed in equal chunks: each chunk reads all before it. */
function readAgain(promptTokens: number, chunks: number): number {
  const cost = createCostModel(H100, LLAMA_3, { weights: 'bf16', kv: 'bf16' });
  const chunkTokens = promptTokens / chunks;
  const work = Object.assign(createStepWork(1), { prefillChunks: 1 });
  let bytes = 0;
  for (let chunk = 0; chunk < chunks; chunk += 1) {
    work.prefill.set([chunkTokens, chunk * chunkTokens]);
    for (const operator of cost.open(work).operators) bytes += operator.kvReadBytes;
  }
  return bytes / 131_072;
}

const A100 = known(gpuById('a100-80-sxm'), 'A100 80 GB');
const LLAMA_2 = known(modelById('llama-2-70b'), 'Llama-2-70B');
const PROMPT_TOKENS = 512;

/** ms that one more token of one request takes on several A100, its kernels launched one by one as the measured stack did. */
function eagerTokenMs(cards: CardCount): number {
  const cost = createCostModel(A100, shardOf(LLAMA_2, cards), { weights: 'fp16', kv: 'fp16' }, COST_CONSTANTS, { cards, launch: 'eager' });
  const work = createStepWork(1);
  addToWork(work, 1, PROMPT_TOKENS, false, 0, true);
  return cost.open(work).durationNs / 1e6;
}

/** Time and traffic of steps. */
export const costExamples = (): readonly WorkedExample[] => [
  exact(33, 'Token states read again, 4,096 tokens in 2 chunks', SARATHI, 2048, readAgain(4096, 2)),
  exact(33, 'The same in 4 chunks', SARATHI, 6144, readAgain(4096, 4)),
  exact(33, 'The same in 8 chunks', SARATHI, 14_336, readAgain(4096, 8)),
  printed(1, 47, 'FLOPs a byte where an A100 80 GB turns', SHEETS, 153, ridge(gpuById('a100-80-sxm'), 'A100 80 GB')),
  printed(1, 47, 'FLOPs a byte where an H100 turns', SHEETS, 295, ridge(H100, 'H100')),
  printed(1, 47, 'FLOPs a byte where an H200 turns', SHEETS, 206, ridge(gpuById('h200'), 'H200')),
  within(0.05, 43, 'ms a token of Llama-2-70B on 8 A100, launched eagerly', SPLITWISE, 45, eagerTokenMs(8)),
  within(0.05, 43, 'Its gain from 4 cards to 8: none', SPLITWISE, 44.5 / 45, eagerTokenMs(4) / eagerTokenMs(8)),
  within(
    0.005,
    48,
    'ms to read the weights of Llama-3-8B on an H100 at its full bandwidth',
    'calculation',
    4.48,
    (MS_PER_SECOND * streamedWeightBytes(LLAMA_3, 'bf16')) / H100.hbmBytesPerSecond,
  ),
  within(
    0.005,
    48,
    'The same with the embedding table, of which a step reads only rows',
    'calculation',
    4.79,
    (MS_PER_SECOND * residentWeightBytes(LLAMA_3, 'bf16')) / H100.hbmBytesPerSecond,
  ),
];
