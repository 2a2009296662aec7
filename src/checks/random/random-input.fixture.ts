import fc from 'fast-check';
import type { TraceConfig, TraceInput, TraceRequest, TraceSpeculative } from '../golden/trace.ts';

/**
 * Random small scenarios for the property tests, in the golden traces' format: pools, blocks and budgets so small that requests get in each
 * other's way, prompts that share prefixes and generated tokens.
 *
 * Left out, because the engine there goes beyond vLLM, which would wait for ever: requests that can never fit the pool or the context, and
 * budgets below the context with chunked prefill off (SPEC B1, B2, S15). `randomHostileInput` has them.
 */
export function randomInput(): fc.Arbitrary<TraceInput> {
  return fc.tuple(rawConfig, fc.array(rawRequest, { minLength: 1, maxLength: 12, size: 'max' })).map(([raw, rawRequests]) => {
    const config = configOf(raw);
    return { config, requests: requestsOf(config, rawRequests, mostTokens(config)) };
  });
}

/** As `randomInput`, with requests among them that can never run. */
export function randomHostileInput(): fc.Arbitrary<TraceInput> {
  return fc.tuple(rawConfig, fc.array(rawRequest, { minLength: 1, maxLength: 12, size: 'max' })).map(([raw, rawRequests]) => {
    const config = { ...configOf(raw), maxNumBatchedTokens: raw.maxNumBatchedTokens };
    return { config, requests: requestsOf(config, rawRequests, { prompt: Infinity, all: Infinity }) };
  });
}

const speculative: fc.Arbitrary<TraceSpeculative | null> = fc.option(
  fc
    .record({ method: fc.constantFrom('ngram', 'draft_model', 'eagle'), drafts: fc.integer({ min: 1, max: 4 }) })
    .map(({ method, drafts }) => ({
      method,
      numSpecTokens: drafts,
      numLookaheadTokens: method === 'ngram' ? 0 : drafts,
      dropLastHitBlock: method === 'eagle',
    })),
  { freq: 2 },
);

/** A value one time in four. */
function sometimes<T>(value: fc.Arbitrary<T>): fc.Arbitrary<T | null> {
  return fc.oneof({ weight: 3, arbitrary: fc.constant(null) }, { weight: 1, arbitrary: value });
}

const anyConfig = {
  blockSize: fc.integer({ min: 1, max: 5 }),
  numGpuBlocksUsable: fc.integer({ min: 3, max: 16 }),
  maxNumSeqs: fc.constantFrom(1, 2, 3, 4, 4, 5, 6),
  maxNumBatchedTokens: fc.integer({ min: 3, max: 24 }),
  maxModelLen: fc.integer({ min: 6, max: 48 }),
  enableChunkedPrefill: fc.boolean(),
  enablePrefixCaching: fc.boolean(),
  threshold: sometimes(fc.integer({ min: 1, max: 9 })),
  policy: fc.constantFrom<TraceConfig['policy'][]>('fcfs', 'priority'),
  watermark: fc.constantFrom(0, 0, 0.1, 0.25, 0.5),
  reserveFullSequence: fc.boolean(),
  speculative,
};

/** Where running requests take pages and tokens from each other: many slots, few pages, a budget of a few tokens. */
const tightConfig: typeof anyConfig = {
  ...anyConfig,
  blockSize: fc.integer({ min: 1, max: 2 }),
  numGpuBlocksUsable: fc.integer({ min: 4, max: 10 }),
  maxNumSeqs: fc.constant(6),
  maxNumBatchedTokens: fc.integer({ min: 2, max: 7 }),
  maxModelLen: fc.integer({ min: 8, max: 20 }),
  enableChunkedPrefill: fc.constant(true),
  policy: fc.constantFrom<TraceConfig['policy'][]>('fcfs', 'priority', 'priority'),
  reserveFullSequence: fc.constantFrom(false, false, true),
};

const rawConfig = fc.oneof({ weight: 3, arbitrary: fc.record(anyConfig) }, { weight: 1, arbitrary: fc.record(tightConfig) });
type RawConfig = typeof rawConfig extends fc.Arbitrary<infer T> ? T : never;

const rawRequest = fc.record({
  arrivalGap: fc.constantFrom(0, 0, 0, 1, 1, 2, 9),
  /** Where the prompt starts: a shared text, or an earlier request's prompt and output. */
  start: fc.oneof(
    fc.record({ text: fc.integer({ min: 0, max: 2 }) }),
    fc.record({ earlier: fc.nat({ max: 8 }), outputTokens: fc.integer({ min: 1, max: 12 }) }),
  ),
  startTokens: fc.oneof(fc.constant(0), fc.integer({ min: 0, max: 20 })),
  /** The rest of the prompt is its own, or one that others have after another start. */
  ownText: fc.boolean(),
  ownTokens: fc.oneof(fc.constant(1), fc.integer({ min: 1, max: 10 })),
  maxTokens: fc.integer({ min: 1, max: 24 }),
  priority: fc.integer({ min: 0, max: 3 }),
  abortAfter: sometimes(fc.integer({ min: 0, max: 25 })),
  acceptPattern: fc.array(fc.integer({ min: 0, max: 4 }), { minLength: 1, maxLength: 3 }),
  draftLens: fc.option(fc.array(fc.integer({ min: 0, max: 4 }), { minLength: 1, maxLength: 3 })),
});
type RawRequest = typeof rawRequest extends fc.Arbitrary<infer T> ? T : never;

