import * as v from 'valibot';
import { oneOf, positiveNumber, tokens, wholeNumber } from '../fields.ts';
import { LIMITS } from '../limits.ts';

/** With these even the last of the most requests arrives within the longest time a request may arrive at. */
const LONGEST_GAP_NS = 60_000_000_000;
const SLOWEST_PER_SECOND = 0.01;
const FASTEST_PER_SECOND = 1_000_000;
const MOST_SPREAD = 3;
const MOST_GROUPS = 26;

export const TRACES = ['azure-conversation'] as const;
export type TraceName = (typeof TRACES)[number];

const RATE = 'a number from 0.01 to 1,000,000 requests a second';
const gapNs = () => wholeNumber(1, LONGEST_GAP_NS, 'ns');

const arrivalsSchema = v.variant(
  'kind',
  [
    v.strictObject({ kind: v.literal('at-once') }, 'kind'),
    v.strictObject({ kind: v.literal('every'), gapNs: gapNs() }, 'kind and gapNs'),
    v.strictObject(
      {
        kind: v.literal('poisson'),
        perSecond: v.pipe(v.number(RATE), v.minValue(SLOWEST_PER_SECOND, RATE), v.maxValue(FASTEST_PER_SECOND, RATE)),
      },
      'kind and perSecond',
    ),
    v.strictObject({ kind: v.literal('bursts'), of: wholeNumber(1, LIMITS.requests, 'requests'), gapNs: gapNs() }, 'kind, of and gapNs'),
  ],
  'arrivals "at-once", "every", "poisson" or "bursts"',
);
export type Arrivals = v.InferOutput<typeof arrivalsSchema>;

const lengthsSchema = v.variant(
  'kind',
  [
    v.strictObject({ kind: v.literal('fixed'), tokens: tokens(1) }, 'kind and tokens'),
    v.pipe(
      v.strictObject({ kind: v.literal('uniform'), from: tokens(1), to: tokens(1) }, 'kind, from and to'),
      v.forward(
        v.check(({ from, to }) => from <= to, 'a whole number not below "from"'),
        ['to'],
      ),
    ),
    v.strictObject(
      { kind: v.literal('log-normal'), medianTokens: tokens(1), spread: positiveNumber('from 0', MOST_SPREAD) },
      'kind, medianTokens and spread',
    ),
    v.strictObject({ kind: v.literal('trace'), trace: oneOf(TRACES) }, 'kind and trace'),
  ],
  'lengths "fixed", "uniform", "log-normal" or "trace"',
);
export type Lengths = v.InferOutput<typeof lengthsSchema>;

const sharedSchema = v.strictObject(
  { share: positiveNumber('above 0', 1), tokens: tokens(1), groups: v.optional(wholeNumber(1, MOST_GROUPS, 'groups'), 1) },
  'share, tokens and groups',
);
export type GeneratedPrefixes = v.InferOutput<typeof sharedSchema>;

/**
 * Requests by a rule and the scenario's seed instead of one by one. They arrive by time. `spread` is the standard deviation of the
 * logarithm. A shared prefix stands before the drawn prompt of so many of them, one for each group.
 */
export const generatorSchema = v.strictObject(
  {
    count: wholeNumber(1, LIMITS.requests, 'requests'),
    arrivals: arrivalsSchema,
    prompt: lengthsSchema,
    output: lengthsSchema,
    sharedPrefix: v.optional(v.nullable(sharedSchema), null),
  },
  'count, arrivals, prompt and output',
);
export type Generator = v.InferOutput<typeof generatorSchema>;
