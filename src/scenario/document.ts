import * as v from 'valibot';
import { oneOf, positiveNumber, shownName, tokens, wholeNumber } from './fields.ts';
import { generatorSchema } from './generate/generator-schema.ts';
import { gpuSchema, launchSchema, modelSchema, tensorParallelSchema } from './hardware-schema.ts';
import { LIMITS } from './limits.ts';
import { DELIVERIES, kvAllocationSchema, policySchema } from './policy-schema.ts';
import { arrivalClockSchema, requestsSchema } from './requests-schema.ts';
import { requestsSourceSchema } from './requests-source.ts';
import { KV_FORMATS, OVERLONG_RULES, WEIGHT_FORMATS } from './setting-values.ts';

/** Version of the scenario file's format; older files are lifted by the upgraders of `read-document.ts`. */
export const SCENARIO_VERSION = 1;

const poolSchema = v.variant(
  'kind',
  [
    v.strictObject({ kind: v.literal('pages'), usablePages: wholeNumber(1, LIMITS.pages, 'pages') }, 'kind and usablePages'),
    v.strictObject({ kind: v.literal('memory-share'), share: positiveNumber('above 0', 1) }, 'kind and share'),
  ],
  'a pool by "pages" or by "memory-share"',
);

const limitsSchema = v.strictObject(
  {
    maxNumSeqs: wholeNumber(1, LIMITS.slots, 'slots'),
    maxNumBatchedTokens: tokens(1),
    /** Null: the model's own context. */
    maxModelLenTokens: v.optional(v.nullable(tokens(2)), null),
    blockSizeTokens: v.optional(wholeNumber(1, LIMITS.blockSizeTokens, 'tokens'), 16),
    pool: poolSchema,
    overlong: v.optional(oneOf(OVERLONG_RULES), 'reject'),
  },
  'the limits: maxNumSeqs, maxNumBatchedTokens, pool …',
);

/**
 * A scenario as a person makes, saves and shares it: small, readable, versioned. Catalog entries by id, prefixes by group, the pool by
 * pages or by a share of the card. `resolve-scenario.ts` turns it into the engine's form.
 */
export const scenarioSchema = v.strictObject(
  {
    servescope: v.literal('scenario', '"scenario"'),
    version: v.literal(SCENARIO_VERSION, `version ${SCENARIO_VERSION}`),
    name: shownName(),
    gpu: gpuSchema,
    model: modelSchema,
    formats: v.optional(
      v.strictObject(
        { weights: v.optional(oneOf(WEIGHT_FORMATS), 'bf16'), kv: v.optional(oneOf(KV_FORMATS), 'bf16') },
        'the formats of weights and kv',
      ),
      {},
    ),
    /** Cards that a model is spread over; missing = one. */
    tensorParallel: v.exactOptional(tensorParallelSchema),
    /** How kernels are launched; missing = one CUDA graph a step. */
    launch: v.exactOptional(launchSchema),
    policy: policySchema,
    kvAllocation: v.optional(kvAllocationSchema, { kind: 'pages' }),
    limits: limitsSchema,
    delivery: v.optional(oneOf(DELIVERIES), 'streamed'),
    arrivalClock: arrivalClockSchema,
    requests: requestsSchema,
    requestsFrom: v.exactOptional(requestsSourceSchema),
    /** The rule that the requests follow from, with the seed; a file that gives it leaves them out. */
    generator: v.exactOptional(generatorSchema),
    /** Of whatever is drawn by chance. */
    seed: v.optional(wholeNumber(0, 4_294_967_295), 0),
  },
  'a scenario',
);

export type ScenarioDocument = v.InferOutput<typeof scenarioSchema>;
export type KvPool = ScenarioDocument['limits']['pool'];
