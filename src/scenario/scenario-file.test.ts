import fc from 'fast-check';
import { expect, test } from 'vitest';
import { PRESETS } from './presets/index.ts';
import { readDocument } from './read-document.ts';
import { formatScenarioFile, parseScenarioFile } from './scenario-file.ts';
import { arbitraryDocument } from './testing/arbitrary-document.ts';

/** The least a person has to write. */
const SMALL = {
  servescope: 'scenario',
  version: 1,
  name: 'small',
  gpu: 'h100-sxm',
  model: 'llama-3-8b',
  policy: { kind: 'vllm-v1' },
  limits: { maxNumSeqs: 2, maxNumBatchedTokens: 64, pool: { kind: 'pages', usablePages: 10 } },
  arrivalClock: 'step',
  requests: [{ id: 'A', arrival: 0, promptTokens: 30, outputTokens: 4 }],
};

function messagesOf(input: unknown): readonly string[] {
  const outcome = readDocument(input);
  return 'ok' in outcome ? [] : outcome.errors.map((error) => error.message);
}

test('what is left out gets vLLM’s defaults', () => {
  expect(readDocument(SMALL)).toEqual({
    ok: {
      ...SMALL,
      formats: { weights: 'bf16', kv: 'bf16' },
      policy: {
        kind: 'vllm-v1',
        order: 'fcfs',
        chunkedPrefill: true,
        prefixCache: true,
        longPrefillThresholdTokens: 0,
        watermark: 0,
        reserveFullSequence: true,
        paddedGraphSizes: false,
      },
      kvAllocation: { kind: 'pages' },
      limits: { ...SMALL.limits, maxModelLenTokens: null, blockSizeTokens: 16, overlong: 'reject' },
      delivery: 'streamed',
      requests: [{ ...SMALL.requests[0], sharedPrefix: null, priority: 0, abortStep: null }],
      seed: 0,
    },
  });
});

test('any scenario comes back from its file', () => {
  fc.assert(
    fc.property(arbitraryDocument, (document) => {
      expect(parseScenarioFile(formatScenarioFile(document))).toEqual({ ok: document });
    }),
    { numRuns: 100 },
  );
});

test('a file has one request a line and leaves out what is ordinary', () => {
  expect(formatScenarioFile(PRESETS[1].document).trimEnd().split('\n').slice(-10)).toEqual([
    '    {"id":"A","arrival":0,"promptTokens":384,"outputTokens":40},',
    '    {"id":"B","arrival":0,"promptTokens":96,"outputTokens":88,"sharedPrefix":{"group":"P","tokens":64}},',
    '    {"id":"C","arrival":1,"promptTokens":640,"outputTokens":24},',
    '    {"id":"D","arrival":1,"promptTokens":160,"outputTokens":64,"sharedPrefix":{"group":"P","tokens":64}},',
    '    {"id":"E","arrival":4,"promptTokens":224,"outputTokens":48},',
    '    {"id":"F","arrival":8,"promptTokens":512,"outputTokens":32},',
    '    {"id":"G","arrival":13,"promptTokens":96,"outputTokens":96,"sharedPrefix":{"group":"P","tokens":64}},',
    '    {"id":"H","arrival":20,"promptTokens":336,"outputTokens":40}',
    '  ]',
    '}',
  ]);
});

test('a mistake is named with its path and what was expected', () => {
  const limits = { ...SMALL.limits, maxNumSeqs: NaN, maxNumBatchedTokens: Infinity, slots: 4 };
  expect(messagesOf({ ...SMALL, limits, gpu: { name: 'mine' }, name: undefined, colour: 'red' })).toEqual([
    'name is missing',
    'gpu.hbmBytes is missing',
    'gpu.hbmBytesPerSecond is missing',
    'gpu.flopsPerSecond is missing',
    'limits.maxNumSeqs is NaN, expected a whole number from 1 to 4,096 slots',
    'limits.maxNumBatchedTokens is Infinity, expected a whole number from 1 to 1,048,576 tokens',
    'limits.slots is not a setting of this version',
    'colour is not a setting of this version',
  ]);
  const requests = [{ id: 'A B', arrival: -1, promptTokens: 0, outputTokens: '4' }, 7];
  expect(messagesOf({ ...SMALL, requests, policy: { kind: 'round-robin' } })).toEqual([
    'policy.kind is "round-robin", expected one of the policies vllm-v1, static, prefill-first',
    'requests.0.id is "A B", expected an id of 1 to 16 letters, digits, dashes or underscores',
    'requests.0.arrival is -1, expected a whole number from 0 to 2,592,000,000,000,000',
    'requests.0.promptTokens is 0, expected a whole number from 1 to 1,048,576 tokens',
    'requests.0.outputTokens is "4", expected a whole number from 1 to 1,048,576 tokens',
    'requests.1 is 7, expected a request: id, arrival, promptTokens, outputTokens',
  ]);
});

test.each([
  [3, 'this is not a scenario: it lacks "servescope": "scenario"'],
  [null, 'this is not a scenario: it lacks "servescope": "scenario"'],
  [[], 'this is not a scenario: it lacks "servescope": "scenario"'],
  [{ servescope: 'run' }, 'this is not a scenario: it lacks "servescope": "scenario"'],
  [{ ...SMALL, version: 0 }, 'version is 0, expected a whole number from 1 to 1'],
  [{ ...SMALL, version: 2 }, 'this scenario has version 2; this page reads versions up to 1: a later one wrote it'],
  [{ ...SMALL, requests: Array.from({ length: 24_000 }) }, '24,000 requests are 4,000 more than the limit of 20,000'],
])('case %#: refused as a whole', (input, message) => {
  expect(messagesOf(input)).toEqual([message]);
});

test('of a thousand broken rows the first twenty mistakes are listed', () => {
  expect(messagesOf({ ...SMALL, requests: Array.from({ length: 1_000 }, () => 0) })).toHaveLength(20);
});

test('a syntax error is named by line and column', () => {
  const text = formatScenarioFile(PRESETS[0].document).replace('"promptTokens":640', '"promptTokens":64o');
  const line = text.split('\n').findIndex((each) => each.includes('64o')) + 1;
  const outcome = parseScenarioFile(text);
  expect(outcome).toMatchObject({ errors: [{ message: `line ${line}, column 44: "o" where "," or "}" was expected` }] });
});

test('a file beyond 20 MB is refused, a byte order mark is not', () => {
  expect(parseScenarioFile(' '.repeat(20_000_001))).toMatchObject({
    errors: [{ message: 'the file has more than 20,000,000 bytes (20 MB), the limit for files' }],
  });
  expect(parseScenarioFile(`\uFEFF${JSON.stringify(SMALL)}`)).toHaveProperty('ok');
});

test('any text gives a scenario or an error', () => {
  fc.assert(
    fc.property(
      fc.oneof(
        fc.string(),
        fc.json(),
        fc.json().map((json) => `{"servescope":"scenario","version":1,"requests":${json}}`),
      ),
      (text) => {
        const outcome = parseScenarioFile(text);
        expect('ok' in outcome || outcome.errors.length > 0).toBe(true);
      },
    ),
  );
});
