import type { ModelSpec } from '../catalog/model-spec.ts';
import { difference, type Expression, type Formula, formulaOf, leaf, leafOf, product, quotient, sum } from '../formula.ts';

/** A cache to be filled in: tokens of a request, requests, bytes of an element. */
export interface CacheSize {
  readonly tokens: number;
  readonly batch: number;
  readonly elementBytes: number;
  /** Layers that share one cache. */
  readonly sharedLayers: number;
}

/** The textbook's: 2 × bytes × layers × width × length × batch, as if every query head had a key of its own. */
export function textbookFormula({ layers, hiddenSize }: ModelSpec, { tokens, batch, elementBytes }: CacheSize): Formula {
  const expression = product(
    leaf('', 2, ''),
    leaf('bytes', elementBytes, 'bytes'),
    leaf('layers', layers, ''),
    leaf('width', hiddenSize, ''),
    leaf('length', tokens, 'tokens'),
    leaf('batch', batch, ''),
  );
  return formulaOf('Textbook', 'bytes', expression, 'NVIDIA, Mastering LLM Techniques: Inference Optimization');
}

/** The exact one: KV heads × head dim in place of the width (SPEC M4). */
export function exactFormula({ layers, kvHeads, headDim }: ModelSpec, { tokens, batch, elementBytes }: CacheSize): Formula {
  const width = formulaOf('KV width', '', product(leaf('KV heads', kvHeads, ''), leaf('head dim', headDim, '')));
  const expression = product(
    leaf('', 2, ''),
    leaf('bytes', elementBytes, 'bytes'),
    leaf('layers', layers, ''),
    leafOf('KV width', width),
    leaf('length', tokens, 'tokens'),
    leaf('batch', batch, ''),
  );
  return formulaOf('Exact', 'bytes', expression, 'Kwon et al., PagedAttention, SOSP 2023, section 3; SPEC M4');
}

/** The exact one where `sharedLayers` layers in a row keep one cache between them. */
export function sharedLayersFormula(model: ModelSpec, size: CacheSize): Formula {
  const expression = quotient(leafOf('exact', exactFormula(model, size)), leaf('layers that share', size.sharedLayers, ''));
  return formulaOf('Shared across layers', 'bytes', expression, 'character.ai, Optimizing AI Inference');
}

/** How character.ai's cache is put together: what each idea divides it by. */
export const CHARACTER_AI = {
  queryGroups: 8,
  windowTokens: 1024,
  windowedLayers: 5,
  ofLayers: 6,
  contextTokens: 8192,
  leastShared: 2,
  mostShared: 3,
} as const;

/** Attention over a window in 5 of 6 layers: by what it divides a cache of 8,192 tokens. */
function windowFormula(): Formula {
  const { windowTokens, windowedLayers, ofLayers, contextTokens } = CHARACTER_AI;
  const layers = leaf('layers', ofLayers, '');
  const context = leaf('context', contextTokens, 'tokens');
  const windowed = leaf('windowed', windowedLayers, '');
  const kept: Expression = sum(product(difference(layers, windowed), context), product(windowed, leaf('span', windowTokens, 'tokens')));
  return formulaOf('span factor', '', quotient(product(layers, context), kept), 'character.ai, Optimizing AI Inference');
}

/** All three ideas together: one KV head in place of 8, windows, and layers that share. Published: more than 20 times. */
export function characterAiFormula(sharedLayers: number): Formula {
  const expression = product(
    leaf('one KV head of 8', CHARACTER_AI.queryGroups, ''),
    leafOf('windows', windowFormula()),
    leaf('layers that share', sharedLayers, ''),
  );
  return formulaOf('times smaller', '', expression, 'character.ai, Optimizing AI Inference');
}
