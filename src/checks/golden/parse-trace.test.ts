import { describe, expect, it } from 'vitest';
import { parseTrace } from './parse-trace.ts';
import type { TraceError } from './parse-trace.ts';
import { readTraceJson, TRACE_NAMES } from './read-traces.fixture.ts';

type Json = Record<string, unknown>;

/** A copy of a good trace with one thing changed. */
function broken(change: (trace: Json) => void): readonly TraceError[] {
  const json = structuredClone(readTraceJson('priority-preemption')) as Json;
  change(json);
  const result = parseTrace(json);
  return result.ok ? [] : result.errors;
}

function at(value: unknown, ...path: (string | number)[]): Json {
  return path.reduce((inner, key) => (inner as Json)[key], value) as Json;
}

describe('parseTrace (V2)', () => {
  it('reads all 38 recorded traces', () => {
    expect(TRACE_NAMES).toHaveLength(38);
    expect(TRACE_NAMES.filter((name) => !parseTrace(readTraceJson(name)).ok)).toEqual([]);
  });

  it.each([
    ['config.blockSize', (trace: Json) => (at(trace, 'config')['blockSize'] = 0)],
    ['config.policy', (trace: Json) => (at(trace, 'config')['policy'] = 'lifo')],
    ['config.watermarkBlocks', (trace: Json) => (at(trace, 'config')['watermark'] = 0.5)],
    ['config.numGpuBlocksUsable', (trace: Json) => (at(trace, 'config')['numGpuBlocks'] = 5)],
    ['requests.1.promptLen', (trace: Json) => (at(trace, 'requests', 1)['promptRuns'] = [[1, 2]])],
    ['requests.0.promptRuns.0.2', (trace: Json) => (at(trace, 'requests', 0)['promptRuns'] = [[1, 2, 3]])],
    ['requests.1.id', (trace: Json) => (at(trace, 'requests', 1)['id'] = 'r0')],
    ['requests.0.maxTokens', (trace: Json) => delete at(trace, 'requests', 0)['maxTokens']],
    ['steps.3.freeBlocks', (trace: Json) => (at(trace, 'steps', 3)['freeBlocks'] = '7')],
    ['steps.2.scheduled.0.numTokens', (trace: Json) => (at(trace, 'steps', 2, 'scheduled', 0)['numTokens'] = 1.5)],
    ['steps.4.end.freeQueue', (trace: Json) => delete at(trace, 'steps', 4, 'end')['freeQueue']],
    ['steps.1.step', (trace: Json) => (at(trace, 'steps', 1)['step'] = 2)],
    ['numSteps', (trace: Json) => (trace['numSteps'] = 3)],
  ])('names the field %s', (path, change) => {
    expect(broken(change).map((error) => error.path)).toContain(path);
  });

  it('refuses a recorded field it would not compare', () => {
    expect(broken((trace) => (at(trace, 'steps', 0)['swapped'] = [])).map((error) => error.path)).toEqual(['steps.0.swapped']);
  });

  it.each([[null], [[]], ['text'], [12], [undefined], [{}]])('answers %j with errors, never a throw', (json) => {
    const result = parseTrace(json);
    expect(result.ok).toBe(false);
  });
});
