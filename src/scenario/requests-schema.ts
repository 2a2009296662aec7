import * as v from 'valibot';
import { oneOf, tokens, wholeNumber } from './fields.ts';
import { LIMITS } from './limits.ts';
import { groupDigits } from './scenario-error.ts';

const ID_EXPECTED = 'an id of 1 to 16 letters, digits, dashes or underscores';
const GROUP_EXPECTED = 'a group name of 1 to 8 letters';

const sharedPrefixSchema = v.strictObject(
  {
    group: v.pipe(v.string(GROUP_EXPECTED), v.regex(/^[A-Za-z]{1,8}$/, GROUP_EXPECTED)),
    tokens: tokens(1),
  },
  'a shared prefix: group and tokens',
);

/** Most blocks a row's prompt can name. */
export const MOST_BLOCKS = 65_536;
const BLOCK_IDS = `a list of 1 to ${groupDigits(MOST_BLOCKS)} block ids, whole numbers from 0`;
const isBlockIds = (input: unknown): boolean =>
  Array.isArray(input) && input.length > 0 && input.length <= MOST_BLOCKS && input.every((id) => Number.isSafeInteger(id) && id >= 0);

const promptBlocksSchema = v.strictObject(
  { blockTokens: tokens(1), ids: v.custom<readonly number[]>(isBlockIds, BLOCK_IDS) },
  'the blocks of the prompt: blockTokens and ids',
);
/**
 * A prompt by the identity of its tokens: consecutive blocks of `blockTokens`, the last one as long as what is left. Blocks of one id hold
 * the same tokens, so requests whose leading ids are equal share that prefix.
 */
export type PromptBlocks = v.InferOutput<typeof promptBlocksSchema>;

const sinceArrivalNs = () => wholeNumber(0, LIMITS.arrivalNs, 'ns since its arrival');
const measuredSchema = v.strictObject(
  { scheduledNs: sinceArrivalNs(), firstTokenNs: sinceArrivalNs(), lastTokenNs: sinceArrivalNs() },
  'the measured times: scheduledNs, firstTokenNs, lastTokenNs',
);
/** What a real server did with the request, in ns since its arrival there. The engine never reads it. */
export type MeasuredTimes = v.InferOutput<typeof measuredSchema>;

/** Ids need not be those of a vocabulary: a recording gives every stretch of text its own. */
const tokenId = () => wholeNumber(0, 2_147_483_647);
const wholes = (most: number) => {
  const expected = `a list of 1 to ${groupDigits(most)} whole numbers`;
  return v.pipe(v.array(tokenId(), expected), v.minLength(1, expected), v.maxLength(most, expected));
};
const recordedSchema = v.strictObject(
  {
    /** Token ids of the prompt, as runs: first id, count, first id, count … */
    promptRuns: wholes(1_024),
    /** Id of the first output token; the others follow it. */
    outputStart: tokenId(),
    /** How many drafts are accepted the n-th time some are verified, over and over. */
    accepted: v.exactOptional(wholes(256)),
    /** How many are proposed the n-th time, over and over; missing = as many as the policy makes. */
    drafts: v.exactOptional(wholes(256)),
  },
  'the recorded tokens: promptRuns, outputStart',
);
/** What a recording of a real scheduler fixes about a request's tokens. Two tokens of one id are the same. */
export type RecordedTokens = v.InferOutput<typeof recordedSchema>;

/** One row. All members of a prefix group start with the same tokens: two of them share the smaller of their two lengths. */
export const requestSchema = v.strictObject(
  {
    id: v.pipe(v.string(ID_EXPECTED), v.regex(/^[\p{L}\p{N}_-]{1,16}$/u, ID_EXPECTED)),
    /** Step or ns, by `arrivalClock`. */
    arrival: wholeNumber(0, LIMITS.arrivalNs),
    promptTokens: tokens(1),
    outputTokens: tokens(1),
    sharedPrefix: v.optional(v.nullable(sharedPrefixSchema), null),
    /** Lower is more urgent. */
    priority: v.optional(wholeNumber(-1_000_000, 1_000_000), 0),
    abortStep: v.optional(v.nullable(wholeNumber(0, LIMITS.steps)), null),
    promptBlocks: v.exactOptional(promptBlocksSchema),
    measured: v.exactOptional(measuredSchema),
    recorded: v.exactOptional(recordedSchema),
  },
  'a request: id, arrival, promptTokens, outputTokens',
);
export type RequestRow = v.InferOutput<typeof requestSchema>;

const COUNT_EXPECTED = `at most ${groupDigits(LIMITS.requests)} requests`;
export const requestsSchema = v.pipe(v.array(requestSchema, 'a list of requests'), v.maxLength(LIMITS.requests, COUNT_EXPECTED));

export const ARRIVAL_CLOCKS = ['step', 'ns'] as const;
export type ArrivalClock = (typeof ARRIVAL_CLOCKS)[number];
export const arrivalClockSchema = oneOf(ARRIVAL_CLOCKS);

/** The id a row has when nobody named it: letters up to 26 rows, numbers from 1 beyond. */
export function defaultRequestId(index: number, count: number): string {
  return count <= 26 ? String.fromCharCode(65 + index) : String(index + 1);
}
