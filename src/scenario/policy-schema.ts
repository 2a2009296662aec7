import * as v from 'valibot';
import { oneOf, onOrOff, positiveNumber, tokens, wholeNumber } from './fields.ts';
import { LIMITS } from './limits.ts';

export const POLICY_KINDS = ['vllm-v1', 'static', 'prefill-first'] as const;
export const QUEUE_ORDERS = ['fcfs', 'priority'] as const;
export const STATIC_PREFILLS = ['each-by-itself', 'together-padded'] as const;
export const DELIVERIES = ['streamed', 'at-release'] as const;

export const DRAFT_METHODS = ['draft_model', 'eagle', 'ngram'] as const;
const draftTokens = (from: number) => wholeNumber(from, 64, 'draft tokens');
const speculativeSchema = v.strictObject(
  { method: oneOf(DRAFT_METHODS), draftTokens: draftTokens(1), lookaheadTokens: draftTokens(0), dropLastHitBlock: onOrOff() },
  'how drafts are made: method, draftTokens, lookaheadTokens, dropLastHitBlock',
);
export type Speculative = v.InferOutput<typeof speculativeSchema>;

const vllmPolicySchema = v.strictObject(
  {
    kind: v.literal('vllm-v1'),
    order: v.optional(oneOf(QUEUE_ORDERS), 'fcfs'),
    chunkedPrefill: v.optional(onOrOff(), true),
    prefixCache: v.optional(onOrOff(), true),
    longPrefillThresholdTokens: v.optional(wholeNumber(0, LIMITS.tokens, 'tokens (0 = no limit)'), 0),
    watermark: v.optional(positiveNumber('from 0', 1), 0),
    reserveFullSequence: v.optional(onOrOff(), true),
    paddedGraphSizes: v.optional(onOrOff(), false),
    /** Drafts that a step verifies; missing = none. */
    speculative: v.exactOptional(speculativeSchema),
  },
  'the options of the policy vllm-v1',
);
export type VllmPolicy = v.InferOutput<typeof vllmPolicySchema>;

/** An hour: what waits longer waits for ever. */
const LONGEST_TIMEOUT_NS = 3_600_000_000_000;

const formationSchema = v.variant(
  'kind',
  [
    v.strictObject({ kind: v.literal('take-what-is-there') }, 'kind'),
    v.strictObject(
      { kind: v.literal('wait-until-full'), timeoutNs: v.optional(v.nullable(wholeNumber(0, LONGEST_TIMEOUT_NS, 'ns')), null) },
      'kind and timeoutNs',
    ),
  ],
  'a formation that takes what is there ("take-what-is-there") or waits ("wait-until-full")',
);

const staticPolicySchema = v.strictObject(
  {
    kind: v.literal('static'),
    formation: v.optional(formationSchema, { kind: 'take-what-is-there' }),
    prefill: v.optional(oneOf(STATIC_PREFILLS), 'each-by-itself'),
    paddedGraphSizes: v.optional(onOrOff(), false),
  },
  'the options of the policy static',
);
export type StaticPolicy = v.InferOutput<typeof staticPolicySchema>;

const prefillFirstPolicySchema = v.strictObject(
  { kind: v.literal('prefill-first'), paddedGraphSizes: v.optional(onOrOff(), false) },
  'the options of the policy prefill-first',
);

export const policySchema = v.variant(
  'kind',
  [vllmPolicySchema, staticPolicySchema, prefillFirstPolicySchema],
  `one of the policies ${POLICY_KINDS.join(', ')}`,
);
export type Policy = v.InferOutput<typeof policySchema>;

/** A policy of this kind with its defaults. */
export function defaultPolicy(kind: Policy['kind']): Policy {
  return v.parse(policySchema, { kind });
}

export const kvAllocationSchema = v.variant(
  'kind',
  [
    v.strictObject({ kind: v.literal('pages') }, 'kind'),
    v.strictObject({ kind: v.literal('slab'), maxOutputTokens: tokens(1) }, 'kind and maxOutputTokens'),
  ],
  'an allocation by "pages" or by "slab"',
);
export type KvAllocation = v.InferOutput<typeof kvAllocationSchema>;
