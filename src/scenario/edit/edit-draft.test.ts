import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { ScenarioDocument } from '../document.ts';
import { presetOf } from '../presets/index.ts';
import { readDocument } from '../read-document.ts';
import { arbitraryDocument } from '../testing/arbitrary-document.ts';
import { draftOf } from './draft.ts';
import type { Draft } from './draft.ts';
import type { EditAction } from './edit-action.ts';
import { editDraft } from './edit-draft.ts';
import { judgeDraft } from './judge-draft.ts';

const TIGHT = presetOf('tight').document;
const start = draftOf('tight', TIGHT);

function edited(...actions: readonly EditAction[]): Draft {
  return actions.reduce(editDraft, start);
}
const type = (path: string, text: string): EditAction => ({ type: 'type', path, text });
const choose = (path: string, word: string): EditAction => ({ type: 'choose', path, word });

test.each<[path: string, text: string, expected: unknown]>([
  ['name', 'Mine', { name: 'Mine' }],
  ['limits.maxNumSeqs', '1,024', { limits: { maxNumSeqs: 1_024 } }],
  ['limits.maxNumBatchedTokens', ' 512 ', { limits: { maxNumBatchedTokens: 512 } }],
  ['limits.pool.usablePages', '200', { limits: { pool: { kind: 'pages', usablePages: 200 } } }],
  ['limits.pool.share', '90', { limits: { pool: { kind: 'memory-share', share: 0.9 } } }],
  ['limits.pool.share', '29', { limits: { pool: { kind: 'memory-share', share: 0.29 } } }],
  ['limits.maxModelLenTokens', '', { limits: { maxModelLenTokens: null } }],
  ['limits.maxModelLenTokens', '4096', { limits: { maxModelLenTokens: 4_096 } }],
  ['policy.watermark', '1', { policy: { watermark: 0.01 } }],
  ['seed', '7', { seed: 7 }],
])('%s takes "%s"', (path, text, expected) => {
  const draft = edited(type(path, text));
  expect(draft.document).toMatchObject(expected as object);
  expect(draft.typed.size).toBe(0);
});

test.each([
  ['limits.maxNumSeqs', 'abc', 'a whole number from 1 to 4,096 slots'],
  ['limits.maxNumSeqs', '', 'a whole number from 1 to 4,096 slots'],
  ['limits.maxNumSeqs', '0', 'a whole number from 1 to 4,096 slots'],
  ['limits.maxNumSeqs', '1.5', 'a whole number from 1 to 4,096 slots'],
  ['limits.pool.usablePages', '300,000', 'a whole number from 1 to 262,144 pages'],
  ['limits.pool.share', '101', 'a percentage above 0 to 100'],
  ['policy.watermark', '-1', 'a percentage from 0 to 100'],
  ['name', '', 'a text of 1 to 80 characters in one line'],
  ['requests.2.promptTokens', '6 apples', 'a whole number from 1 to 1,048,576 tokens'],
  ['requests.2.sharedPrefix', '64', 'a group name of 1 to 8 letters'],
  ['requests.2.id', 'A B', 'an id of 1 to 16 letters, digits, dashes or underscores'],
])('%s keeps "%s" in its field, and the scenario stays', (path, text, expected) => {
  const draft = edited(type(path, text));
  expect(draft.document).toBe(TIGHT);
  expect([...draft.typed]).toEqual([[path, { text, expected }]]);
  expect(judgeDraft(draft)).toMatchObject({ scenario: expect.anything(), errors: [{ kind: 'typed', path, text }] });
  const [error] = judgeDraft(draft).errors;
  const before = error.kind === 'typed' ? error.before : null;
  // The way back is the value that still counts.
  const back = before === null ? { ...draft, typed: new Map() } : editDraft(draft, type(path, before));
  expect(back).toMatchObject({ document: TIGHT, typed: new Map() });
});

test('a text that is no value is gone as soon as the field holds one', () => {
  const draft = edited(type('limits.maxNumSeqs', ''), type('limits.maxNumBatchedTokens', '512'), type('limits.maxNumSeqs', '8'));
  expect(draft.typed.size).toBe(0);
  expect(draft.document.limits).toMatchObject({ maxNumSeqs: 8, maxNumBatchedTokens: 512 });
});

test('rows are fields too, by the clock of the scenario', () => {
  expect(edited(type('requests.2.arrival', '3'), type('requests.2.sharedPrefix', 'P 64')).document.requests[2]).toEqual({
    ...TIGHT.requests[2],
    arrival: 3,
    sharedPrefix: { group: 'P', tokens: 64 },
  });
  const byTime = draftOf('tight', { ...TIGHT, arrivalClock: 'ns' });
  expect(editDraft(byTime, type('requests.2.arrival', '4.31')).document.requests[2].arrival).toBe(4_310_000);
});

