import { readFileSync } from 'node:fs';
import { readImport } from '../read-import.ts';
import type { Trace } from '../trace.ts';

/** Bytes of one of the real files kept with the checks. */
export function workloadBytes(name: string): Uint8Array {
  return readFileSync(new URL(`../../../checks/data/workloads/${name}`, import.meta.url));
}

export function bytesOf(text: string): Uint8Array {
  return new TextEncoder().encode(text);
}

export function traceOf(bytes: Uint8Array): Trace {
  const outcome = readImport(bytes);
  if (outcome.kind !== 'trace') throw new Error(`expected a whole trace, got ${JSON.stringify(outcome).slice(0, 400)}`);
  return outcome.trace;
}
