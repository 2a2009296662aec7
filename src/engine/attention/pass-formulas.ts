import type { CostModel } from '../cost/cost-model.ts';
import { otherWork } from '../cost/roofline.ts';
import { type Formula, formulaOf, leaf, product, sum } from '../formula.ts';
import { passCost } from './passes.ts';

type How = 'cached' | 'recomputed';

/** FLOPs of linear layers a token, of attention a pair of query and key, and of the LM head a row: read off a pass of one token. */
function flopsOfOne(cost: CostModel): { readonly linear: number; readonly pair: number; readonly head: number } {
  let [linear, pair, head] = [0, 0, 0];
  for (const { id, flops } of cost.open(otherWork('batch', 1, 1, false)).operators) {
    if (id === 'lm-head') head += flops;
    else if (id === 'attention-decode') pair += flops;
    else linear += flops;
  }
  return { linear, pair, head };
}

/** Queries against keys of one pass: the newest against all, or each against those up to its own. */
function pairsOfPass(contextTokens: number, how: How): number {
  return how === 'cached' ? contextTokens : (contextTokens * (contextTokens + 1)) / 2;
}

/** FLOPs of one pass that yields the next token: linear layers for each new token, attention for each pair, the LM head once (SPEC C3, C7, C8). */
export function passFlopsFormula(cost: CostModel, contextTokens: number, how: How): Formula {
  const { linear, pair, head } = flopsOfOne(cost);
  const expression = sum(
    product(leaf('new tokens', how === 'cached' ? 1 : contextTokens, 'tokens'), leaf('linear', linear, 'flops')),
    product(leaf('pairs', pairsOfPass(contextTokens, how), ''), leaf('attention', pair, 'flops')),
    leaf('LM head', head, 'flops'),
  );
  return formulaOf('FLOPs', 'flops', expression, 'SPEC C3, C7, C8');
}

/** Bytes of the same pass through HBM: every weight once, keys and values read and written, activations (SPEC C3, C7, C8). */
export function passBytesFormula(cost: CostModel, contextTokens: number, how: How): Formula {
  const { weightBytes, kvBytes, activationBytes } = passCost(cost, contextTokens, how);
  const expression = sum(
    leaf('weights', weightBytes, 'bytes'),
    leaf('KV', kvBytes, 'bytes'),
    leaf('activations', activationBytes, 'bytes'),
  );
  return formulaOf('Bytes', 'bytes', expression, 'SPEC C3, C7, C8');
}
