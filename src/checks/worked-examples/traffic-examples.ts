import { flashTrafficFormula, writtenTrafficFormula } from '../../engine/attention/flash-bytes.ts';
import { gpuById } from '../../engine/catalog/gpus.ts';
import { known, printed, type WorkedExample } from './worked-example.ts';

const GPT2_MEDIUM = { layers: 24, queryHeads: 16, kvHeads: 16, headDim: 64 };

function trafficSaved(): number {
  const flash = flashTrafficFormula(GPT2_MEDIUM, known(gpuById('a100-40-sxm'), 'A100 40 GB'), 1024);
  return writtenTrafficFormula(GPT2_MEDIUM, 1024).value / (flash?.value ?? Number.NaN);
}

/** Traffic of attention: its source allows no more than the order. */
export const trafficExamples = (): readonly WorkedExample[] => [
  printed(
    9.2 / 2,
    46,
    'HBM traffic that FlashAttention saves, times: the order of it',
    'FlashAttention, arXiv 2205.14135, figure 2',
    9.2,
    trafficSaved(),
  ),
];
