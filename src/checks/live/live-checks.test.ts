import { expect, test } from 'vitest';
import { readTraceJson, TRACE_NAMES } from '../golden/read-traces.fixture.ts';
import { GOLDEN_TRACES } from './golden-traces.ts';
import type { ProofMessage, QueueMessage } from './proof-message.ts';
import { NOTHING_CHECKED, scoresOf, withMessage } from './proof-state.ts';
import { runChecks } from './run-checks.ts';
import { traceLine } from './trace-line.ts';

/** A trace in which one page of the free queue, or whatever stands at a place, has been changed. */
function corrupted(name: string, change: (steps: Record<string, unknown>[]) => void): unknown {
  const json = structuredClone(readTraceJson(name)) as { steps: Record<string, unknown>[] };
  change(json.steps);
  return json;
}

const stateOf = (messages: readonly (ProofMessage | QueueMessage)[]) => messages.reduce(withMessage, NOTHING_CHECKED);

async function all(traces: Parameters<typeof runChecks>[0]): Promise<readonly ProofMessage[]> {
  const messages: ProofMessage[] = [];
  for await (const message of runChecks(traces, () => 0)) messages.push(message);
  return messages;
}

test('the page finds every golden trace', () => {
  expect([...GOLDEN_TRACES.keys()].toSorted()).toEqual(TRACE_NAMES.toSorted());
});

test('a corrupted trace shows as failing, with the step and the field of the first difference (S5)', () => {
  const line = traceLine(
    'preempt-many',
    corrupted('preempt-many', (steps) => {
      const preempting = steps.find((step) => (step['preempted'] as readonly string[]).length > 0);
      if (preempting !== undefined) preempting['preempted'] = [];
    }),
  );
  const step = (readTraceJson('preempt-many') as { steps: { preempted: readonly string[] }[] }).steps.findIndex(
    ({ preempted }) => preempted.length > 0,
  );
  expect(line).toMatchObject({ state: 'failed', problem: null, difference: { step, field: 'preempted', expected: '[]' } });
  expect(line.fieldsCompared).toBeGreaterThan(0);
  expect(scoresOf(stateOf([{ kind: 'trace', line }]))).toMatchObject({ traces: { held: 0, of: 1 }, failing: 1 });
});

test('a trace that cannot be read shows as failing, with the place', () => {
  const line = traceLine(
    'single-request',
    corrupted('single-request', ([first]) => {
      if (first !== undefined) first['freeBlocks'] = 'many';
    }),
  );
  expect(line).toMatchObject({ state: 'failed', difference: null });
  expect(line.problem).toContain('steps.0.freeBlocks');
});

test('every check runs, one after another, and all hold (E1, E7)', async () => {
  const state = stateOf(await all(GOLDEN_TRACES));
  const scores = scoresOf(state);
  expect(scores).toMatchObject({ failing: 0, broken: 0 });
  expect(scores.traces).toEqual({ held: TRACE_NAMES.length, of: TRACE_NAMES.length });
  expect(scores.examples.of).toBeGreaterThan(25);
  expect(scores.hashes.held).toBeGreaterThanOrEqual(8);
  expect(state.pictures.length).toBe(6);
  expect(scores.server).toEqual({ held: 5, of: 5 });
  expect(scores.fields).toBeGreaterThan(20_000);
});

test('a file that does not come is told, and the others are checked all the same', async () => {
  const lost = async () => {
    throw new Error('not found');
  };
  const state = stateOf(await all(new Map([['lost', lost]])));
  expect(state.broken).toEqual([{ what: 'lost', problem: 'not found' }]);
  expect(scoresOf(state)).toMatchObject({ failing: 1, hashes: { held: state.hashes.length } });
});

test('what does not hold is counted by its kind', () => {
  const example = {
    row: 5,
    title: '',
    source: '',
    expected: 1,
    computed: 2,
    tolerance: 0,
    link: null,
    subject: 'bytes',
    holds: false,
  } as const;
  const state = stateOf([
    { kind: 'examples', lines: [example, { ...example, holds: true }, { ...example, row: 6, holds: true }] },
    { kind: 'hash', line: { key: 'tight', name: '', stored: 'a', computed: 'b', problem: null } },
    { kind: 'queue', line: { load: 0.5, expectedServices: 0.5, meanServices: 0.6, served: 9, requests: 10 } },
    { kind: 'queue', line: { load: 0.5, expectedServices: 0.5, meanServices: 0.6, served: 10, requests: 10 } },
  ]);
  expect(scoresOf(state)).toMatchObject({
    examples: { held: 1, of: 2 },
    hashes: { held: 0, of: 1 },
    queues: { held: 0, of: 1 },
    failing: 3,
  });
});
