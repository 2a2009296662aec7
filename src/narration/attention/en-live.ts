import { numbers, say } from '../en/words.ts';
import type { Sentence, SentenceLengths } from '../parts.ts';
import { num } from '../sentence.ts';
import { sharingNames } from './en-names.ts';
import type { AttentionMessages, StepSlots } from './messages.ts';

const { bytes, flops } = numbers;
const seconds = (ns: number) => num(ns >= 1e9 ? `${numbers.fixed(ns / 1e9, ns < 1e11 ? 1 : 0)}\u202fs` : numbers.milliseconds(ns));
const work = (value: number) => num(flops(value));
const size = (value: number) => num(bytes(value));
const quoted = (word: string): string => `“${word}”`;
/** 4.4 of two that are not the same; whole where it is large. */
const times = (factor: number) => num(numbers.fixed(factor, factor >= 10 || Number.isInteger(factor) ? 0 : 1));

function alike(sentence: Sentence): SentenceLengths {
  return { long: sentence, middle: sentence, short: sentence };
}

function slotPlace({ page, block, slot }: StepSlots): Sentence {
  return page === null ? say`block ${block}, token slot ${slot}` : say`page ${page}, token slot ${slot}`;
}

export const live: AttentionMessages['live'] = {
  steps(slots) {
    const { step, promptTokens, word, next, tokens, steps } = slots;
    if (step === 0) {
      return {
        long: say`Prefill: all ${promptTokens} prompt tokens go through Q, K and V at once and leave ${promptTokens} keys and ${promptTokens} values in the cache; only the last row, ${quoted(word)}, says what comes next: ${quoted(next)}.`,
        middle: say`Prefill: ${promptTokens} prompt tokens at once leave ${promptTokens} keys and values in the cache; only ${quoted(word)} says what comes next: ${quoted(next)}.`,
        short: say`Prefill: ${promptTokens} tokens at once, ${promptTokens} keys and values written; next is ${quoted(next)}.`,
      };
    }
    const end = step === steps - 1 ? say` That is token ${tokens}: the answer ends.` : say``;
    const keys = promptTokens + step;
    return {
      long: say`Decode step ${step}: one query, ${quoted(word)}, meets ${keys - 1} cached keys and its own; one key and one value go to ${slotPlace(slots)}; ${quoted(next)} comes out.${end}`,
      middle: say`Decode step ${step}: ${quoted(word)} meets ${keys - 1} cached keys; one key and value go to ${slotPlace(slots)}; ${quoted(next)} comes out.`,
      short: say`Decode ${step}: ${quoted(word)} meets ${keys - 1} cached keys; ${quoted(next)} comes out.`,
    };
  },
  cache(slots) {
    const { step, steps, contextTokens, cachedFlops, recomputedFlops, cachedTotalFlops, recomputedTotalFlops } = slots;
    if (step === 0)
      return alike(say`Prefill is the same both ways: ${contextTokens} tokens, ${work(cachedFlops)}. From the next step on they part.`);
    const factor = recomputedFlops / cachedFlops;
    const soFar = recomputedTotalFlops / cachedTotalFlops;
    if (step === steps - 1 && steps > 100) {
      return {
        long: say`The whole answer, ${steps} passes: ${work(cachedTotalFlops)} and ${seconds(slots.cachedTotalNs)} with the cache, ${work(recomputedTotalFlops)} and ${seconds(slots.recomputedTotalNs)} without, ${times(soFar)} times the arithmetic.`,
        middle: say`${steps} passes: ${seconds(slots.cachedTotalNs)} with the cache, ${seconds(slots.recomputedTotalNs)} without, for ${times(soFar)} times the arithmetic.`,
        short: say`${seconds(slots.cachedTotalNs)} with the cache, ${seconds(slots.recomputedTotalNs)} without.`,
      };
    }
    return {
      long: say`Decode step ${step} computes one token with the cache and ${contextTokens} without: ${work(recomputedFlops - cachedFlops)} saved, ${times(factor)} times less, and ${work(recomputedTotalFlops - cachedTotalFlops)} so far.`,
      middle: say`Step ${step}: one token with the cache, ${contextTokens} without; ${work(recomputedFlops - cachedFlops)} saved, ${work(recomputedTotalFlops - cachedTotalFlops)} so far.`,
      short: say`Step ${step}: one token, not ${contextTokens}; ${work(recomputedTotalFlops - cachedTotalFlops)} saved so far.`,
    };
  },
  flash({ tile, tiles, queries, keys, scores }) {
    return {
      long: say`Tile ${tile + 1} of ${tiles}: ${queries} queries meet ${keys} keys in SRAM. Its ${scores} scores never go to HBM; what stays of them is one running maximum, one sum and one output row a query.`,
      middle: say`Tile ${tile + 1} of ${tiles}: ${queries} queries meet ${keys} keys in SRAM; ${scores} scores never go to HBM.`,
      short: say`Tile ${tile + 1} of ${tiles}: ${scores} scores stay in SRAM.`,
    };
  },
  heads({ model, sharing, own, queryHeads, kvHeads, tokenBytes, ownTokenBytes, pages, ownPages }) {
    const name = sharingNames[sharing].long;
    const holds =
      sharing === own ? say`the pool of this scenario is ${pages} pages` : say`the same pool would be ${pages} pages, not ${ownPages}`;
    const who =
      sharing === 'mla'
        ? say`one latent stands for all ${queryHeads} heads`
        : sharing === 'mha'
          ? say`each of ${queryHeads} query heads has its own keys and values`
          : say`${queryHeads} query heads share ${kvHeads} ${kvHeads === 1 ? 'key head' : 'key heads'}`;
    const factor = tokenBytes === ownTokenBytes ? say`` : say` (${model} itself: ${size(ownTokenBytes)})`;
    return {
      long: say`${name}: ${who}. A token costs ${size(tokenBytes)}${factor}, so ${holds}.`,
      middle: say`${sharingNames[sharing].short}: ${who}. A token costs ${size(tokenBytes)}; ${holds}.`,
      short: say`${sharingNames[sharing].short}: a token costs ${size(tokenBytes)}; ${pages} pages.`,
    };
  },
  bytes({ model, tokens, batch, textbookBytes, exactBytes, kvHeads, headDim, hiddenSize }) {
    const factor = textbookBytes / exactBytes;
    const whose = batch === 1 ? say`${tokens} tokens` : say`${batch} requests of ${tokens} tokens`;
    if (factor === 1) {
      const told = say`${whose} of ${model} take ${size(exactBytes)} in 16 bits, by the textbook and exactly: its keys are as wide as the model.`;
      return { long: told, middle: told, short: say`${size(exactBytes)} by the textbook and exactly: keys as wide as the model.` };
    }
    return {
      long: say`The textbook says ${size(textbookBytes)} for ${whose} in 16 bits; ${model} takes ${size(exactBytes)}, ${times(factor)} times less, because ${kvHeads} KV heads of ${headDim} are not the whole width of ${hiddenSize}.`,
      middle: say`Textbook ${size(textbookBytes)} for ${whose}, exactly ${size(exactBytes)}: ${kvHeads} KV heads of ${headDim} are not the whole width of ${hiddenSize}.`,
      short: say`Textbook ${size(textbookBytes)}, exactly ${size(exactBytes)}: ${times(factor)} times less.`,
    };
  },
};
