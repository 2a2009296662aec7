import { expect, test } from 'vitest';
import { presetOf } from '../presets/index.ts';
import { consequencesOf } from './consequences.ts';
import { draftOf } from './draft.ts';
import { editDraft } from './edit-draft.ts';
import { judgeDraft } from './judge-draft.ts';

const TIGHT = presetOf('tight').document;
const start = draftOf('tight', TIGHT);
const typed = (path: string, text: string) => judgeDraft(editDraft(start, { type: 'type', path, text }));

test('Tight memory: 136 pages of 16 tokens; the longest request is C’s 664 tokens in 42 pages, of which three fit', () => {
  expect(consequencesOf(TIGHT)).toMatchObject({
    plan: { usablePages: 136, shortfall: null },
    cacheTokens: 136 * 16,
    atOnce: { count: 3, limit: 'pages', slots: 6, byPages: 3 },
    longest: { tokens: 664, contextTokens: 8_192 },
    tooLong: 0,
    pagesOfRow: [27, 12, 42, 14, 17, 34, 12, 24],
  });
});

test('which limit binds: slots, pages or the token budget', () => {
  const atOnce = (slots: number, budget: number, pages: number) =>
    consequencesOf({
      ...TIGHT,
      limits: { ...TIGHT.limits, maxNumSeqs: slots, maxNumBatchedTokens: budget, pool: { kind: 'pages', usablePages: pages } },
    })?.atOnce;
  expect(atOnce(6, 256, 20_000)).toEqual({ count: 6, limit: 'slots', slots: 6, byPages: 476 });
  expect(atOnce(600, 256, 20_000)).toMatchObject({ count: 256, limit: 'budget' });
  expect(atOnce(600, 700, 20_000)).toMatchObject({ count: 476, limit: 'pages' });
});

test('a slab is reserved for the longest prompt and all that may be written', () => {
  const slab = {
    ...TIGHT,
    policy: {
      kind: 'static' as const,
      formation: { kind: 'take-what-is-there' as const },
      prefill: 'each-by-itself' as const,
      paddedGraphSizes: false,
    },
    kvAllocation: { kind: 'slab' as const, maxOutputTokens: 128 },
  };
  // 640 + 128 tokens are 48 pages: 136 hold two.
  expect(consequencesOf(slab)?.atOnce).toMatchObject({ count: 2, limit: 'pages', byPages: 2 });
});

test('where not even the weights fit nothing runs', () => {
  expect(consequencesOf({ ...TIGHT, model: 'llama-3-70b' })).toMatchObject({
    mostPages: 0,
    cacheTokens: 0,
    tooLong: 8,
    longest: null,
    atOnce: { count: 0, limit: 'pages', byPages: 0 },
  });
});

test('requests longer than all pages together can never run', () => {
  const small = { ...TIGHT, limits: { ...TIGHT.limits, pool: { kind: 'pages' as const, usablePages: 30 } } };
  // C needs 42 pages and F 34; of A's 27 one fits.
  expect(consequencesOf(small)).toMatchObject({ tooLong: 2, longest: { tokens: 424 }, atOnce: { count: 1, limit: 'pages', byPages: 1 } });
});

test('longer requests than the context are counted and do not count as the longest', () => {
  const short = { ...TIGHT, limits: { ...TIGHT.limits, maxModelLenTokens: 500 } };
  expect(consequencesOf(short)).toMatchObject({ tooLong: 2, longest: { tokens: 424, contextTokens: 500 } });
  const stops = { ...short, limits: { ...short.limits, overlong: 'stop-at-limit' as const } };
  // C's prompt of 640 alone is too long; F, 512, as well.
  expect(consequencesOf(stops)).toMatchObject({ tooLong: 2, longest: { tokens: 424 } });
});

test('pages that do not fit: the inequality in numbers, two ways out, and each of them runs', () => {
  const judged = typed('limits.pool.usablePages', '41,000');
  expect(judged.scenario).toBeNull();
  const [error] = judged.errors;
  if (error?.kind !== 'impossible') throw new Error('expected an impossible value');
  expect(error.path).toBe('limits.pool');
  expect(error.message).toMatch(/^41,000 pages need 86\.0 GB, but [\d.]+ GB are left beside weights, activations and runtime/);
  expect(error.fixes.map(({ label }) => label)).toEqual([
    `Use ${judged.consequences?.mostPages.toLocaleString('en')}`,
    'Use 90% of the card',
  ]);
  for (const { document } of error.fixes) expect(judgeDraft(draftOf('tight', document)).errors).toEqual([]);
  expect(judged.tooLarge).toBeNull();
});

test('beyond a limit all four are named, with the one that is broken', () => {
  expect(typed('limits.pool.usablePages', '300,000').tooLarge).toEqual([
    { what: 'requests', path: 'generator.count', asked: 8, limit: 20_000 },
    { what: 'pages', path: 'limits.pool.usablePages', asked: 300_000, limit: 262_144 },
    { what: 'slots', path: 'limits.maxNumSeqs', asked: 6, limit: 4_096 },
    { what: 'steps', path: null, asked: expect.any(Number), limit: 200_000 },
  ]);
  const many = editDraft(editDraft(start, { type: 'generate' }), { type: 'type', path: 'generator.count', text: '24,000' });
  expect(judgeDraft(many).tooLarge?.[0]).toMatchObject({ what: 'requests', asked: 24_000 });
  expect(typed('limits.maxNumSeqs', '5000').tooLarge?.[2]).toMatchObject({ asked: 5_000, limit: 4_096 });
  expect(typed('limits.maxNumSeqs', 'many').tooLarge).toBeNull();
});

test('differences from the preset, each to be taken back', () => {
  const actions = [
    { type: 'type', path: 'limits.maxNumBatchedTokens', text: '512' },
    { type: 'choose', path: 'policy.prefixCache', word: 'on' },
    { type: 'delete-row', row: 7 },
  ] as const;
  const { differences, draft } = judgeDraft(actions.reduce(editDraft, start));
  expect(differences.map(({ label }) => label)).toEqual(['Prefix cache', 'Token budget', 'Requests']);
  const reverted = differences.reduce(
    (left) => editDraft(left, { type: 'replace', document: judgeDraft(left).differences[0].reverted }),
    draft,
  );
  expect(reverted.document).toEqual(TIGHT);
});
