import type { GpuSpec } from '../catalog/gpu-spec.ts';
import { kvBytesPerToken } from '../catalog/kv-bytes.ts';
import type { ModelSpec } from '../catalog/model-spec.ts';
import type { NumberFormat } from '../catalog/number-format.ts';
import { type Formula, formulaOf, leaf, leafOf, product, quotient, sum } from '../formula.ts';
import { kvBytesPerTokenFormula, streamedWeightBytesFormula } from '../memory/memory-formulas.ts';
import { ALL_REDUCE_ELEMENT_BYTES, type CardGroup, LINK_LATENCY_NS } from './card-group.ts';
import { COST_CONSTANTS } from './constants.ts';
import type { OperatorCost, StepCost } from './cost-model.ts';
import { linkBytesPerSecond } from './timing-rates.ts';

/** What a step ran on; a scenario is one. */
export interface StepHardware {
  readonly gpu: GpuSpec;
  readonly model: ModelSpec;
  readonly formats: { readonly weights: NumberFormat; readonly kv: NumberFormat };
  /** Missing = one card. */
  readonly group?: CardGroup;
}

const NS_PER_SECOND = 1e9;

function totalOf(cost: StepCost, column: (operator: OperatorCost) => number): number {
  return cost.operators.reduce((total, operator) => total + column(operator), 0);
}

/** Bandwidth a stream reaches: the data sheet's times the read ceiling (SPEC C2). */
function streamBandwidthFormula(gpu: GpuSpec): Formula {
  const expression = product(
    leaf('HBM bandwidth', gpu.hbmBytesPerSecond, 'bytes/s'),
    leaf('read share', COST_CONSTANTS.streamEfficiency, 'share', 'measured'),
  );
  return formulaOf('Bandwidth reached', 'bytes/s', expression, `data sheet (${gpu.source}); SPEC C2`);
}

/** Time to read the weights of a step: bytes ÷ bandwidth reached. Weight-only 4-bit reads slower: its time is the cost model's. */
export function weightTimeFormula({ gpu, model, formats }: StepHardware, cost: StepCost): Formula {
  const bytes = totalOf(cost, (operator) => operator.weightBytes);
  const resident = streamedWeightBytesFormula(model, formats.weights);
  // A chunk that needs no logits leaves the LM head out: its bytes then are a number of their own.
  const weights = Math.abs(resident.value - bytes) < 1 ? leafOf('weights', resident) : leaf('weights', bytes, 'bytes');
  if (formats.weights === 'int4-g128')
    return formulaOf('Weights', 'ns', leaf('weights', cost.parts.weightsNs, 'ns', 'modelled'), 'SPEC C5');
  const seconds = quotient(weights, leafOf('bandwidth', streamBandwidthFormula(gpu)));
  return formulaOf('Weights', 'ns', product(seconds, leaf('ns/s', NS_PER_SECOND, '')), 'SPEC C3, C4');
}

/** Time to read and write the KV cache: bytes ÷ bandwidth, and the wait for the longest request and for short ones (SPEC C8). */
export function kvTimeFormula({ gpu, model, formats }: StepHardware, cost: StepCost): Formula {
  const tokenBytes = kvBytesPerToken(model, formats.kv);
  const tokens = (column: 'kvReadBytes' | 'kvWriteBytes'): number => totalOf(cost, (operator) => operator[column]) / tokenBytes;
  const [read, written] = [tokens('kvReadBytes'), tokens('kvWriteBytes')];
  const bandwidth = streamBandwidthFormula(gpu);
  const bytes = product(
    sum(leaf('tokens read', read, 'tokens'), leaf('tokens written', written, 'tokens')),
    leafOf('KV bytes per token', kvBytesPerTokenFormula(model, formats.kv)),
  );
  const streamNs = ((read + written) * tokenBytes * NS_PER_SECOND) / bandwidth.value;
  const unevenNs = Math.max(0, cost.parts.kvNs - streamNs);
  const stream = product(quotient(bytes, leafOf('bandwidth', bandwidth)), leaf('ns/s', NS_PER_SECOND, ''));
  return formulaOf('KV cache', 'ns', sum(stream, leaf('uneven contexts', unevenNs, 'ns', 'modelled')), 'SPEC C8');
}

