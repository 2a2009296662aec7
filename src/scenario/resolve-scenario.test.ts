import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Scenario } from '../engine/scenario.ts';
import type { ScenarioDocument } from './document.ts';
import { defaultPolicy } from './policy-schema.ts';
import { PRESETS } from './presets/index.ts';
import { resolveScenario } from './resolve-scenario.ts';
import type { ScenarioError } from './scenario-error.ts';
import { arbitraryDocument } from './testing/arbitrary-document.ts';

const [TIGHT, SHARED] = PRESETS.map((preset) => preset.document);

function resolved(document: ScenarioDocument): Scenario {
  const outcome = resolveScenario(document);
  if ('errors' in outcome) throw new Error(outcome.errors.map((error) => error.message).join('; '));
  return outcome.ok;
}

function errorsOf(document: ScenarioDocument): readonly ScenarioError[] {
  const outcome = resolveScenario(document);
  return 'ok' in outcome ? [] : outcome.errors;
}

test('B, D and G start with the same 64 tokens, everything else is their own', () => {
  const { requests } = resolved(SHARED);
  const [a, b, , d, , , g] = requests;
  expect(b.prompt[0]).toEqual({ source: expect.any(Number), offset: 0, length: 64 });
  expect(d.prompt[0]).toEqual(b.prompt[0]);
  expect(g.prompt[0]).toEqual(b.prompt[0]);
  expect(b.prompt[1].length).toBe(96 - 64);
  expect(a.prompt).toEqual([{ source: 0, offset: 0, length: 384 }]);
  expect(b.output).toEqual({ source: b.prompt[1].source, offset: 32 });
});

test('tokens are the same in two requests only inside a common prefix', () => {
  fc.assert(
    fc.property(
      fc.array(
        fc.record({ own: fc.integer({ min: 0, max: 9 }), shared: fc.integer({ min: 0, max: 9 }), group: fc.constantFrom('P', 'Q') }),
      ),
      (rows) => {
        const requests = rows.map(({ own, shared, group }, i) => ({
          id: `r${i}`,
          arrival: 0,
          promptTokens: own + shared + 1,
          outputTokens: 3,
          sharedPrefix: shared === 0 ? null : { group, tokens: shared },
          priority: 0,
          abortStep: null,
        }));
        const tokens = resolved({ ...TIGHT, requests }).requests.map((request) => [
          ...request.prompt.flatMap((part) => Array.from({ length: part.length }, (_, j) => `${part.source}:${part.offset + j}`)),
          ...Array.from({ length: request.outputTokens }, (_, j) => `${request.output.source}:${request.output.offset + j}`),
        ]);
        tokens.forEach((mine, i) => {
          expect(new Set(mine).size).toBe(rows[i].own + rows[i].shared + 1 + 3);
          tokens.slice(0, i).forEach((theirs, j) => {
            const common = rows[i].group === rows[j].group ? Math.min(rows[i].shared, rows[j].shared) : 0;
            expect(mine.filter((token) => theirs.includes(token))).toEqual(mine.slice(0, common));
            expect(theirs.slice(0, common)).toEqual(mine.slice(0, common));
          });
        });
      },
    ),
    { numRuns: 100 },
  );
});

test('requests are taken by arrival, rows of one arrival in their written order', () => {
  const row = (id: string, arrival: number) => ({ ...TIGHT.requests[0], id, arrival });
  const { requests } = resolved({ ...TIGHT, requests: [row('late', 9), row('x', 3), row('y', 3), row('first', 0)] });
  expect(requests.map((request) => request.id)).toEqual(['first', 'x', 'y', 'late']);
});

test('a model too large for the card: by how many GB, and what would fit', () => {
  expect(errorsOf({ ...TIGHT, model: 'llama-3-70b' })).toEqual([
    {
      path: 'model',
      // 70,553,706,496 × 2 bytes, what stands beside them and the 136 pages asked for, against 85.0 GB that the driver reports.
      message: 'Llama-3-70B in bf16 needs 142.8 GB, 141.1 GB of it for its weights; one H100 SXM has 85.0 GB: 57.8 GB too little',
      expected: 'a smaller format, a smaller model, more cards or a larger one',
      fixes: [
        expect.objectContaining({ label: 'Use fp8', document: expect.objectContaining({ formats: { weights: 'fp8', kv: 'bf16' } }) }),
        expect.objectContaining({ label: 'Use 2 cards (TP 2)', document: expect.objectContaining({ tensorParallel: 2 }) }),
        // 141.1 GB and a first page of cache: the smallest card of the catalog with room for them.
        expect.objectContaining({
          label: expect.stringMatching(/^Use one (H200|B200|MI300X)/),
          document: expect.objectContaining({ formats: { weights: 'bf16', kv: 'bf16' } }),
        }),
      ],
    },
  ]);
});

