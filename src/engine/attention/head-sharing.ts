import { countedModelById } from '../catalog/counted-models.ts';
import { kvElementsPerLayer } from '../catalog/counted-parameters.ts';
import type { ModelSpec } from '../catalog/model-spec.ts';
import { bitsOf } from '../catalog/number-format-bits.ts';
import type { NumberFormat } from '../catalog/number-format.ts';
import { call, type Formula, formulaOf, leaf, leafOf, product, quotient } from '../formula.ts';

/** Who shares keys and values: nobody, groups of query heads, all of them; or all are made from one short latent. */
export const SHARINGS = ['mha', 'gqa', 'mqa', 'mla'] as const;
export type Sharing = (typeof SHARINGS)[number];

/** Heads of a grouped model that has no groups of its own: what most published ones have. */
const USUAL_GROUPS = 8;
/** Latent and rotary elements of DeepSeek-V2, which only its cache's shape is taken from. */
const LATENT_MODEL = 'deepseek-v2';

/** How a model itself shares. */
export function ownSharing({ queryHeads, kvHeads }: ModelSpec): Sharing {
  if (kvHeads === queryHeads) return 'mha';
  return kvHeads === 1 ? 'mqa' : 'gqa';
}

/** KV heads of a model if it shared like this; of a latent, 0. */
export function sharedKvHeads(model: ModelSpec, sharing: Sharing): number {
  const { queryHeads, kvHeads } = model;
  switch (sharing) {
    case 'mha':
      return queryHeads;
    case 'gqa':
      return ownSharing(model) === 'gqa' ? kvHeads : groupsOf(queryHeads);
    case 'mqa':
      return 1;
    case 'mla':
      return 0;
  }
}

/** The largest count of groups up to 8 that divides the query heads. */
function groupsOf(queryHeads: number): number {
  for (let groups = USUAL_GROUPS; groups > 1; groups--) if (queryHeads % groups === 0 && groups < queryHeads) return groups;
  return 1;
}

/** Elements that a latent keeps of a token in a layer: c + r (DeepSeek-V2, arXiv 2405.04434, table 9). */
function latentElements(): { readonly latent: number; readonly rope: number } {
  const attention = countedModelById(LATENT_MODEL)?.attention;
  if (attention?.kind !== 'latent') throw new RangeError(`${LATENT_MODEL} must have latent attention`);
  return { latent: attention.latentRank, rope: attention.ropeDim };
}

/** Elements one token takes in one layer of DeepSeek-V2. */
export function latentElementsPerLayer(): number {
  const model = countedModelById(LATENT_MODEL);
  if (model === null) throw new RangeError(`${LATENT_MODEL} must be in the catalogue`);
  return kvElementsPerLayer(model);
}

/** Bytes one token takes in the cache of a model if its heads shared like this. */
export function sharedTokenBytesFormula(model: ModelSpec, kv: NumberFormat, sharing: Sharing): Formula {
  const layers = leaf('L', model.layers, '');
  const bytes = leaf('bytes', bitsOf(kv) / 8, 'bytes');
  if (sharing === 'mla') {
    const { latent, rope } = latentElements();
    const elements = { kind: 'op', op: '+', args: [leaf('c', latent, ''), leaf('r', rope, '')] } as const;
    return formulaOf('KV bytes per token', 'bytes', product(layers, elements, bytes), 'DeepSeek-V2, arXiv 2405.04434, table 9');
  }
  const heads = leaf('k', sharedKvHeads(model, sharing), '');
  const expression = product(leaf('key and value', 2, ''), layers, heads, leaf('D', model.headDim, ''), bytes);
  return formulaOf('KV bytes per token', 'bytes', expression, 'Kwon et al., PagedAttention, SOSP 2023, section 3; SPEC M4');
}

/** Pages of the same pool if a token took other bytes: pool bytes ÷ (block size × bytes per token), rounded down. */
export function sharedPagesFormula(poolBytes: number, blockSizeTokens: number, tokenBytes: Formula): Formula {
  const page = product(leaf('block size', blockSizeTokens, 'tokens'), leafOf('KV bytes per token', tokenBytes));
  return formulaOf('pages', 'pages', call('floor', quotient(leaf('pool', poolBytes, 'bytes'), page)), 'SPEC M5');
}
