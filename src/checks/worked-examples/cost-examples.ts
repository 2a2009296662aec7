import type { GpuSpec } from '../../engine/catalog/gpu-spec.ts';
import { gpuById } from '../../engine/catalog/gpus.ts';
import type { CardCount } from '../../engine/catalog/model-shard.ts';
import { modelById } from '../../engine/catalog/models.ts';
import { residentWeightBytes, streamedWeightBytes } from '../../engine/catalog/weight-bytes.ts';
import { createCostModel } from '../../engine/cost/create-cost-model.ts';
import { ridgeIntensity } from '../../engine/cost/roofline.ts';
import type { ScenarioDocument } from '../../scenario/document.ts';
import { documentLink } from '../../scenario/link/run-link.ts';
import { exampleDocument, runOf } from './example-run.ts';
import { exact, known, openedBy, printed, within, type WorkedExample } from './worked-example.ts';

const SARATHI = 'Sarathi-Serve, OSDI 2024, section 4.3';
const SHEETS = 'data sheets';
const SPLITWISE = 'Splitwise, profiles of Llama-2-70B on A100';

const H100 = known(gpuById('h100-sxm'), 'H100');
const LLAMA_3 = known(modelById('llama-3-8b'), 'Llama-3-8B');
const MS_PER_SECOND = 1000;

/** 197 TFLOPS of BF16 and 820 GB/s, as its data sheet and the scaling book give them. */
const TPU_V5E = { bf16: 1.97e14, hbmBytesPerSecond: 8.2e11 };

function ridge(gpu: GpuSpec | null, id: string): number {
  const card = known(gpu, id);
  return ridgeIntensity(card, known(card.flopsPerSecond.bf16, `${id} BF16 rate`));
}

/** A prompt that is computed in equal chunks. */
function chunkedDocument(promptTokens: number, chunks: number): ScenarioDocument {
  return exampleDocument([['A', 0, promptTokens, 1]], { name: `A prompt in ${chunks} chunks`, budgetTokens: promptTokens / chunks });
}

/** Token states read again in its prefill: each chunk reads all before it. */
function readAgain(document: ScenarioDocument): number {
  const run = runOf(document);
  const { gpu, model, formats } = run.scenario;
  const cost = createCostModel(gpu, model, formats);
  let bytes = 0;
  for (let step = 0; step < run.stepCount; step += 1) {
    const { operators } = cost.open(run.snapshot(run.nsOf(step, 'scheduled')).work);
    for (const operator of operators) bytes += operator.kvReadBytes;
  }
  return bytes / 131_072;
}

function chunkExample(chunks: number, title: string, expected: number): readonly WorkedExample[] {
  const document = chunkedDocument(4096, chunks);
  return openedBy(documentLink(document, chunks - 1), exact(33, title, SARATHI, expected, readAgain(document)));
}

/** One request on several A100, its kernels launched one by one as the measured stack did. */
function eagerDocument(cards: CardCount): ScenarioDocument {
  const document = exampleDocument([['A', 0, 512, 2]], { name: `Llama-2-70B on ${cards} A100`, slots: 1 });
  return {
    ...document,
    gpu: 'a100-80-sxm',
    model: 'llama-2-70b',
    formats: { weights: 'fp16', kv: 'fp16' },
    tensorParallel: cards,
    launch: 'eager',
  };
}

/** ms of its decode step. */
function tokenMs(document: ScenarioDocument): number {
  const { startNs, endNs } = runOf(document).steps;
  return ((endNs[1] ?? Number.NaN) - (startNs[1] ?? Number.NaN)) / 1e6;
}

const ON_EIGHT = eagerDocument(8);
const ON_FOUR = eagerDocument(4);

/** Time and traffic of steps. */
export const costExamples = (): readonly WorkedExample[] => [
  ...chunkExample(2, 'Token states read again, 4,096 tokens in 2 chunks', 2048),
  ...chunkExample(4, 'The same in 4 chunks', 6144),
  ...chunkExample(8, 'The same in 8 chunks', 14_336),
  printed(1, 47, 'FLOPs a byte where an A100 80 GB turns', SHEETS, 153, ridge(gpuById('a100-80-sxm'), 'A100 80 GB')),
  printed(1, 47, 'FLOPs a byte where an H100 turns', SHEETS, 295, ridge(H100, 'H100')),
  printed(1, 47, 'FLOPs a byte where an H200 turns', SHEETS, 206, ridge(gpuById('h200'), 'H200')),
  printed(1, 47, 'The same of a TPU v5e, by its own rates: the catalog has none', SHEETS, 240, ridgeIntensity(TPU_V5E, TPU_V5E.bf16)),
  ...openedBy(
    documentLink(ON_EIGHT, 1),
    within(0.05, 43, 'ms a token of Llama-2-70B on 8 A100, launched eagerly', SPLITWISE, 45, tokenMs(ON_EIGHT)),
  ),
  ...openedBy(
    documentLink(ON_FOUR, 1),
    within(0.05, 43, 'Its gain from 4 cards to 8: none', SPLITWISE, 44.5 / 45, tokenMs(ON_FOUR) / tokenMs(ON_EIGHT)),
  ),
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
