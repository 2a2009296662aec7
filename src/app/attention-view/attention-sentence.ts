import { attentionWords } from '../../narration/attention/en.ts';
import type { SentenceLengths } from '../../narration/parts.ts';
import { PROMPT_TOKENS } from '../../scenario/attention-look.ts';
import type { AttentionProps } from '../../views/attention/attention-props.ts';
import { newestRow } from '../../views/attention/matrix/matrix-layout.ts';

const { live } = attentionWords;

/** What the section shows now, in one sentence. */
export function attentionSentence(props: AttentionProps): SentenceLengths {
  const { look, text, placeOf } = props;
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
