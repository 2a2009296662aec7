import type { ModelSpec } from './model-spec.ts';

/** Numbers of cards a model can be split over. */
export const CARD_COUNTS = [1, 2, 4, 8] as const;
export type CardCount = (typeof CARD_COUNTS)[number];

/** Why a model cannot be split evenly over so many cards, as a sentence; null when it can (SPEC N1). */
export function shardProblem({ name, queryHeads, kvHeads, ffnSize }: ModelSpec, cards: CardCount): string | null {
  if (queryHeads % cards !== 0) return `${name} has ${queryHeads} query heads: ${cards} cards cannot share them evenly`;
  if (kvHeads % cards !== 0 && cards % kvHeads !== 0) return `${name} has ${kvHeads} KV heads: ${cards} cards cannot share them evenly`;
  if (ffnSize % cards !== 0) return `${name} has a feed-forward layer of ${ffnSize}: ${cards} cards cannot share it evenly`;
  return null;
}

/**
 * What one of `cards` cards holds of a model under tensor parallelism: its share of the heads, of the feed-forward layer and of the vocabulary;
 * KV heads are repeated where there are fewer than cards (SPEC N1; Shoeybi et al., Megatron-LM, arXiv 1909.08053).
 */
export function shardOf(model: ModelSpec, cards: CardCount): ModelSpec {
  if (cards === 1) return model;
  return {
    ...model,
    name: `${model.name} (TP ${cards})`,
    queryHeads: model.queryHeads / cards,
    kvHeads: Math.max(1, model.kvHeads / cards),
    ffnSize: model.ffnSize / cards,
    vocabSize: Math.ceil(model.vocabSize / cards),
  };
}
