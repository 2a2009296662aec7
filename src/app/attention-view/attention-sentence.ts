import { attentionWords } from '../../narration/attention/en.ts';
import type { SentenceLengths } from '../../narration/parts.ts';
import { PROMPT_TOKENS } from '../../scenario/attention-look.ts';
import type { AttentionProps } from '../../views/attention/attention-props.ts';
import { answerBothWays } from '../../views/attention/cache/cache-facts.ts';
import { newestRow } from '../../views/attention/matrix/matrix-layout.ts';

const { live } = attentionWords;

/** What the section shows now, in one sentence. */
export function attentionSentence(props: AttentionProps): SentenceLengths {
  switch (props.look.section) {
    case 'cache':
      return cacheSentence(props);
    case 'steps':
    case 'flash':
    case 'heads':
    case 'bytes':
      return stepsSentence(props);
  }
}

function stepsSentence({ look, text, placeOf }: AttentionProps): SentenceLengths {
  const newest = newestRow(look);
  return live.steps({
    step: look.step,
    steps: look.tokens - PROMPT_TOKENS,
    promptTokens: PROMPT_TOKENS,
    tokens: look.tokens,
    word: text.wordOf(newest),
    next: text.wordOf(newest + 1),
    ...placeOf(newest),
  });
}

function cacheSentence({ run, look }: AttentionProps): SentenceLengths {
  const { step } = look;
  const { steps, cached, recomputed } = answerBothWays(run.scenario, look.tokens);
  return live.cache({
    step,
    steps,
    contextTokens: newestRow(look) + 1,
    cachedFlops: cached.flops[step],
    recomputedFlops: recomputed.flops[step],
    cachedTotalFlops: Number(cached.totalFlops[step]),
    recomputedTotalFlops: Number(recomputed.totalFlops[step]),
    cachedTotalNs: cached.totalNs[step],
    recomputedTotalNs: recomputed.totalNs[step],
  });
}
