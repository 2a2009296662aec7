import { LIMITS } from '../limits.ts';
import { defaultRequestId } from '../requests-schema.ts';
import type { RequestRow } from '../requests-schema.ts';
import { drawArrivals } from './arrivals.ts';
import type { GeneratedPrefixes, Generator } from './generator-schema.ts';
import { lengthTokens } from './lengths.ts';
import { randomStreams } from './random-streams.ts';
import type { Draw } from './random-streams.ts';

/**
 * The requests of a generator and a seed, in arrival order: the same rows in Node and in every browser. Where prompt and output both come
 * from one trace they come from one row of it, so that long prompts keep the outputs they really had.
 */
export function generateRequests(generator: Generator, seed: number): RequestRow[] {
  const { count, prompt, output } = generator;
  const streams = randomStreams(seed);
  const isOneRow = prompt.kind === 'trace' && output.kind === 'trace' && prompt.trace === output.trace;
  return drawArrivals(generator.arrivals, count, streams.arrivals).map((arrival, index) => {
    const promptDraw = streams.prompts();
    const outputDraw = streams.outputs();
    const ownTokens = lengthTokens(prompt, promptDraw, 'prompt');
    const sharedPrefix = generator.sharedPrefix === null ? null : drawPrefix(generator.sharedPrefix, streams.prefixes);
    return {
      id: defaultRequestId(index, count),
      arrival,
      promptTokens: Math.min(LIMITS.tokens, ownTokens + (sharedPrefix?.tokens ?? 0)),
      outputTokens: lengthTokens(output, isOneRow ? promptDraw : outputDraw, 'output'),
      sharedPrefix,
      priority: 0,
      abortStep: null,
    };
  });
}

/** Both draws are made for every request: a larger share adds members without moving the others. */
function drawPrefix({ share, tokens, groups }: GeneratedPrefixes, draw: Draw): RequestRow['sharedPrefix'] {
  const isMember = draw() < share;
  const group = String.fromCharCode(65 + Math.floor(draw() * groups));
  return isMember ? { group, tokens } : null;
}
