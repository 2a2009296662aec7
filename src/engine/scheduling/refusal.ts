import type { RequestSpec, Scenario } from '../scenario.ts';

export interface Refusal {
  readonly rule: 'B1' | 'B2' | 'B3';
  /** Tokens the request asks for. */
  readonly tokens: number;
  /** Pages its prompt needs. */
  readonly pages: number;
}

/**
 * Why a request is refused at arrival, or null (SPEC B1 to B3). B1: with `overlong: 'reject'` the prompt and the asked output must fit the context;
 * in any case the prompt must leave room for one token. B2: the prompt must fit the pool. B3: the output must fit the slab.
 */
export function refusal(spec: RequestSpec, { limits, kvAllocation }: Scenario): Refusal | null {
  const pages = Math.ceil(spec.promptTokens / limits.blockSizeTokens);
  const tokens = limits.overlong === 'reject' ? spec.promptTokens + spec.outputTokens : spec.promptTokens + 1;
  if (tokens > limits.maxModelLenTokens) return { rule: 'B1', tokens, pages };
  if (pages > limits.usablePages) return { rule: 'B2', tokens, pages };
  if (kvAllocation.kind === 'slab' && spec.outputTokens > kvAllocation.maxOutputTokens)
    return { rule: 'B3', tokens: spec.outputTokens, pages };
  return null;
}
