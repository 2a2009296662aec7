import type { ModelSpec } from '../catalog/model-spec.ts';
import { bitsOf, unquantisedFormat } from '../catalog/number-format-bits.ts';
import type { NumberFormat } from '../catalog/number-format.ts';
import { ffnInputMatrices, parameterCount, qkvWidth } from '../catalog/parameter-count.ts';
import { residentWeightBytes, tableBytes } from '../catalog/weight-bytes.ts';
import { type Formula, call, difference, formulaOf, leaf, leafOf, product, quotient, sum } from '../formula.ts';
import { activationPeakFormula } from './activation-peak.ts';
import { type MemoryPlan, type MemoryPlanInput, RUNTIME_BYTES } from './memory-plan.ts';

/** P = V d + positions + L (matrices, norms and biases of a layer) + final norm + head (SPEC M1). */
export function parameterCountFormula(model: ModelSpec): Formula {
  const count = parameterCount(model);
  const d = leaf('d', model.hiddenSize, '');
  const layer = sum(
    product(d, leaf('(h + 2k) D', qkvWidth(model), '')),
    product(leaf('h D', model.queryHeads * model.headDim, ''), d),
    product(leaf('FFN matrices', ffnInputMatrices(model) + 1, ''), d, leaf('f', model.ffnSize, '')),
    leaf('norms and biases', count.perLayer.normsAndBiases, ''),
  );
  const tables = leaf('embedding, positions', count.embedding + count.positions, '');
  const rest = [leaf('final norm', count.finalNorm, ''), leaf('LM head', count.head, '')];
  return formulaOf('Parameters', '', sum(tables, product(leaf('L', model.layers, ''), layer), ...rest), 'SPEC M1');
}

/** Bytes a token takes in the cache: 2 L k D × bits ÷ 8 (SPEC M4). */
export function kvBytesPerTokenFormula(model: ModelSpec, kv: NumberFormat): Formula {
  const expression = product(
    leaf('key and value', 2, ''),
    leaf('L', model.layers, ''),
    leaf('k', model.kvHeads, ''),
    leaf('D', model.headDim, ''),
    leaf('bytes', bitsOf(kv) / 8, 'bytes'),
  );
  return formulaOf('KV bytes per token', 'bytes', expression, 'Kwon et al., PagedAttention, SOSP 2023, section 3; SPEC M4');
}

/** Bytes of a page: token slots × KV bytes per token (SPEC M5). */
export function pageBytesFormula(model: ModelSpec, kv: NumberFormat, blockSizeTokens: number): Formula {
  const expression = product(
    leaf('block size', blockSizeTokens, 'tokens'),
    leafOf('KV bytes per token', kvBytesPerTokenFormula(model, kv)),
  );
  return formulaOf('Page', 'bytes', expression, 'SPEC M5');
}

/** Weights in HBM: matrices in their format, the rest in 16 bits (SPEC M2). */
export function weightBytesFormula(model: ModelSpec, weights: NumberFormat): Formula {
  const parameters = leafOf('P', parameterCountFormula(model));
  if (bitsOf(weights) === bitsOf(unquantisedFormat(weights))) {
    return formulaOf('Weights', 'bytes', product(parameters, leaf('bytes', bitsOf(weights) / 8, 'bytes')), 'SPEC M2');
  }
  const layer = parameterCount(model).perLayer;
  const matrices = leaf('matrices', model.layers * (layer.qkv + layer.output + layer.gateUp + layer.down), '');
  const quantised = call('ceil', product(matrices, leaf('bytes', bitsOf(weights) / 8, 'bytes')));
  const rest = product(difference(parameters, matrices), leaf('bytes', bitsOf(unquantisedFormat(weights)) / 8, 'bytes'));
  return formulaOf('Weights', 'bytes', sum(quantised, rest), 'SPEC M2');
}

/** Weight bytes a step reads: all but the tables of which it reads rows (SPEC M3). */
export function streamedWeightBytesFormula(model: ModelSpec, weights: NumberFormat): Formula {
  const resident = leaf('weights', residentWeightBytes(model, weights), 'bytes', 'exact', weightBytesFormula(model, weights));
  return formulaOf('Weights a step reads', 'bytes', difference(resident, leaf('tables', tableBytes(model, weights), 'bytes')), 'SPEC M3');
}

/** Pages a memory share leaves: floor((budget − weights − activations − runtime) ÷ page) − page 0 (SPEC M8). */
export function poolPagesFormula(input: MemoryPlanInput, plan: MemoryPlan): Formula {
  const page = leafOf('page', pageBytesFormula(input.model, input.formats.kv, input.limits.blockSizeTokens));
  if (input.pool.kind === 'pages') {
    return formulaOf('KV pool', 'bytes', product(leaf('usable pages', plan.usablePages, 'pages'), page), 'given; SPEC M8');
  }
  const budget = call('floor', product(leaf('card', plan.cardBytes, 'bytes'), leaf('share', input.pool.share, 'share')));
  const left = difference(
    budget,
    leafOf('weights', weightBytesFormula(input.model, input.formats.weights)),
    leafOf('activation peak', activationPeakFormula(input.model, input.limits)),
    leaf('runtime', RUNTIME_BYTES, 'bytes', 'modelled'),
  );
  const blocks = call('max', leaf('least', 1, 'pages'), call('floor', quotient(left, page)));
  return formulaOf('Usable pages', 'pages', difference(blocks, leaf('page 0', 1, 'pages')), 'vLLM gpu_memory_utilization; SPEC M8');
}
