import { gpuById } from '../../engine/catalog/gpus.ts';
import { memoryLevels } from '../../engine/cost/hierarchy-levels.ts';
import { busyShare } from '../../engine/cost/hierarchy-use.ts';
import { rooflineNs, type ReachedRates } from '../../engine/cost/roofline.ts';
import { exact, known, printed, within, type WorkedExample } from './worked-example.ts';

const BOOK = 'jax-ml/scaling-book, inference';
const DATABRICKS = 'Databricks, LLM inference best practices';
const NS_PER_MS = 1e6;
const NS_PER_SECOND = 1e9;

/** Eight TPU v5e serve Llama-2-13B: 26 GB of weights and 6.7 GB of cache a sequence, all read once a step; only bytes count. */
const EIGHT_V5E: ReachedRates = { flopsPerSecond: Infinity, bytesPerSecond: 6.56e12 };
const SIXTEEN_V5E: ReachedRates = { flopsPerSecond: 16 * 1.97e14, bytesPerSecond: 16 * 8.1e11 };

function llama13bNs(batch: number): number {
  return rooflineNs(0, 26e9 + batch * 6.7e9, EIGHT_V5E);
}

/** 30 B parameters in INT8, 8,192 tokens of 100 kB: the cache by bytes alone, the weights under the roofline. */
function int8StepNs(batch: number): number {
  return rooflineNs(0, batch * 8192 * 100e3, SIXTEEN_V5E) + rooflineNs(2 * batch * 30e9, 30e9, SIXTEEN_V5E);
}

const A100_LEVELS = memoryLevels(known(gpuById('a100-40-sxm'), 'A100 40 GB'));

function a100Rate(id: 'shared' | 'hbm'): number {
  const level = A100_LEVELS.find((candidate) => candidate.id === id);
  return known(level?.sheet ?? level?.measured ?? null, `rate of ${id}`).perSecond / 1e12;
}

const BATCHES: readonly (readonly [batch: number, ms: number, tokensPerSecond: number])[] = [
  [1, 4.98, 200.6],
  [8, 12.13, 659.3],
  [16, 20.3, 788],
  [32, 36.65, 873.2],
  [64, 69.33, 923.1],
  [240, 249.09, 963.5],
];

/** Roofline times and shares with the rows' own hardware: the catalog has no TPU. */
export const rooflineExamples = (): readonly WorkedExample[] => [
  ...BATCHES.flatMap(([batch, ms, tokensPerSecond]) => [
    within(0.001, 21, `ms a step, Llama-2-13B on 8 TPU v5e, batch ${batch}`, BOOK, ms, llama13bNs(batch) / NS_PER_MS),
    within(0.001, 21, `The same in tokens a second, batch ${batch}`, BOOK, tokensPerSecond, (batch * NS_PER_SECOND) / llama13bNs(batch)),
  ]),
  within(0.005, 23, 'ms a step, 30 B in INT8 on 16 TPU v5e, batch 4', BOOK, 2.57, int8StepNs(4) / NS_PER_MS),
  within(0.005, 23, 'The same at batch 256', BOOK, 21.05, int8StepNs(256) / NS_PER_MS),
  within(
    0.001,
    25,
    'Seconds to prefill 8,192 tokens of 70 B on 16 TPU v5e at 40 % of the rate',
    BOOK,
    0.91,
    rooflineNs(2 * 70e9 * 8192, 0, { ...SIXTEEN_V5E, flopsPerSecond: 0.4 * SIXTEEN_V5E.flopsPerSecond }) / NS_PER_SECOND,
  ),
  exact(45, 'TB/s of the SRAM of an A100', 'FlashAttention, arXiv 2205.14135, figure 1', 19, a100Rate('shared')),
  printed(0.06, 45, 'TB/s of its HBM', 'FlashAttention, arXiv 2205.14135, figure 1', 1.5, a100Rate('hbm')),
  exact(27, 'Share of a 2 TB/s card that moves 14 GB in 14 ms', DATABRICKS, 0.5, busyShare(14e9, 2e12, 14e6)),
];
