import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { ScenarioDocument } from '../document.ts';
import type { StaticPolicy } from '../policy-schema.ts';
import { PRESETS, presetOf } from '../presets/index.ts';
import { arbitraryDocument } from '../testing/arbitrary-document.ts';
import { scenarioDifferences } from './differences.ts';

const TIGHT = presetOf('tight').document;

test('settings that differ are listed with both values, in the editor’s order', () => {
  const here: ScenarioDocument = {
    ...TIGHT,
    name: 'Tight memory, bigger budget',
    policy: TIGHT.policy.kind === 'vllm-v1' ? { ...TIGHT.policy, prefixCache: true } : TIGHT.policy,
    limits: { ...TIGHT.limits, maxNumBatchedTokens: 512, pool: { kind: 'pages', usablePages: 41_000 } },
  };
  expect(scenarioDifferences(here, TIGHT).map(({ key, label, here, there }) => [key, label, here, there])).toEqual([
    ['name', 'Name', 'Tight memory, bigger budget', 'Tight memory'],
    ['cache', 'Prefix cache', 'on', 'off'],
    ['budget', 'Token budget', '512 tokens', '256 tokens'],
    ['pool', 'Pages', '41,000 pages', '136 pages'],
  ]);
});

test('under another policy the options of the first are no differences of their own', () => {
  const here: ScenarioDocument = {
    ...TIGHT,
    policy: {
      kind: 'static',
      formation: { kind: 'wait-until-full', timeoutNs: 50_000_000 },
      prefill: 'together-padded',
      paddedGraphSizes: true,
    },
    kvAllocation: { kind: 'slab', maxOutputTokens: 128 },
    delivery: 'at-release',
  };
  expect(scenarioDifferences(here, TIGHT).map(({ label, here, there }) => [label, here, there])).toEqual([
    ['Policy', 'static batching', 'vLLM V1'],
    ['Padded graph sizes', 'on', 'off'],
    ['KV allocation', 'slab of longest prompt + 128 tokens', 'pages'],
    ['Delivery', 'at release', 'streamed'],
  ]);
  const other: ScenarioDocument = { ...here, policy: { ...here.policy, formation: { kind: 'take-what-is-there' } } as StaticPolicy };
  expect(scenarioDifferences(other, here)).toMatchObject([
    { label: 'Batch', here: 'takes what is there', there: 'waits until full, at most 50 ms', reverted: here },
  ]);
});

test('requests count as one setting that says how many changed', () => {
  const requests = TIGHT.requests.map((row) => (row.id === 'C' ? { ...row, outputTokens: 9 } : row));
  expect(scenarioDifferences({ ...TIGHT, requests }, TIGHT)).toMatchObject([
    { key: 'rows', here: '8 requests, 1 of them changed or new', there: '8 requests', reverted: TIGHT },
  ]);
  expect(scenarioDifferences({ ...TIGHT, requests: TIGHT.requests.slice(0, 1) }, TIGHT)).toMatchObject([{ here: '1 request' }]);
});

test('the name of a custom card is not a difference of its own', () => {
  const gpu = {
    name: 'Desk card',
    hbmBytes: 24e9,
    hbmReportedBytes: null,
    hbmBytesPerSecond: 1e12,
    flopsPerSecond: { bf16: 1e14, fp8: null, int8: null },
    l2Bytes: null,
    smCount: null,
    l1AndSharedBytesPerSm: null,
    registerBytesPerSm: null,
    hostLinkBytesPerSecond: null,
    gpuLinkBytesPerSecond: null,
  };
  const custom = { ...TIGHT, gpu };
  expect(scenarioDifferences(custom, TIGHT)).toMatchObject([{ key: 'gpu', here: 'Desk card', there: 'H100 SXM', reverted: TIGHT }]);
  expect(scenarioDifferences({ ...TIGHT, gpu: { ...gpu, name: 'Other' } }, custom)).toMatchObject([
    { key: 'gpuname', here: 'Other', there: 'Desk card', reverted: custom },
  ]);
});

test('reverting every difference, in any order, gives the other scenario', () => {
  const two = fc.tuple(arbitraryDocument, fc.oneof(arbitraryDocument, fc.constantFrom(...PRESETS.map((preset) => preset.document))));
  fc.assert(
    fc.property(two, fc.boolean(), ([here, there], last) => {
      let document = here;
      for (let left = scenarioDifferences(document, there); left.length > 0; left = scenarioDifferences(document, there)) {
        const [difference] = left.slice(last ? -1 : 0);
        expect(difference.here === '' || difference.there === '').toBe(false);
        document = difference.reverted;
      }
      expect(document).toEqual(there);
    }),
    { numRuns: 100 },
  );
});