test('the way out over two cards can be taken: each holds half of the weights', () => {
  const [error] = errorsOf({ ...TIGHT, model: 'llama-3-70b' });
  const twoCards = error.fixes.find(({ label }) => label === 'Use 2 cards (TP 2)');
  const scenario = resolved(twoCards?.document ?? TIGHT);
  expect(scenario.group).toEqual({ cards: 2, launch: 'graphs' });
  expect(scenario.model).toMatchObject({ name: 'Llama-3-70B (TP 2)', queryHeads: 32, kvHeads: 4, ffnSize: 14_336, hiddenSize: 8_192 });
});

test('one card with CUDA graphs is no group; heads that do not divide are refused', () => {
  expect(resolved({ ...TIGHT, tensorParallel: 1, launch: 'graphs' }).group).toBeUndefined();
  const qwen = errorsOf({ ...TIGHT, model: 'qwen2.5-7b', tensorParallel: 8 });
  expect(qwen).toMatchObject([{ path: 'tensorParallel', message: 'Qwen2.5-7B has 28 query heads: 8 cards cannot share them evenly' }]);
});

test('more pages than the card has room for: by how much, and how many would fit', () => {
  const [error] = errorsOf({ ...TIGHT, limits: { ...TIGHT.limits, pool: { kind: 'pages', usablePages: 41_000 } } });
  expect(error.path).toBe('limits.pool');
  // 41,001 pages of 2,097,152 bytes.
  expect(error.message).toMatch(
    /^41,000 pages need 86\.0 GB, but 6\d\.\d GB are left beside weights, activations and runtime: \d\d\.\d GB too much, at most 3\d,\d{3} pages$/,
  );
  for (const fix of error.fixes) expect(resolveScenario(fix.document)).toHaveProperty('ok');
  const most = resolved(error.fixes[0].document).limits.usablePages;
  const oneMore = { ...TIGHT, limits: { ...TIGHT.limits, pool: { kind: 'pages' as const, usablePages: most + 1 } } };
  expect(errorsOf(oneMore)).toHaveLength(1);
});

test('a pool by share becomes pages, and is refused beyond the limit of pages', () => {
  const pool = { kind: 'memory-share' as const, share: 0.9 };
  expect(resolved({ ...TIGHT, limits: { ...TIGHT.limits, pool } }).limits.usablePages).toBeGreaterThan(25_000);
  const [error] = errorsOf({ ...TIGHT, limits: { ...TIGHT.limits, blockSizeTokens: 1, pool } });
  expect(error.message).toMatch(/^this share of the card gives \d{3},\d{3} pages; the limit is 262,144$/);
  expect(resolved(error.fixes[0].document).limits.usablePages).toBe(262_144);
});

test('weights that the card cannot multiply are refused, not timed by guess', () => {
  const document: ScenarioDocument = { ...TIGHT, gpu: 'a100-80-sxm', formats: { weights: 'fp8', kv: 'bf16' } };
  expect(errorsOf(document)).toMatchObject([{ path: 'formats.weights', message: expect.stringContaining('no FP8 arithmetic') }]);
});

test('static batching with slabs, delivered at release, is simulated as given; under vLLM V1 neither means anything', () => {
  const slab = { ...TIGHT, kvAllocation: { kind: 'slab' as const, maxOutputTokens: 128 }, delivery: 'at-release' as const };
  expect(errorsOf(slab)).toMatchObject([
    { path: 'kvAllocation', fixes: [{ label: 'Use pages' }] },
    { path: 'delivery', fixes: [{ label: 'Stream the answers' }] },
  ]);
  const policy = defaultPolicy('static');
  expect(resolved({ ...slab, policy })).toMatchObject({ policy, kvAllocation: slab.kvAllocation, delivery: 'at-release' });
});

