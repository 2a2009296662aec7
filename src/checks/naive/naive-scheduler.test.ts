import { describe, expect, it } from 'vitest';
import { compareSteps } from '../golden/first-difference.ts';
import { readTrace, TRACE_NAMES } from '../golden/read-traces.fixture.ts';
import { naiveSteps } from './naive-scheduler.ts';

describe('the naive model reproduces vLLM (V3)', () => {
  it.each(TRACE_NAMES)('%s', (name) => {
    const trace = readTrace(name);
    expect(compareSteps(trace.steps, naiveSteps(trace)).difference).toBeNull();
  });
});
