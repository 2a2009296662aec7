import fc from 'fast-check';
import { GPUS } from '../../engine/catalog/gpus.ts';
import { MODELS } from '../../engine/catalog/models.ts';
import { KV_FORMATS, OVERLONG_RULES, WEIGHT_FORMATS } from '../setting-values.ts';
import type { KvPool, ScenarioDocument } from '../document.ts';
import { LIMITS } from '../limits.ts';
import { DELIVERIES, DRAFT_METHODS, QUEUE_ORDERS, STATIC_PREFILLS } from '../policy-schema.ts';
import type { KvAllocation, Policy } from '../policy-schema.ts';
import { PRESETS } from '../presets/index.ts';
import { ARRIVAL_CLOCKS } from '../requests-schema.ts';
import type { RequestRow } from '../requests-schema.ts';

const name = fc.stringMatching(/^[ -~äß€\u{1F600}]{1,40}$/u).filter((text) => text.length <= 80);
const id = fc.stringMatching(/^[A-Za-z0-9_äé京-]{1,16}$/);
const rate = fc.double({ min: 1, max: 1e17, noNaN: true });
const bytes = fc.integer({ min: 1, max: 1e13 });
const orUnknown = <Value>(arbitrary: fc.Arbitrary<Value>) => fc.option(arbitrary, { nil: null });

const customGpu = fc.record({
  name,
  hbmBytes: bytes,
  hbmReportedBytes: orUnknown(bytes),
  hbmBytesPerSecond: rate,
  flopsPerSecond: fc.record({ bf16: orUnknown(rate), fp8: orUnknown(rate), int8: orUnknown(rate) }),
  l2Bytes: orUnknown(bytes),
  smCount: orUnknown(fc.integer({ min: 1, max: 10_000 })),
  l1AndSharedBytesPerSm: orUnknown(bytes),
  registerBytesPerSm: orUnknown(bytes),
  hostLinkBytesPerSecond: orUnknown(rate),
  gpuLinkBytesPerSecond: orUnknown(rate),
});

const customModel = fc.record({
  name,
  family: fc.constantFrom('llama' as const, 'gpt2' as const, 'opt' as const),
  layers: fc.integer({ min: 1, max: 1_000 }),
  hiddenSize: fc.integer({ min: 1, max: 131_072 }),
  queryHeads: fc.integer({ min: 1, max: 1_024 }),
  kvHeads: fc.integer({ min: 1, max: 1_024 }),
  headDim: fc.integer({ min: 1, max: 1_024 }),
  ffnSize: fc.integer({ min: 1, max: 1_048_576 }),
  vocabSize: fc.integer({ min: 1, max: 4_194_304 }),
  contextTokens: fc.integer({ min: 2, max: LIMITS.tokens }),
  tiedEmbeddings: fc.boolean(),
  qkvBias: fc.boolean(),
  qkNorm: fc.boolean(),
});

const tokens = fc.integer({ min: 1, max: LIMITS.tokens });

const sinceArrivalNs = fc.integer({ min: 0, max: LIMITS.arrivalNs });

const counts = fc.array(fc.nat({ max: LIMITS.tokens }), { minLength: 1, maxLength: 4 });

const row: fc.Arbitrary<RequestRow> = fc.record(
  {
    id,
    arrival: fc.oneof(fc.integer({ min: 0, max: 300 }), fc.integer({ min: 0, max: LIMITS.arrivalNs })),
    promptTokens: tokens,
    outputTokens: tokens,
    sharedPrefix: orUnknown(fc.record({ group: fc.stringMatching(/^[A-Za-z]{1,8}$/), tokens })),
    priority: fc.oneof({ weight: 4, arbitrary: fc.constant(0) }, fc.integer({ min: -1_000_000, max: 1_000_000 })),
    abortStep: orUnknown(fc.integer({ min: 0, max: LIMITS.steps })),
    promptBlocks: fc.record({ blockTokens: tokens, ids: fc.array(fc.nat(), { minLength: 1, maxLength: 4 }) }),
    recorded: fc.record(
      { promptRuns: counts, outputStart: fc.nat({ max: LIMITS.tokens }), accepted: counts, drafts: counts },
      { requiredKeys: ['promptRuns', 'outputStart'] },
    ),
    measured: fc.record({ scheduledNs: sinceArrivalNs, firstTokenNs: sinceArrivalNs, lastTokenNs: sinceArrivalNs }),
  },
  { requiredKeys: ['id', 'arrival', 'promptTokens', 'outputTokens', 'sharedPrefix', 'priority', 'abortStep'] },
);