test('without chunks a request beyond the budget is refused, and each way out works', () => {
  const document = { ...TIGHT, policy: { ...TIGHT.policy, chunkedPrefill: false } };
  const errors = errorsOf(document);
  expect(errors).toMatchObject([
    {
      path: 'limits.maxNumBatchedTokens',
      message: 'without chunked prefill C may need 663 tokens in one step, but the token budget is 256',
      fixes: [{ label: 'Use 663' }, { label: 'Turn chunked prefill on' }],
    },
  ]);
  for (const fix of errors[0].fixes) expect(resolveScenario(fix.document)).toHaveProperty('ok');
});

test.each([
  [
    'two equal ids',
    { requests: [TIGHT.requests[0], TIGHT.requests[1], TIGHT.requests[0]] },
    'requests.2.id',
    'the id "A" stands in rows 1 and 3',
  ],
  [
    'a prefix longer than its prompt',
    { requests: [{ ...TIGHT.requests[1], sharedPrefix: { group: 'P', tokens: 97 } }] },
    'requests.0.sharedPrefix.tokens',
    'B shares 97 tokens, but its prompt has 96',
  ],
  [
    'an arrival after the last possible step',
    { requests: [{ ...TIGHT.requests[1], arrival: 200_001 }] },
    'requests.0.arrival',
    'B arrives at step 200,001; a run has at most 200,000 steps',
  ],
  [
    'a context the model does not have',
    { limits: { ...TIGHT.limits, maxModelLenTokens: 8_193 } },
    'limits.maxModelLenTokens',
    'requests of 8,193 tokens are longer than the 8,192 tokens Llama-3-8B was made for',
  ],
  ['an unknown card', { gpu: 'h9000' }, 'gpu', '"h9000" is not a GPU of the catalog'],
  ['an unknown model', { model: 'gpt-9' }, 'model', '"gpt-9" is not a model of the catalog'],
])('%s: named at its place', (_what, change, path, message) => {
  expect(errorsOf({ ...TIGHT, ...change })).toMatchObject([{ path, message }]);
});

test('any document of the right form resolves or says why', () => {
  fc.assert(
    fc.property(arbitraryDocument, (document) => {
      const outcome = resolveScenario(document);
      const errors = 'ok' in outcome ? [] : outcome.errors;
      expect('ok' in outcome || errors.length > 0).toBe(true);
      expect(errors.filter((error) => /NaN|Infinity|undefined|\[object/.test(error.message))).toEqual([]);
    }),
    { numRuns: 300 },
  );
});

test('drafts that a threshold would cut are refused; recorded tokens of one id are the same', () => {
  const VLLM_V1 = defaultPolicy('vllm-v1');
  if (VLLM_V1.kind !== 'vllm-v1') throw new Error('another policy');
  const policy = {
    longPrefillThresholdTokens: 2,
    speculative: { method: 'eagle' as const, draftTokens: 3, lookaheadTokens: 3, dropLastHitBlock: true },
  };
  const document: ScenarioDocument = { ...TIGHT, policy: { ...VLLM_V1, ...policy } };
  expect(errorsOf(document)).toMatchObject([{ path: 'policy.longPrefillThresholdTokens', expected: '0, or more than 3' }]);
  const [row] = TIGHT.requests;
  const requests = [
    { ...row, promptTokens: 12, recorded: { promptRuns: [7, 4, 100, 20], outputStart: 500, accepted: [1, 0] } },
    { ...row, id: 'Z', promptTokens: 30, recorded: { promptRuns: [7, 4], outputStart: 600, drafts: [2] } },
  ];
  const [cut, longer] = resolved({ ...TIGHT, requests }).requests;
  const { source } = cut.prompt[0];
  expect(cut).toMatchObject({
    prompt: [
      { offset: 7, length: 4 },
      { source, offset: 100, length: 8 },
    ],
    output: { source, offset: 500 },
    acceptPattern: [1, 0],
    draftLengths: null,
  });
  expect(longer.prompt).toEqual([
    { source, offset: 7, length: 4 },
    { source: 1, offset: 0, length: 26 },
  ]);
  expect(longer).toMatchObject({ output: { source, offset: 600 }, acceptPattern: null, draftLengths: [2] });
});
