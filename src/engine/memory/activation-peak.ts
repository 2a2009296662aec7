import type { ModelSpec } from '../catalog/model-spec.ts';
import { qkvWidth } from '../catalog/parameter-count.ts';
import { type Formula, call, formulaOf, leaf, product, sum } from '../formula.ts';

/** Bytes of an activation element; logits are kept in FP32 for sampling. */
const ACTIVATION_BYTES = 2;
const LOGIT_BYTES = 4;

/** What sets the largest step: the token budget and the number of requests that can need logits. */
export interface StepLimits {
  readonly maxNumBatchedTokens: number;
  readonly maxNumSeqs: number;
}

/**
 * Most bytes of activations alive at once (SPEC M6): the widest point of one layer for the whole token budget, and the logits.
 * T (2d + max((h + 2k)D + hD, 2f)) × 2 + min(slots, T) × V × 4.
 */
export function activationPeakFormula(model: ModelSpec, limits: StepLimits): Formula {
  const exact = (symbol: string, value: number, unit: 'tokens' | '' | 'bytes' = ''): ReturnType<typeof leaf> => leaf(symbol, value, unit);
  const attention = exact('QKV and attention output', qkvWidth(model) + model.queryHeads * model.headDim);
  const ffn = product(exact('2', 2), exact('f', model.ffnSize));
  const width = sum(product(exact('2', 2), exact('d', model.hiddenSize)), call('max', attention, ffn));
  const hidden = product(exact('T', limits.maxNumBatchedTokens, 'tokens'), width, leaf('bytes', ACTIVATION_BYTES, 'bytes', 'modelled'));
  const logits = product(
    exact('tokens with logits', Math.min(limits.maxNumSeqs, limits.maxNumBatchedTokens), 'tokens'),
    exact('V', model.vocabSize),
    exact('bytes', LOGIT_BYTES, 'bytes'),
  );
  return formulaOf('Activation peak', 'bytes', sum(hidden, logits), 'SPEC M6');
}