const presetRows = fc
  .constantFrom(...PRESETS)
  .chain((preset) => fc.tuple(fc.shuffledSubarray(preset.document.requests.slice(0, 40)), fc.array(row, { maxLength: 4 })))
  .map(([kept, own]) => [...kept, ...own]);

const pool: fc.Arbitrary<KvPool> = fc.oneof(
  fc.record({ kind: fc.constant('pages' as const), usablePages: fc.integer({ min: 1, max: LIMITS.pages }) }),
  fc.record({ kind: fc.constant('memory-share' as const), share: fc.double({ min: 1e-6, max: 1, noNaN: true }) }),
);

const vllmPolicy = fc.record(
  {
    kind: fc.constant('vllm-v1' as const),
    order: fc.constantFrom(...QUEUE_ORDERS),
    chunkedPrefill: fc.boolean(),
    prefixCache: fc.boolean(),
    longPrefillThresholdTokens: fc.integer({ min: 0, max: LIMITS.tokens }),
    // −0 + 0 = 0: JSON and links know one zero.
    watermark: fc.double({ min: 0, max: 1, noNaN: true }).map((share) => share + 0),
    reserveFullSequence: fc.boolean(),
    paddedGraphSizes: fc.boolean(),
    speculative: fc.record({
      method: fc.constantFrom(...DRAFT_METHODS),
      draftTokens: fc.integer({ min: 1, max: 64 }),
      lookaheadTokens: fc.integer({ min: 0, max: 64 }),
      dropLastHitBlock: fc.boolean(),
    }),
  },
  {
    requiredKeys: [
      'kind',
      'order',
      'chunkedPrefill',
      'prefixCache',
      'longPrefillThresholdTokens',
      'watermark',
      'reserveFullSequence',
      'paddedGraphSizes',
    ],
  },
);

const staticPolicy = fc.record({
  kind: fc.constant('static' as const),
  formation: fc.oneof(
    fc.constant({ kind: 'take-what-is-there' as const }),
    fc.record({ kind: fc.constant('wait-until-full' as const), timeoutNs: orUnknown(fc.integer({ min: 0, max: 3_600_000_000_000 })) }),
  ),
  prefill: fc.constantFrom(...STATIC_PREFILLS),
  paddedGraphSizes: fc.boolean(),
});

const prefillFirstPolicy = fc.record({ kind: fc.constant('prefill-first' as const), paddedGraphSizes: fc.boolean() });

const policy: fc.Arbitrary<Policy> = fc.oneof({ weight: 2, arbitrary: vllmPolicy }, staticPolicy, prefillFirstPolicy);

const kvAllocation: fc.Arbitrary<KvAllocation> = fc.oneof(
  fc.constant({ kind: 'pages' as const }),
  fc.record({ kind: fc.constant('slab' as const), maxOutputTokens: tokens }),
);

/** Scenarios of the right form; whether they fit a card is another matter. Ids are unique. */
const onOneCard: fc.Arbitrary<ScenarioDocument> = fc.record({
  servescope: fc.constant('scenario' as const),
  version: fc.constant(1 as const),
  name,
  gpu: fc.oneof(fc.constantFrom(...GPUS.map((gpu) => gpu.id)), customGpu),
  model: fc.oneof(fc.constantFrom(...MODELS.map((model) => model.id)), customModel),
  formats: fc.record({ weights: fc.constantFrom(...WEIGHT_FORMATS), kv: fc.constantFrom(...KV_FORMATS) }),
  policy,
  kvAllocation,
  limits: fc.record({
    maxNumSeqs: fc.integer({ min: 1, max: LIMITS.slots }),
    maxNumBatchedTokens: tokens,
    maxModelLenTokens: orUnknown(fc.integer({ min: 2, max: LIMITS.tokens })),
    blockSizeTokens: fc.integer({ min: 1, max: LIMITS.blockSizeTokens }),
    pool,
    overlong: fc.constantFrom(...OVERLONG_RULES),
  }),
  delivery: fc.constantFrom(...DELIVERIES),
  arrivalClock: fc.constantFrom(...ARRIVAL_CLOCKS),
  requests: fc
    .oneof(presetRows, fc.array(row, { maxLength: 30 }))
    .map((rows) => [...new Map(rows.map((each) => [each.id, each])).values()]),
  seed: fc.integer({ min: 0, max: 4_294_967_295 }),
});

const spread = fc.constantFrom<Pick<ScenarioDocument, 'tensorParallel' | 'launch'>>(
  {},
  { tensorParallel: 2 },
  { tensorParallel: 8, launch: 'eager' },
  { launch: 'eager' },
);

export const arbitraryDocument: fc.Arbitrary<ScenarioDocument> = fc
  .tuple(onOneCard, spread)
  .map(([document, more]) => ({ ...document, ...more }));
