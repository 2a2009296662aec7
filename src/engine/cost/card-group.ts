import type { CardCount } from '../catalog/model-shard.ts';

/** How a model is spread over cards, and how its kernels are launched. */
export interface CardGroup {
  /** Each holds its share of every layer; two all-reduces a layer put the shares together (SPEC N1, N2). */
  readonly cards: CardCount;
  /** One captured CUDA graph a step, or kernel by kernel from the host (SPEC N4). */
  readonly launch: 'graphs' | 'eager';
}

export const ONE_CARD: CardGroup = { cards: 1, launch: 'graphs' };

/** Bytes of an activation that cards add up: 16 bits whatever the weights are. */
export const ALL_REDUCE_ELEMENT_BYTES = 2;

/** Synchronising the cards once, however little they exchange: AIConfigurator takes 10 µs from card to card. */
export const LINK_LATENCY_NS = 10_000;

/**
 * Host time to launch one layer kernel by kernel. Not fitted to steps of ours: it is what Splitwise's rows of Llama-2-70B come down to on
 * 4 and on 8 A100 alike, 45 ms for 80 layers. Modelled everywhere else.
 */
export const EAGER_LAYER_NS = 560_000;

/** Bytes that one card sends over its link to add up the hidden states of `rows` tokens: a ring passes 2 (p − 1) ÷ p of them (SPEC N2). */
export function allReduceBytes(rows: number, hiddenSize: number, cards: number): number {
  return ((2 * (cards - 1)) / cards) * rows * hiddenSize * ALL_REDUCE_ELEMENT_BYTES;
}
