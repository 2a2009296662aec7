import fc from 'fast-check';
import { expect, test } from 'vitest';
import { SHARINGS } from '../engine/attention/head-sharing.ts';
import {
  ATTENTION_SECTIONS,
  attentionLook,
  cellWithin,
  lastStep,
  MATRICES,
  MOST_CACHE_BATCH,
  MOST_CACHE_TOKENS,
  OPENING_LOOK,
  TOKEN_COUNTS,
  writeAttentionLook,
  type AttentionLook,
} from './attention-look.ts';
import { decodeLink } from './link/decode-link.ts';
import { encodeLink } from './link/encode-link.ts';
import { tightMemory } from './presets/tight-memory.ts';

const arbitraryLook: fc.Arbitrary<AttentionLook> = fc.constantFrom(...TOKEN_COUNTS).chain((tokens) =>
  fc.record({
    section: fc.constantFrom(...ATTENTION_SECTIONS),
    tokens: fc.constant(tokens),
    step: fc.nat({ max: lastStep(tokens) }),
    head: fc.nat({ max: 1 }),
    tile: fc.nat({ max: 9999 }),
    sharing: fc.option(fc.constantFrom(...SHARINGS)),
    cacheTokens: fc.integer({ min: 1, max: MOST_CACHE_TOKENS }),
    cacheBatch: fc.integer({ min: 1, max: MOST_CACHE_BATCH }),
    sharedLayers: fc.integer({ min: 1, max: 3 }),
    cell: fc.option(
      fc
        .record({ matrix: fc.constantFrom(...MATRICES), row: fc.nat({ max: tokens - 2 }), column: fc.nat({ max: tokens }) })
        .map((cell) => cellWithin(cell, tokens)),
    ),
  }),
);

const linkTo = (attention: string) => {
  const { document, opening } = tightMemory;
  return encodeLink({ preset: 'tight', document, ...opening, pins: [], runHash: null, view: 'attention', attention });
};

test('where one is in the Attention view comes back from its link', () => {
  fc.assert(
    fc.property(arbitraryLook, (look) => {
      const outcome = decodeLink(linkTo(writeAttentionLook(look)));
      if ('error' in outcome) throw new Error(outcome.error.message);
      expect(outcome.ok.view).toBe('attention');
      expect(attentionLook(outcome.ok.attention ?? '')).toEqual(look);
    }),
    { numRuns: 300 },
  );
});

test('as the view opens, nothing stands in the link', () => {
  expect(writeAttentionLook(OPENING_LOOK)).toBe('steps');
  expect(linkTo('steps')).not.toContain('attention=');
});

test('beyond the text is its last step, and a masked score is the one on the diagonal', () => {
  expect(attentionLook('steps~n8~s900~c.scores.3.9')).toMatchObject({ step: 3, cell: { matrix: 'scores', row: 3, column: 3 } });
  expect(attentionLook('steps~n8~c.q.99.99').cell).toEqual({ matrix: 'q', row: 6, column: 7 });
});

test.each(['pie', 'steps~n7', 'steps~s3~n8', 'cache~c.scores.1', 'steps~h3', 'steps~'])('a link to %s says what is wrong', (text) => {
  const outcome = decodeLink(`v=1&scenario=tight&view=attention&at=22&attention=${text}&hash=none`);
  expect('error' in outcome ? outcome.error.message : 'read').toBe(
    `\`attention=${text}\` is no place in it: expected one like steps, or cache~n4096~s12`,
  );
});
