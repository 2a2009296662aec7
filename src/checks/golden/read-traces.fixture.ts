import { readdirSync, readFileSync } from 'node:fs';
import { formatTraceError, parseTrace } from './parse-trace.ts';
import type { Trace } from './trace.ts';

const directory = new URL('traces/', import.meta.url);

/** The parsed JSON of one golden trace of the project, for tests. */
export function readTraceJson(name: string): unknown {
  return JSON.parse(readFileSync(new URL(`${name}.json`, directory), 'utf8'));
}

/** Names of all golden traces of the project. */
export const TRACE_NAMES: readonly string[] = readdirSync(directory)
  .filter((file) => file.endsWith('.json'))
  .map((file) => file.slice(0, -'.json'.length));

/** One golden trace of the project, for tests. */
export function readTrace(name: string): Trace {
  const result = parseTrace(readTraceJson(name));
  if (!result.ok) throw new Error(`${name}: ${result.errors.map(formatTraceError).join('; ')}`);
  return result.value;
}
