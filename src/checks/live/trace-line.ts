import { checkTrace } from '../golden/check-trace.ts';
import { formatTraceError, parseTrace } from '../golden/parse-trace.ts';
import type { Trace } from '../golden/trace.ts';
import type { TraceLine } from './proof-message.ts';

/** Compares one golden trace, given as parsed JSON, with the engine; one that cannot be read fails. */
export function traceLine(name: string, json: unknown): TraceLine {
  const nothing = { name, description: '', steps: 0, openStep: 0, fieldsCompared: 0, problem: null, difference: null };
  const parsed = parseTrace(json);
  if (!parsed.ok) return { ...nothing, state: 'failed', problem: parsed.errors.slice(0, 1).map(formatTraceError).join('') };
  const { description, numSteps: steps } = parsed.value;
  const line = { ...nothing, description, steps, openStep: tellingStep(parsed.value) };
  const outcome = checkTrace(parsed.value);
  switch (outcome.kind) {
    case 'passed':
      return { ...line, state: 'passed', fieldsCompared: outcome.fieldsCompared };
    case 'skipped':
      return { ...line, state: 'skipped', problem: outcome.reason };
    case 'failed':
      return {
        ...line,
        state: 'failed',
        fieldsCompared: outcome.fieldsCompared,
        openStep: outcome.difference?.step ?? line.openStep,
        problem: outcome.difference === null ? outcome.problem : null,
        difference: outcome.difference,
      };
  }
}

/** The first step that decides more than who goes on: a preemption, a blocked head, an abort, an eviction, a hit. */
function tellingStep({ steps }: Trace): number {
  const telling = steps.findIndex(
    ({ preempted, refused, aborted = [], rolledBack = [], evicted = [], prefixHitTokens = {} }) =>
      [preempted, refused, aborted, rolledBack, evicted].some((ids) => ids.length > 0) ||
      Object.values(prefixHitTokens).some((tokens) => tokens > 0),
  );
  return Math.max(0, telling);
}
