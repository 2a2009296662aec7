import type { GpuSpec } from '../catalog/gpu-spec.ts';
import type { ModelSpec } from '../catalog/model-spec.ts';
import { call, type Formula, formulaOf, leaf, leafOf, product, quotient, sum } from '../formula.ts';

/** Queries, keys, scores and outputs are kept in 16 bits. */
const ELEMENT_BYTES = 2;
const PAPER = 'Dao et al., FlashAttention, arXiv 2205.14135';

/** The shape one attention is counted for. */
export type AttentionShape = Pick<ModelSpec, 'layers' | 'queryHeads' | 'kvHeads' | 'headDim'>;

const bytesLeaf = leaf('bytes', ELEMENT_BYTES, 'bytes');
const layersLeaf = ({ layers }: AttentionShape) => leaf('L', layers, '');
const headsLeaf = ({ queryHeads }: AttentionShape) => leaf('h', queryHeads, '');
/** Keys and values, once. */
const keysAndValues = ({ kvHeads, headDim }: AttentionShape, tokens: number) =>
  product(leaf('2 k', 2 * kvHeads, ''), leaf('N', tokens, 'tokens'), leaf('D', headDim, ''));

/**
 * HBM bytes of attention over `tokens` tokens, all layers, when scores and weights are written out: Q, K, V read, S and P written and read,
 * O written; no causal half, as in the paper (FlashAttention, Algorithm 0).
 */
export function writtenTrafficFormula(shape: AttentionShape, tokens: number): Formula {
  const n = leaf('N', tokens, 'tokens');
  const perHead = sum(product(leaf('Q, O', 2, ''), n, leaf('D', shape.headDim, '')), product(leaf('S, P twice', 4, ''), n, n));
  const elements = sum(product(headsLeaf(shape), perHead), keysAndValues(shape, tokens));
  return formulaOf('HBM, scores written', 'bytes', product(layersLeaf(shape), elements, bytesLeaf), `${PAPER}, Algorithm 0`);
}

/** Keys that a tile holds beside the other three blocks: SRAM ÷ (4 D elements) (FlashAttention, Algorithm 1, line 1). */
function tileKeysFormula(sramBytes: number, headDim: number): Formula {
  const expression = call(
    'floor',
    quotient(leaf('SRAM of an SM', sramBytes, 'bytes'), product(leaf('4 blocks', 4, ''), leaf('D', headDim, ''), bytesLeaf)),
  );
  return formulaOf('keys of a tile', 'tokens', expression, `${PAPER}, Algorithm 1`);
}

/**
 * The same tile by tile through SRAM: keys and values once, and for each block of keys Q and O read, O written, and each row's maximum and
 * sum read and written (FlashAttention, Algorithm 1). Null where the card's SRAM is not known.
 */
export function flashTrafficFormula(shape: AttentionShape, gpu: GpuSpec, tokens: number): Formula | null {
  if (gpu.l1AndSharedBytesPerSm === null) return null;
  const n = leaf('N', tokens, 'tokens');
  const tile = leafOf('tile', tileKeysFormula(gpu.l1AndSharedBytesPerSm, shape.headDim));
  const blocks = formulaOf('blocks of keys', '', call('ceil', quotient(n, tile)), `${PAPER}, Algorithm 1`);
  const perBlock = sum(product(leaf('Q, O, O', 3, ''), n, leaf('D', shape.headDim, '')), product(leaf('max, sum twice', 4, ''), n));
  const elements = sum(product(headsLeaf(shape), leafOf('blocks', blocks), perBlock), keysAndValues(shape, tokens));
  return formulaOf('HBM, FlashAttention', 'bytes', product(layersLeaf(shape), elements, bytesLeaf), `${PAPER}, Algorithm 1`);
}

/** Memory one layer takes beyond its inputs when the scores are written out: scores, weights, outputs. */
export function writtenMemoryFormula({ queryHeads, headDim }: Pick<AttentionShape, 'queryHeads' | 'headDim'>, tokens: number): Formula {
  const n = leaf('N', tokens, 'tokens');
  const perHead = sum(product(leaf('S, P', 2, ''), n, n), product(n, leaf('D', headDim, '')));
  return formulaOf('memory, scores written', 'bytes', product(leaf('h', queryHeads, ''), perHead, bytesLeaf));
}

/** The same with FlashAttention: outputs, and a 32-bit number a row that holds its maximum and sum. */
export function flashMemoryFormula({ queryHeads, headDim }: Pick<AttentionShape, 'queryHeads' | 'headDim'>, tokens: number): Formula {
  const n = leaf('N', tokens, 'tokens');
  const perHead = sum(product(n, leaf('D', headDim, ''), bytesLeaf), product(n, leaf('bytes of a row', 4, 'bytes')));
  return formulaOf('memory, FlashAttention', 'bytes', product(leaf('h', queryHeads, ''), perHead));
}
