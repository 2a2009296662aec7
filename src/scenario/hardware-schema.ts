import * as v from 'valibot';
import { oneOf, onOrOff, positiveNumber, shownName, wholeNumber } from './fields.ts';
import { CARD_COUNTS } from '../engine/catalog/model-shard.ts';
import { LIMITS } from './limits.ts';

const CATALOG_ID = 'the id of a catalog entry (small letters, digits, dots and dashes)';
const catalogId = () => v.pipe(v.string(CATALOG_ID), v.regex(/^[a-z0-9][a-z0-9.-]{0,39}$/, CATALOG_ID));

const MOST_BYTES = 1e13;
const MOST_RATE = 1e17;
const bytes = () => wholeNumber(1, MOST_BYTES, 'bytes');
const rate = (unit: string) => positiveNumber('above 0', MOST_RATE, unit);
const unknownOr = <Schema extends v.GenericSchema>(schema: Schema) => v.optional(v.nullable(schema), null);

/** A card by its data sheet: dense rates, decimal bytes, seconds. What is null is not known. */
export const customGpuSchema = v.strictObject(
  {
    name: shownName(),
    hbmBytes: bytes(),
    hbmReportedBytes: unknownOr(bytes()),
    hbmBytesPerSecond: rate('bytes/s'),
    flopsPerSecond: v.strictObject(
      { bf16: unknownOr(rate('FLOP/s')), fp8: unknownOr(rate('FLOP/s')), int8: unknownOr(rate('FLOP/s')) },
      'the dense rates bf16, fp8 and int8',
    ),
    l2Bytes: unknownOr(bytes()),
    smCount: unknownOr(wholeNumber(1, 10_000)),
    l1AndSharedBytesPerSm: unknownOr(bytes()),
    registerBytesPerSm: unknownOr(bytes()),
    hostLinkBytesPerSecond: unknownOr(rate('bytes/s')),
    gpuLinkBytesPerSecond: unknownOr(rate('bytes/s')),
  },
  'a card by its data sheet',
);
export type CustomGpu = v.InferOutput<typeof customGpuSchema>;

/** A dense decoder-only transformer by its shape. */
export const customModelSchema = v.strictObject(
  {
    name: shownName(),
    family: v.optional(oneOf(['llama', 'gpt2', 'opt']), 'llama'),
    layers: wholeNumber(1, 1_000),
    hiddenSize: wholeNumber(1, 131_072),
    queryHeads: wholeNumber(1, 1_024),
    kvHeads: wholeNumber(1, 1_024),
    headDim: wholeNumber(1, 1_024),
    ffnSize: wholeNumber(1, 1_048_576),
    vocabSize: wholeNumber(1, 4_194_304),
    contextTokens: wholeNumber(2, LIMITS.tokens, 'tokens'),
    tiedEmbeddings: v.optional(onOrOff(), false),
    qkvBias: v.optional(onOrOff(), false),
    qkNorm: v.optional(onOrOff(), false),
  },
  'a model by its shape',
);
export type CustomModel = v.InferOutput<typeof customModelSchema>;

/** The id of a catalog entry, or the whole description: told apart by type, so that an error names the field inside. */
export const gpuSchema = v.lazy((input) => (isObject(input) ? customGpuSchema : catalogId()));
export const modelSchema = v.lazy((input) => (isObject(input) ? customModelSchema : catalogId()));

const CARDS_EXPECTED = `one of ${CARD_COUNTS.join(', ')} cards`;
export const tensorParallelSchema = v.picklist(CARD_COUNTS, CARDS_EXPECTED);

export const LAUNCHES = ['graphs', 'eager'] as const;
export const launchSchema = oneOf(LAUNCHES);

function isObject(input: unknown): boolean {
  return typeof input === 'object' && input !== null;
}
