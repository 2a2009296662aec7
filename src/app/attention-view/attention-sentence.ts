import { attentionWords } from '../../narration/attention/en.ts';
import type { SentenceLengths } from '../../narration/parts.ts';
import { PROMPT_TOKENS } from '../../scenario/attention-look.ts';
import type { AttentionProps } from '../../views/attention/attention-props.ts';
import { exactFormula, textbookFormula } from '../../engine/attention/cache-formulas.ts';
import { tileScene } from '../../views/attention/flash/flash-facts.ts';
import { sharingFacts, shownSharing } from '../../views/attention/heads/sharing-facts.ts';
import { answerBothWays } from '../../views/attention/cache/cache-facts.ts';
import { newestRow } from '../../views/attention/matrix/matrix-layout.ts';

const { live } = attentionWords;

/** What the section shows now, in one sentence. */
export function attentionSentence(props: AttentionProps): SentenceLengths {
  switch (props.look.section) {
    case 'cache':
      return cacheSentence(props);
    case 'steps':
      return stepsSentence(props);
    case 'flash':
      return flashSentence(props);
    case 'heads':
      return headsSentence(props);
    case 'bytes':
      return bytesSentence(props);
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

function flashSentence({ look }: AttentionProps): SentenceLengths {
  const { at, order, queries, keys, scores } = tileScene(look);
  return live.flash({ tile: at, tiles: order.length, queries, keys, scores });
}

function headsSentence({ run, snapshot, look }: AttentionProps): SentenceLengths {
  const { model } = run.scenario;
  const facts = sharingFacts(run.scenario, snapshot);
  const shown = shownSharing(facts, look.sharing);
  const own = shownSharing(facts, null);
  return live.heads({
    model: model.name,
    sharing: shown.sharing,
    own: own.sharing,
    queryHeads: model.queryHeads,
    kvHeads: shown.kvHeads,
    tokenBytes: shown.tokenBytes.value,
    ownTokenBytes: own.tokenBytes.value,
    pages: shown.pages.value,
    ownPages: own.pages.value,
  });
}

function bytesSentence({ run, look }: AttentionProps): SentenceLengths {
  const { name, kvHeads, headDim, hiddenSize } = run.scenario.model;
  const size = { tokens: look.cacheTokens, batch: look.cacheBatch, elementBytes: 2, sharedLayers: 1 };
  return live.bytes({
    model: name,
    tokens: look.cacheTokens,
    batch: look.cacheBatch,
    textbookBytes: textbookFormula(run.scenario.model, size).value,
    exactBytes: exactFormula(run.scenario.model, size).value,
    kvHeads,
    headDim,
    hiddenSize,
  });
}
