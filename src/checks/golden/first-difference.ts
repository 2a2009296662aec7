import type { TraceScheduled, TraceStep, TraceStepEnd } from './trace.ts';

/** The first field in which recorded and produced steps differ. */
export interface Difference {
  readonly step: number;
  /** "freeQueue", "blockTables.r1", "scheduled[2].numTokens", "numSteps". */
  readonly field: string;
  /** JSON, or "nothing" where the field is absent. */
  readonly expected: string;
  readonly got: string;
}

export interface Comparison {
  readonly difference: Difference | null;
  /** Recorded fields found equal, up to the difference. */
  readonly fieldsCompared: number;
}

/** Every field of a step in the order in which the decisions fall; a new field of `TraceStep` is a type error here. */
const STEP_FIELDS: Record<Exclude<keyof TraceStep, 'step' | 'end'>, true> = {
  aborted: true,
  preempted: true,
  rolledBack: true,
  newlyScheduled: true,
  resumed: true,
  refused: true,
  prefixHitTokens: true,
  scheduled: true,
  running: true,
  waiting: true,
  blockTables: true,
  freeBlocks: true,
  evicted: true,
  finished: true,
};
const ENTRY_FIELDS: Record<Exclude<keyof TraceScheduled, 'id'>, true> = {
  numTokens: true,
  isPrefill: true,
  numComputedTokensBefore: true,
  draftTokens: true,
  padded: true,
  acceptedTokens: true,
  sampled: true,
};
/** Fields at the end of a step, with the name a message gives them. */
const END_FIELDS: Record<keyof TraceStepEnd, string> = {
  running: 'end.running',
  freeBlocks: 'end.freeBlocks',
  freeQueue: 'freeQueue',
  numCachedBlocks: 'numCachedBlocks',
  cachedBlocks: 'cachedBlocks',
};

/** Compares every field of every step and stops at the first difference. */
export function compareSteps(expected: readonly TraceStep[], got: readonly TraceStep[]): Comparison {
  let fieldsCompared = 0;
  for (const [step, wanted] of expected.entries()) {
    const produced = got[step];
    if (produced === undefined) break;
    for (const [field, want, have] of fieldPairs(wanted, produced)) {
      const wantText = canonicalJson(want);
      const haveText = canonicalJson(have);
      if (wantText !== haveText) return { difference: { step, field, expected: wantText, got: haveText }, fieldsCompared };
      if (want !== undefined) fieldsCompared += 1;
    }
  }
  if (expected.length === got.length) return { difference: null, fieldsCompared };
  const step = Math.min(expected.length, got.length);
  return { difference: { step, field: 'numSteps', expected: `${expected.length}`, got: `${got.length}` }, fieldsCompared };
}

/** "step 12 freeQueue: expected [3,4], got [4,3]" */
export function formatDifference(difference: Difference): string {
  return `step ${difference.step} ${difference.field}: expected ${difference.expected}, got ${difference.got}`;
}

function* fieldPairs(expected: TraceStep, got: TraceStep): Generator<readonly [field: string, expected: unknown, got: unknown]> {
  for (const field of keysOf(STEP_FIELDS)) {
    if (field === 'scheduled') yield* scheduledPairs(expected.scheduled, got.scheduled);
    else if (field === 'blockTables') yield* tablePairs(expected.blockTables, got.blockTables);
    else yield [field, expected[field], got[field]];
  }
  for (const field of keysOf(END_FIELDS)) yield [END_FIELDS[field], expected.end[field], got.end[field]];
}

function* scheduledPairs(expected: readonly TraceScheduled[], got: readonly TraceScheduled[]): ReturnType<typeof fieldPairs> {
  yield ['scheduled', expected.map((entry) => entry.id), got.map((entry) => entry.id)];
  for (const [index, entry] of expected.entries()) {
    for (const field of keysOf(ENTRY_FIELDS)) yield [`scheduled[${index}].${field}`, entry[field], got[index]?.[field]];
  }
}

function* tablePairs(expected: TraceStep['blockTables'], got: TraceStep['blockTables']): ReturnType<typeof fieldPairs> {
  yield ['blockTables', Object.keys(expected).sort(), Object.keys(got).sort()];
  for (const [id, table] of Object.entries(expected)) yield [`blockTables.${id}`, table, got[id]];
}

/** JSON with sorted keys, so that the order of a record's keys does not count. */
function canonicalJson(value: unknown): string {
  if (value === undefined) return 'nothing';
  return JSON.stringify(value, (_key, inner: unknown) =>
    typeof inner === 'object' && inner !== null && !Array.isArray(inner)
      ? Object.fromEntries(Object.entries(inner).sort(([a], [b]) => (a < b ? -1 : 1)))
      : inner,
  );
}

function keysOf<K extends string>(fields: Record<K, unknown>): K[] {
  return Object.keys(fields) as K[];
}