function configOf(raw: RawConfig): TraceConfig {
  const drafts = raw.speculative?.numSpecTokens ?? 0;
  // One prompt token, one output token and the lookahead must fit.
  const fewestBlocks = Math.ceil((2 + (raw.speculative?.numLookaheadTokens ?? 0)) / raw.blockSize);
  const numGpuBlocksUsable = Math.max(raw.numGpuBlocksUsable, fewestBlocks);
  const numGpuBlocks = numGpuBlocksUsable + 1;
  return {
    blockSize: raw.blockSize,
    numGpuBlocks,
    numGpuBlocksUsable,
    maxNumSeqs: raw.maxNumSeqs,
    maxNumBatchedTokens: raw.enableChunkedPrefill ? raw.maxNumBatchedTokens : Math.max(raw.maxNumBatchedTokens, raw.maxModelLen),
    maxModelLen: raw.maxModelLen,
    enableChunkedPrefill: raw.enableChunkedPrefill,
    enablePrefixCaching: raw.enablePrefixCaching,
    longPrefillTokenThreshold: raw.threshold === null ? 0 : raw.threshold + drafts,
    policy: raw.policy,
    watermark: raw.watermark,
    watermarkBlocks: Math.floor(raw.watermark * numGpuBlocks),
    reserveFullSequence: raw.reserveFullSequence,
    asyncScheduling: false,
    speculative: raw.speculative,
    freeQueueRecorded: numGpuBlocksUsable,
  };
}

interface MostTokens {
  readonly prompt: number;
  /** Prompt and output. */
  readonly all: number;
}

/** What a request may ask for so that it can run to its end. */
function mostTokens({ numGpuBlocksUsable, blockSize, maxModelLen, speculative: drafts }: TraceConfig): MostTokens {
  const poolTokens = numGpuBlocksUsable * blockSize - (drafts?.numLookaheadTokens ?? 0);
  const stopsInTime = maxModelLen <= numGpuBlocksUsable * blockSize;
  return { prompt: Math.max(1, Math.min(maxModelLen, poolTokens) - 1), all: stopsInTime ? Infinity : poolTokens };
}

function requestsOf(config: TraceConfig, raws: readonly RawRequest[], most: MostTokens): TraceRequest[] {
  const requests: TraceRequest[] = [];
  let arrivalStep = 0;
  for (const [index, raw] of raws.entries()) {
    arrivalStep += raw.arrivalGap;
    const own: readonly [number, number] = [raw.ownText ? 10_000 * (index + 1) : 5000, raw.ownTokens];
    const promptRuns = cutTo([...cutTo(startRuns(raw, requests), raw.startTokens), own], most.prompt);
    const promptLen = tokensOf(promptRuns);
    requests.push({
      id: `r${index}`,
      arrivalStep,
      promptLen,
      promptRuns,
      maxTokens: Math.max(1, Math.min(raw.maxTokens, most.all - promptLen)),
      outputStart: 1_000_000 * (index + 1),
      ...(config.policy === 'priority' ? { priority: raw.priority } : {}),
      ...(raw.abortAfter === null ? {} : { abortStep: arrivalStep + raw.abortAfter }),
      ...(config.speculative === null ? {} : { acceptPattern: raw.acceptPattern }),
      ...(config.speculative === null || raw.draftLens === null ? {} : { draftLens: raw.draftLens }),
    });
  }
  return requests;
}

type Runs = readonly (readonly [number, number])[];

function startRuns({ start }: RawRequest, requests: readonly TraceRequest[]): Runs {
  if ('text' in start) return [[1000 * (start.text + 1), 24]];
  const earlier = requests[start.earlier];
  return earlier === undefined ? [] : [...earlier.promptRuns, [earlier.outputStart, start.outputTokens]];
}

function tokensOf(runs: Runs): number {
  return runs.reduce((sum, [, length]) => sum + length, 0);
}

/** The leading `tokens` tokens of some runs. */
function cutTo(runs: Runs, tokens: number): Runs {
  let left = tokens;
  return runs.flatMap(([start, length]): Runs => {
    const kept = Math.min(length, left);
    left -= kept;
    return kept > 0 ? [[start, kept]] : [];
  });
}
