import { expect, test } from 'vitest';
import { simulate } from '../../engine/simulate.ts';
import { readDocument } from '../../scenario/read-document.ts';
import { resolveScenario } from '../../scenario/resolve-scenario.ts';
import { readTrace, TRACE_NAMES } from './read-traces.fixture.ts';
import { traceDocument } from './trace-document.ts';
import { traceToScenario } from './trace-to-scenario.ts';

// E1: the run that is opened and scrubbed is the run that was compared.
test.each(TRACE_NAMES)('%s, opened as a scenario, is the run that is compared with the recording (E1)', (name) => {
  const trace = readTrace(name);
  const document = traceDocument(trace);
  expect(readDocument(document)).toEqual({ ok: document });
  const resolved = resolveScenario(document);
  if ('errors' in resolved) throw new Error(resolved.errors.map(({ message }) => message).join('; '));
  expect(simulate(resolved.ok).hash).toBe(simulate(traceToScenario(trace)).hash);
});
