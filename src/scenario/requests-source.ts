import * as v from 'valibot';
import { positiveNumber, shownName } from './fields.ts';
import { readMapping } from './import/column-mapping.ts';
import { FASTEST, readSlice, SLOWEST } from './import/slice.ts';

/** Hex digits of a file's SHA-256 that name it. */
export const DIGEST_DIGITS = 16;

const DIGEST_EXPECTED = `the first ${DIGEST_DIGITS} hex digits of a file's SHA-256`;
const SLICE_EXPECTED = 'a slice like "all", "1-2000" (rows) or "0-60000ms" (time)';
const COLUMNS_EXPECTED = 'columns like "0s.1.2" (arrival with its unit, prompt, output)';
const HASH_EXPECTED = '8 hex digits';

/** Where the requests of a scenario came from: the file by its digest, the slice of it, and how much faster it is played. */
export const requestsSourceSchema = v.strictObject(
  {
    fileName: shownName(),
    digest: v.pipe(v.string(DIGEST_EXPECTED), v.regex(/^[0-9a-f]{16}$/, DIGEST_EXPECTED)),
    slice: v.pipe(
      v.string(SLICE_EXPECTED),
      v.check((text) => readSlice(text) !== null, SLICE_EXPECTED),
    ),
    speed: v.pipe(positiveNumber('above 0', FASTEST), v.minValue(SLOWEST, `a number from ${SLOWEST} to ${FASTEST}`)),
    /** Which column is what, where the person has said so; null = as the file's own names say. */
    columns: v.nullable(
      v.pipe(
        v.string(COLUMNS_EXPECTED),
        v.check((text) => readMapping(text) !== null, COLUMNS_EXPECTED),
      ),
    ),
    /** Of the requests as they came: when they have been edited since, the file no longer names them. */
    rowsHash: v.pipe(v.string(HASH_EXPECTED), v.regex(/^[0-9a-f]{8}$/, HASH_EXPECTED)),
  },
  'the source of the requests: fileName, digest, slice, speed, columns, rowsHash',
);
export type RequestsSource = v.InferOutput<typeof requestsSourceSchema>;
