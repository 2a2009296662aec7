import * as v from 'valibot';
import type { Trace } from './trace.ts';

/** What is wrong with a file and where; `path` is empty for the whole document. */
export interface TraceError {
  readonly path: string;
  readonly message: string;
}

export type ParseResult<T> = { readonly ok: true; readonly value: T } | { readonly ok: false; readonly errors: readonly TraceError[] };

const count = v.pipe(v.number(), v.safeInteger(), v.minValue(0));
const positive = v.pipe(v.number(), v.safeInteger(), v.minValue(1));
const id = v.pipe(v.string(), v.minLength(1));
const ids = v.array(id);

const configSchema = v.object({
  blockSize: positive,
  numGpuBlocks: positive,
  numGpuBlocksUsable: positive,
  maxNumSeqs: positive,
  maxNumBatchedTokens: positive,
  maxModelLen: positive,
  enableChunkedPrefill: v.boolean(),
  enablePrefixCaching: v.boolean(),
  longPrefillTokenThreshold: count,
  policy: v.picklist(['fcfs', 'priority']),
  watermark: v.pipe(v.number(), v.minValue(0), v.maxValue(1)),
  watermarkBlocks: count,
  reserveFullSequence: v.boolean(),
  asyncScheduling: v.boolean(),
  speculative: v.nullable(
    v.object({
      method: v.picklist(['draft_model', 'eagle', 'ngram']),
      numSpecTokens: positive,
      numLookaheadTokens: count,
      dropLastHitBlock: v.boolean(),
    }),
  ),
  freeQueueRecorded: count,
});

const requestSchema = v.object({
  id,
  arrivalStep: count,
  promptLen: positive,
  promptRuns: v.array(v.strictTuple([count, positive])),
  maxTokens: positive,
  outputStart: count,
  priority: v.exactOptional(v.pipe(v.number(), v.safeInteger())),
  abortStep: v.exactOptional(count),
  acceptPattern: v.exactOptional(v.pipe(v.array(count), v.minLength(1))),
  draftLens: v.exactOptional(v.pipe(v.array(count), v.minLength(1))),
});

// Strict: a recorded field that is not known here would not be compared, and the trace would pass unseen.
const stepSchema = v.strictObject({
  step: count,
  scheduled: v.array(
    v.strictObject({
      id,
      numTokens: positive,
      isPrefill: v.boolean(),
      numComputedTokensBefore: count,
      sampled: count,
      draftTokens: v.exactOptional(positive),
      acceptedTokens: v.exactOptional(count),
      padded: v.exactOptional(v.literal(true)),
    }),
  ),
  newlyScheduled: ids,
  resumed: ids,
  preempted: ids,
  rolledBack: v.exactOptional(ids),
  refused: ids,
  prefixHitTokens: v.exactOptional(v.record(id, count)),
  running: ids,
  waiting: ids,
  blockTables: v.record(id, v.array(positive)),
  freeBlocks: count,
  evicted: v.exactOptional(v.array(positive)),
  aborted: v.exactOptional(ids),
  finished: ids,
  end: v.strictObject({
    running: ids,
    freeBlocks: count,
    freeQueue: v.array(positive),
    numCachedBlocks: v.exactOptional(count),
    cachedBlocks: v.exactOptional(v.array(positive)),
  }),
});

const traceSchema = v.object({
  name: id,
  description: v.string(),
  vllmCommit: v.string(),
  config: configSchema,
  requests: v.pipe(v.array(requestSchema), v.minLength(1)),
  numSteps: positive,
  steps: v.array(stepSchema),
});

/**
 * Reads a golden trace from parsed JSON. Never throws: a malformed trace comes back as errors, each with the path of the field
 * ("steps.3.end.freeQueue") and what was expected there.
 */
export function parseTrace(json: unknown): ParseResult<Trace> {
  const result = v.safeParse(traceSchema, json);
  if (!result.success) {
    return { ok: false, errors: result.issues.map((issue) => ({ path: v.getDotPath(issue) ?? '', message: issue.message })) };
  }
  const errors = contradictions(result.output);
  return errors.length > 0 ? { ok: false, errors } : { ok: true, value: result.output };
}

/** "steps.3.freeBlocks: Invalid type: …" */
export function formatTraceError(error: TraceError): string {
  return error.path === '' ? error.message : `${error.path}: ${error.message}`;
}

function contradictions(trace: Trace): TraceError[] {
  const errors: TraceError[] = [];
  const check = (path: string, expected: number | string, got: number | string): void => {
    if (expected !== got) errors.push({ path, message: `expected ${expected}, got ${got}` });
  };
  const { config, requests, steps } = trace;
  check('numSteps', steps.length, trace.numSteps);
  check('config.numGpuBlocksUsable', config.numGpuBlocks - 1, config.numGpuBlocksUsable);
  check('config.watermarkBlocks', Math.floor(config.watermark * config.numGpuBlocks), config.watermarkBlocks);
  steps.forEach((step, index) => check(`steps.${index}.step`, index, step.step));
  const seen = new Set<string>();
  requests.forEach((request, index) => {
    const promptTokens = request.promptRuns.reduce((sum, [, length]) => sum + length, 0);
    check(`requests.${index}.promptLen`, promptTokens, request.promptLen);
    if (seen.has(request.id)) errors.push({ path: `requests.${index}.id`, message: `"${request.id}" is there twice` });
    seen.add(request.id);
  });
  return errors;
}
