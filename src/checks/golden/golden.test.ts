import { describe, expect, it } from 'vitest';
import { checkTrace } from './check-trace.ts';
import { readTrace, TRACE_NAMES } from './read-traces.fixture.ts';

describe('the engine reproduces vLLM in every recorded field (V1: K1 to K15, S1 to S14)', () => {
  it.each(TRACE_NAMES)('%s', (name) => {
    const trace = readTrace(name);
    const outcome = checkTrace(trace);
    expect(outcome, outcome.kind === 'failed' ? outcome.problem : '').toMatchObject({ kind: 'passed', steps: trace.numSteps });
  });
});
