import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { checkTrace } from '../checks/golden/check-trace.ts';
import type { TraceOutcome } from '../checks/golden/check-trace.ts';
import { formatTraceError, parseTrace } from '../checks/golden/parse-trace.ts';
import type { Trace } from '../checks/golden/trace.ts';

/**
 * `npm run -s conformance -- DIR [--json]`: runs every golden trace of a directory through the engine and compares every recorded field.
 * Exit code 0: none failed; 1: one failed; 2: bad arguments, or a file or directory that cannot be read.
 */

const USAGE = 'usage: npm run -s conformance -- DIR [--json]';
const MOST_ERRORS_SHOWN = 5;

class UnreadableError extends Error {}

interface Line {
  readonly name: string;
  readonly outcome: TraceOutcome;
}

function main(args: readonly string[]): number {
  const json = args.includes('--json');
  const [directory, ...extra] = args.filter((argument) => argument !== '--json');
  if (directory === undefined || extra.length > 0 || directory.startsWith('-')) {
    console.error(USAGE);
    return 2;
  }
  try {
    // All files are read before any is run: an unreadable one must not hide behind a screen of results.
    const lines = readTraces(directory).map((trace): Line => ({ name: trace.name, outcome: checkTrace(trace) }));
    console.log(json ? JSON.stringify(toJson(lines), null, 2) : toText(lines));
    return lines.some((line) => line.outcome.kind === 'failed') ? 1 : 0;
  } catch (error) {
    if (!(error instanceof UnreadableError)) throw error;
    console.error(error.message);
    return 2;
  }
}

function readTraces(directory: string): Trace[] {
  return attempt(directory, () => traceFiles(directory)).map((file) => readTrace(join(directory, file)));
}

function traceFiles(directory: string): string[] {
  const files = readdirSync(directory).filter((file) => file.endsWith('.json'));
  if (files.length === 0) throw new UnreadableError(`${directory}: no .json files in it`);
  return files.sort();
}

function readTrace(path: string): Trace {
  const json = attempt(path, (): unknown => JSON.parse(readFileSync(path, 'utf8')));
  const result = parseTrace(json);
  if (result.ok) return result.value;
  const shown = result.errors.slice(0, MOST_ERRORS_SHOWN).map((error) => `${path}: ${formatTraceError(error)}`);
  const more = result.errors.length - shown.length;
  throw new UnreadableError([...shown, ...(more > 0 ? [`${path}: and ${more} more`] : [])].join('\n'));
}

function attempt<T>(path: string, read: () => T): T {
  try {
    return read();
  } catch (error) {
    if (error instanceof UnreadableError) throw error;
    throw new UnreadableError(`${path}: cannot be read: ${error instanceof Error ? error.message : String(error)}`);
  }
}

function countOf(outcomes: readonly Line[], kind: TraceOutcome['kind']): number {
  return outcomes.filter((line) => line.outcome.kind === kind).length;
}

function toText(lines: readonly Line[]): string {
  const summary = `${countOf(lines, 'passed')} passed, ${countOf(lines, 'failed')} failed, ${countOf(lines, 'skipped')} skipped`;
  return [...lines.map(({ name, outcome }) => lineOf(name, outcome)), summary].join('\n');
}

function lineOf(name: string, outcome: TraceOutcome): string {
  switch (outcome.kind) {
    case 'passed':
      return `ok ${name}`;
    case 'skipped':
      return `skip ${name}: ${outcome.reason}`;
    case 'failed':
      return `not ok ${name}: ${outcome.problem}`;
  }
}

function toJson(lines: readonly Line[]): object {
  return {
    passed: countOf(lines, 'passed'),
    failed: countOf(lines, 'failed'),
    skipped: countOf(lines, 'skipped'),
    traces: lines.map(({ name, outcome }) => ({ name, ...outcome })),
  };
}

process.exitCode = main(process.argv.slice(2));
