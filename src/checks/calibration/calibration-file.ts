import * as v from 'valibot';

const count = v.pipe(v.number(), v.safeInteger(), v.minValue(0));
const positive = v.pipe(v.number(), v.safeInteger(), v.minValue(1));
const milliseconds = v.pipe(v.number(), v.finite(), v.gtValue(0));
const name = v.pipe(v.string(), v.minLength(1));

const shapeSchema = v.object({
  layers: positive,
  d_model: positive,
  heads: positive,
  kv_heads: positive,
  head_dim: positive,
  ffn: positive,
  vocab: positive,
});

const WEIGHTS = ['bf16', 'fp16', 'fp8', 'int8', 'int4', 'int4-g128'] as const;
const KV = ['bf16', 'fp16', 'fp8', 'int8'] as const;

const hardwareEntries = {
  gpu: name,
  model: name,
  shape: v.optional(shapeSchema),
  weights: v.optional(v.picklist(WEIGHTS), 'bf16'),
  kv: v.optional(v.picklist(KV), 'bf16'),
};

const stepFileSchema = v.object({
  ...hardwareEntries,
  decode: v.optional(v.array(v.object({ batch: positive, context: positive, ms: milliseconds })), []),
  prefill: v.optional(v.array(v.object({ tokens: positive, prefix: count, ms: milliseconds })), []),
  mixed: v.optional(v.array(v.object({ prefill_tokens: positive, batch: positive, context: positive, ms: milliseconds })), []),
  verify: v.optional(v.array(v.object({ batch: positive, draft_tokens: count, context: positive, ms: milliseconds })), []),
});

/** [id, slot, first token ms, last token ms, released ms (static only)] */
const resultRow = v.looseTuple([count, count, milliseconds, milliseconds]);

const runSchema = v.object({
  policy: v.picklist(['static', 'continuous']),
  slots: positive,
  total_ms: milliseconds,
  requests: v.array(resultRow),
});

const servingFileSchema = v.object({
  ...hardwareEntries,
  kind: v.literal('serving'),
  requests: v.pipe(v.array(v.strictTuple([count, positive, positive])), v.minLength(1)),
  runs: v.pipe(v.array(runSchema), v.minLength(1)),
});

export type Shape = v.InferOutput<typeof shapeSchema>;
/** Measured steps of one model on one card. */
export type StepFile = v.InferOutput<typeof stepFileSchema>;
/** The same requests served by several policies, end to end. */
export type ServingFile = v.InferOutput<typeof servingFileSchema>;
export type ServingRun = ServingFile['runs'][number];

export type CalibrationFile =
  | { readonly kind: 'steps'; readonly steps: StepFile }
  | { readonly kind: 'serving'; readonly serving: ServingFile }
  /** Measurements of another kind (ceilings, single facts): nothing to compare with a step. */
  | { readonly kind: 'other' };

/** Kinds of rows in a step file, in the order they are reported. */
export const ROW_KINDS = ['decode', 'prefill', 'mixed', 'verify'] as const;
export type RowKind = (typeof ROW_KINDS)[number];

export type ParsedCalibration = { readonly ok: true; readonly file: CalibrationFile } | { readonly ok: false; readonly problem: string };

function problemOf(issues: readonly v.BaseIssue<unknown>[]): string {
  const [first] = issues;
  if (first === undefined) return 'not a calibration file';
  const path = first.path?.map((item) => String(item.key)).join('.') ?? '';
  const where = path === '' ? '' : `${path}: `;
  const more = issues.length > 1 ? ` (and ${issues.length - 1} more)` : '';
  return `${where}${first.message}${more}`;
}

/** Every result must belong to a request of the file. */
function resultsProblem(file: ServingFile): string | null {
  const ids = new Set(file.requests.map(([id]) => id));
  if (ids.size < file.requests.length) return 'requests: two of them have the same id';
  for (const [at, run] of file.runs.entries()) {
    const stray = run.requests.find(([id]) => !ids.has(id));
    if (stray !== undefined) return `runs.${at}.requests: a result for request ${stray[0]}, which is not in the file`;
    if (run.requests.length === 0) return `runs.${at}.requests: no results`;
  }
  return null;
}

function isRecord(json: unknown): json is Readonly<Record<string, unknown>> {
  return typeof json === 'object' && json !== null && !Array.isArray(json);
}

/** Reads a calibration file from parsed JSON; a problem names the field that is wrong. */
export function parseCalibration(json: unknown): ParsedCalibration {
  if (!isRecord(json)) return { ok: false, problem: 'expected an object' };
  if (json['kind'] === 'serving') {
    const result = v.safeParse(servingFileSchema, json);
    if (!result.success) return { ok: false, problem: problemOf(result.issues) };
    const problem = resultsProblem(result.output);
    if (problem !== null) return { ok: false, problem };
    return { ok: true, file: { kind: 'serving', serving: result.output } };
  }
  if (!ROW_KINDS.some((kind) => Array.isArray(json[kind]))) return { ok: true, file: { kind: 'other' } };
  const result = v.safeParse(stepFileSchema, json);
  if (!result.success) return { ok: false, problem: problemOf(result.issues) };
  return { ok: true, file: { kind: 'steps', steps: result.output } };
}