/** What one card sends in an all-reduce: a ring passes 2 (p − 1) ÷ p of the tokens' hidden states (SPEC N2). */
function sentFormula({ model, group }: StepHardware, sentBytes: number): Formula {
  const cards = group?.cards ?? 1;
  const stateBytes = model.hiddenSize * ALL_REDUCE_ELEMENT_BYTES;
  const tokens = (sentBytes * cards) / (2 * (cards - 1) * stateBytes);
  const others = quotient(product(leaf('', 2, ''), leaf('other cards', cards - 1, '')), leaf('cards', cards, ''));
  const states = product(
    leaf('tokens', Math.round(tokens), 'tokens'),
    leaf('hidden size', model.hiddenSize, ''),
    leaf('bytes an element', ALL_REDUCE_ELEMENT_BYTES, 'bytes'),
  );
  return formulaOf('Sent by a card', 'bytes', product(others, states), 'SPEC N2');
}

/** The all-reduces of a step: their number × (latency + bytes each card sends ÷ link) (SPEC N2). */
export function allReduceFormula(hardware: StepHardware, cost: StepCost): Formula {
  const { gpu, group } = hardware;
  const count = totalOf(cost, (operator) => (operator.linkNs > 0 ? operator.layers : 0));
  const sentBytes = totalOf(cost, (operator) => operator.linkBytes) / count;
  const sent =
    group === undefined ? leaf('sent by a card', sentBytes, 'bytes') : leafOf('sent by a card', sentFormula(hardware, sentBytes));
  const link = leaf('link', linkBytesPerSecond(gpu) ?? 0, 'bytes/s');
  const each = sum(leaf('latency', LINK_LATENCY_NS, 'ns', 'modelled'), product(quotient(sent, link), leaf('ns/s', NS_PER_SECOND, '')));
  return formulaOf('All-reduces', 'ns', product(leaf('all-reduces', count, ''), each), `data sheet (${gpu.source}); SPEC N2`);
}

/** Launches, all-reduces where there is more than one card, and host gap: kernels × time of one + … (SPEC C6). */
export function overheadFormula(hardware: StepHardware, cost: StepCost): Formula {
  const kernels = Math.round(totalOf(cost, (operator) => operator.launchNs) / COST_CONSTANTS.kernelNs);
  const launches = product(leaf('kernels', kernels, ''), leaf('launch', COST_CONSTANTS.kernelNs, 'ns', 'modelled'));
  const linkNs = totalOf(cost, (operator) => operator.linkNs);
  const links = linkNs === 0 ? [] : [leaf('all-reduces', linkNs, 'ns', 'modelled', allReduceFormula(hardware, cost))];
  return formulaOf('Overhead', 'ns', sum(launches, ...links, leaf('host gap', cost.hostGapNs, 'ns', 'modelled')), 'SPEC C6');
}

/**
 * Duration of a step from the parts the run records, which sum to it exactly; each part opens how it comes about (SPEC C9).
 * A part is rounded to whole ns; the formula behind it is not.
 */
export function stepTimeFormula(hardware: StepHardware, cost: StepCost): Formula {
  const { weightsNs, kvNs, computeNs, overheadNs } = cost.parts;
  const expression = sum(
    leaf('weights', weightsNs, 'ns', 'modelled', weightTimeFormula(hardware, cost)),
    leaf('KV cache', kvNs, 'ns', 'modelled', kvTimeFormula(hardware, cost)),
    leaf('arithmetic not hidden', computeNs, 'ns', 'modelled'),
    leaf('overhead', overheadNs, 'ns', 'modelled', overheadFormula(hardware, cost)),
  );
  return formulaOf('Step time', 'ns', expression, 'SPEC C9');
}
