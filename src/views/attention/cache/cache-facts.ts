import { checkCache, checkLastPass, type CacheCheck } from '../../../engine/attention/cached-decode.ts';
import { measuredAnswerSeconds, MEASURED_PASSES } from '../../../engine/attention/measured-attention.ts';
import { bothWays, type BothWays } from '../../../engine/attention/passes.ts';
import type { Scenario } from '../../../engine/scenario.ts';
import { costModelOf } from '../../../narration/step-cost.ts';
import { PROMPT_TOKENS } from '../../../scenario/attention-look.ts';

/** Up to here every pass of the text is computed both ways and compared; beyond, the last. */
const MOST_CHECKED_TOKENS = 64;
const NS_PER_SECOND = 1e9;

/** The last answer: sentence and panels of a screen ask for the same one. */
const answers = new WeakMap<Scenario, { readonly tokens: number; readonly both: BothWays }>();

/** Every pass of the text on the scenario's model and card, with the cache and without. */
export function answerBothWays(scenario: Scenario, tokens: number): BothWays {
  const known = answers.get(scenario);
  if (known?.tokens === tokens) return known.both;
  const both = bothWays(costModelOf(scenario), PROMPT_TOKENS, tokens);
  answers.set(scenario, { tokens, both });
  return both;
}

/** Runs the toy layer both ways and compares the outputs. */
export function checkedOutputs(words: readonly number[], tokens: number): CacheCheck {
  return tokens <= MOST_CHECKED_TOKENS ? checkCache(words, PROMPT_TOKENS, tokens - 1) : checkLastPass(words, tokens - 1);
}

/** Whether passes of this scenario's model on its card were measured. */
export function isMeasured({ gpu, model, formats, group }: Scenario): boolean {
  return (
    gpu.id === MEASURED_PASSES.gpu &&
    model.id === MEASURED_PASSES.model &&
    formats.weights === 'bf16' &&
    formats.kv === 'bf16' &&
    group === undefined
  );
}

/** Measured ns from the first pass to the one of `step`; measured lengths are joined by straight lines. */
export function measuredTotalNs(step: number, how: 'cached' | 'recomputed'): number {
  return measuredAnswerSeconds(PROMPT_TOKENS, PROMPT_TOKENS + step + 1, how) * NS_PER_SECOND;
}