test('another policy begins with its own options, and so does every other choice of a kind', () => {
  expect(edited(choose('policy.kind', 'static')).document.policy).toEqual({
    kind: 'static',
    formation: { kind: 'take-what-is-there' },
    prefill: 'each-by-itself',
    paddedGraphSizes: false,
  });
  const waits = edited(choose('policy.kind', 'static'), choose('policy.formation.kind', 'wait-until-full'));
  expect(editDraft(waits, type('policy.formation.timeoutNs', '50')).document.policy).toMatchObject({
    formation: { kind: 'wait-until-full', timeoutNs: 50_000_000 },
  });
  expect(edited(choose('kvAllocation.kind', 'slab')).document.kvAllocation).toEqual({ kind: 'slab', maxOutputTokens: 96 });
  expect(edited(choose('policy.prefixCache', 'on')).document.policy).toMatchObject({ prefixCache: true });
  expect(edited(choose('limits.pool.kind', 'memory-share'), choose('limits.pool.kind', 'pages')).document.limits.pool).toEqual({
    kind: 'pages',
    usablePages: judgeDraft(edited(choose('limits.pool.kind', 'memory-share'))).scenario?.limits.usablePages,
  });
});

test('a card and a model of one’s own begin as the chosen ones, and each figure can be typed', () => {
  const own = edited(choose('gpu', 'custom'), choose('model', 'custom'));
  const { gpu, model } = judgeDraft(own).scenario ?? {};
  expect(gpu).toMatchObject({ id: 'custom', name: 'H100 SXM (own)', hbmBytes: 80_000_000_000 });
  expect(model).toMatchObject({ id: 'custom', layers: 32, kvHeads: 8 });
  const changed = [
    type('gpu.name', 'Desk card'),
    type('gpu.hbmBytes', '48'),
    type('gpu.hbmBytesPerSecond', '1.008'),
    type('gpu.flopsPerSecond.fp8', ''),
    type('model.layers', '16'),
  ].reduce(editDraft, own);
  expect(changed.document.gpu).toMatchObject({
    name: 'Desk card',
    hbmBytes: 48_000_000_000,
    hbmReportedBytes: null,
    hbmBytesPerSecond: 1_008_000_000_000,
    flopsPerSecond: { fp8: null },
  });
  expect(changed.document.model).toMatchObject({ layers: 16 });
  const broken = editDraft(changed, type('gpu.hbmBytes', '-3'));
  expect(broken.typed.get('gpu.hbmBytes')?.expected).toBe('a number above 0 to 10,000 GB');
});

test('requests by a rule: it can be edited field by field, and become rows again', () => {
  const draft = edited({ type: 'generate' }, type('generator.count', '50'), type('seed', '9'), choose('generator.prompt.kind', 'trace'));
  expect(draft.document.requests).toHaveLength(50);
  expect(draft.document.arrivalClock).toBe('ns');
  expect(draft.document.generator).toMatchObject({ count: 50, prompt: { kind: 'trace' }, output: { medianTokens: 230 } });
  const wrong = editDraft(draft, type('generator.arrivals.perSecond', 'often'));
  expect(wrong.document).toBe(draft.document);
  expect(wrong.typed.get('generator.arrivals.perSecond')?.expected).toBe('a number from 0.01 to 1,000,000 requests a second');
  const rows = editDraft(wrong, { type: 'keep-rows' });
  expect(rows.document).not.toHaveProperty('generator');
  expect(rows.document.requests).toEqual(draft.document.requests);
  expect(rows.typed.size).toBe(0);
});

test('what the editor holds is always a scenario that a file could hold, whatever is typed and chosen', () => {
  const path = fc.constantFrom(
    'name',
    'limits.maxNumSeqs',
    'limits.pool.usablePages',
    'limits.pool.share',
    'limits.maxModelLenTokens',
    'requests.0.promptTokens',
    'requests.1.sharedPrefix',
    'requests.0.arrival',
    'seed',
    'generator.count',
    'generator.arrivals.perSecond',
    'gpu.hbmBytes',
    'model.kvHeads',
    'policy.watermark',
    'nothing.of.the.kind',
  );
  const text = fc.oneof(
    fc.string({ maxLength: 6 }),
    fc.integer({ min: -2, max: 400 }).map(String),
    fc.constantFrom('P 8', '0.5', '1e3', ''),
  );
  const row = fc.integer({ min: -1, max: 40 });
  const action: fc.Arbitrary<EditAction> = fc.oneof(
    fc.record({ type: fc.constant('type' as const), path, text }),
    fc.record({
      type: fc.constant('choose' as const),
      path: fc.constantFrom('gpu', 'model', 'policy.kind', 'kvAllocation.kind', 'limits.pool.kind', 'generator.sharedPrefix', 'formats.kv'),
      word: fc.constantFrom('custom', 'static', 'vllm-v1', 'slab', 'pages', 'memory-share', 'on', 'fp8', 'x'),
    }),
    fc.constant({ type: 'add-row' as const }),
    fc.record({ type: fc.constantFrom('delete-row' as const, 'duplicate-row' as const), row }),
    fc.record({ type: fc.constant('move-row' as const), row, by: fc.constantFrom(1 as const, -1 as const) }),
    fc.constant({ type: 'generate' as const }),
    fc.constant({ type: 'keep-rows' as const }),
    fc.constant({ type: 'switch-clock' as const, times: { startNs: [0, 6_000_000, 13_000_000], endNs: 20_000_000 } }),
  );
  fc.assert(
    fc.property(arbitraryDocument, fc.array(action, { maxLength: 8 }), (document: ScenarioDocument, actions) => {
      const draft = actions.reduce(editDraft, draftOf('tight', document));
      expect(readDocument(draft.document)).toEqual({ ok: draft.document });
    }),
    { numRuns: 200 },
  );
});
