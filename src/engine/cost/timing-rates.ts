import type { GpuSpec } from '../catalog/gpu-spec.ts';
import type { NumberFormat } from '../catalog/number-format.ts';
import type { CostConstants } from './cost-constants.ts';
import { MEASURED_FLOPS } from './measured-flops.ts';

/** What a step is timed with: data-sheet rates times efficiencies, in ns per byte and ns per FLOP. */
export interface TimingRates {
  /** Linear layers, in the format they multiply in. */
  readonly linearNsPerFlop: number;
  /** Weight-only 4-bit: the kernel that unpacks row by row; null for every other format. */
  readonly int4RowNsPerFlop: number | null;
  /** 16-bit matrix multiplication: LM head, and 4-bit weights once unpacked. */
  readonly plainNsPerFlop: number;
  readonly attentionNsPerFlop: number;
  readonly prefixAttentionNsPerFlop: number;
  readonly streamNsPerByte: number;
  /** Reading the linear layers' weights: slower than streaming only where they are unpacked on the way. */
  readonly linearStreamNsPerByte: number;
  readonly activationNsPerByte: number;
  readonly stragglerNsPerByte: number;
  /** From card to card by their link. */
  readonly linkNsPerByte: number;
}

const NS = 1e9;

/** Format a linear layer with weights in `weights` multiplies in; null where the GPU table has no rate for it. */
export function multiplyFormat(weights: NumberFormat): 'bf16' | 'fp8' | 'int8' | null {
  switch (weights) {
    case 'bf16':
    case 'fp16':
    case 'int4-g128':
      return 'bf16';
    case 'fp8':
    case 'int8':
      return weights;
    case 'fp32':
      return null;
  }
}

/** Dense tensor rate of the data sheet for weights in this format; null where the sheet has none. */
export function denseFlopsPerSecond(gpu: GpuSpec, weights: NumberFormat): number | null {
  const format = multiplyFormat(weights);
  return format === null ? null : gpu.flopsPerSecond[format];
}

/** What cards exchange bytes over, one direction: NVLink or its like, else the host link; null where neither is known (SPEC N2). */
export function linkBytesPerSecond(gpu: GpuSpec): number | null {
  return gpu.gpuLinkBytesPerSecond ?? gpu.hostLinkBytesPerSecond;
}

/**
 * Why steps with weights in this format can't be timed on this card, as a sentence; null when they can.
 * No rate is ever made up: a card whose sheet has none for the format is refused.
 */
export function timingProblem(gpu: GpuSpec, weights: NumberFormat): string | null {
  const format = multiplyFormat(weights);
  if (format === null)
    return `Weights in ${weights.toUpperCase()} can be counted, not timed: there is no ${weights.toUpperCase()} rate for any GPU.`;
  if (gpu.flopsPerSecond.bf16 === null) return `${gpu.name} has no published 16-bit rate here: its steps can't be timed.`;
  if (gpu.flopsPerSecond[format] === null) return `${gpu.name} has no ${format.toUpperCase()} arithmetic: choose another weight format.`;
  return null;
}

/** The card whose steps the efficiencies were fitted on. */
const FITTED_CARD = { id: 'h100-sxm', bf16: 989e12 };

/** Share of its sheet's 16-bit rate that a card reaches at 8192³; null where nobody measured it. */
function ceilingShare(id: string, sheetFlopsPerSecond: number): number | null {
  const measured = MEASURED_FLOPS[id]?.bf16;
  return measured === undefined ? null : measured.perSecond / sheetFlopsPerSecond;
}

/**
 * How much nearer a card's 16-bit multiplication comes to its sheet than that of the card fitted on (SPEC C5). A sheet's rate is that of its
 * boost clock: an H100 under full load is held below it by its power limit, an RTX 4090 is not.
 */
function nearerToSheet(id: string, sheetFlopsPerSecond: number): number {
  const [own, fitted] = [ceilingShare(id, sheetFlopsPerSecond), ceilingShare(FITTED_CARD.id, FITTED_CARD.bf16)];
  return own === null || fitted === null ? 1 : own / fitted;
}

/**
 * Rates of a card for one weight format.
 * @throws RangeError with the sentence of `timingProblem` when the card has no rate for the format.
 */
export function timingRates(gpu: GpuSpec, weights: NumberFormat, constants: CostConstants): TimingRates {
  const problem = timingProblem(gpu, weights);
  const format = multiplyFormat(weights);
  const plain = gpu.flopsPerSecond.bf16;
  const linear = format === null ? null : gpu.flopsPerSecond[format];
  if (problem !== null || format === null || plain === null || linear === null) throw new RangeError(problem ?? 'no rate');
  const nearer = nearerToSheet(gpu.id, plain);
  const streamShare = weights === 'int4-g128' ? constants.int4StreamEfficiency : constants.streamEfficiency;
  return {
    linearNsPerFlop: NS / (constants.gemmEfficiency[format] * (format === 'bf16' ? nearer : 1) * linear),
    int4RowNsPerFlop: weights === 'int4-g128' ? NS / (constants.int4RowEfficiency * plain) : null,
    plainNsPerFlop: NS / (constants.gemmEfficiency.bf16 * nearer * plain),
    attentionNsPerFlop: NS / (constants.attentionEfficiency * plain),
    prefixAttentionNsPerFlop: NS / (constants.prefixAttentionEfficiency * plain),
    streamNsPerByte: NS / (constants.streamEfficiency * gpu.hbmBytesPerSecond),
    linearStreamNsPerByte: NS / (streamShare * gpu.hbmBytesPerSecond),
    activationNsPerByte: NS / (constants.activationEfficiency * gpu.hbmBytesPerSecond),
    linkNsPerByte: NS / (linkBytesPerSecond(gpu) ?? 0),
    stragglerNsPerByte: NS / (constants.stragglerEfficiency * gpu.hbmBytesPerSecond),
  };
}
