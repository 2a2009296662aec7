import type { RequestColumns, Run } from '../../engine/recording/run.ts';
import type { ScenarioDocument } from '../document.ts';
import { findJsonError } from '../json-error.ts';
import { readDocument } from '../read-document.ts';
import { groupDigits, scenarioError } from '../scenario-error.ts';
import type { Outcome } from '../scenario-error.ts';
import { formatScenarioFile } from '../scenario-file.ts';

/** Version of the run file's format (`public/run.schema.json`). */
export const RUN_FILE_VERSION = 1;

export interface RunFile {
  readonly document: ScenarioDocument;
  /** Hash of the run that was saved: another one now means that the engine has changed since. */
  readonly runHash: string;
}

const REQUEST_COLUMNS: readonly (keyof RequestColumns)[] = [
  'arrivalNs',
  'firstScheduledNs',
  'firstTokenNs',
  'lastTokenNs',
  'releasedNs',
  'arrivalStep',
  'endStep',
  'outputTokens',
  'preemptions',
  'hitTokens',
  'peakPages',
];

/**
 * A run as a file: its scenario and hash, from which it can be made again, and for other programs its steps and requests as columns and its
 * events as rows. Times in ns, −1 = never.
 */
export function formatRunFile(document: ScenarioDocument, run: Run): string {
  const parts: [key: string, json: string][] = [
    ['servescope', '"run"'],
    ['version', String(RUN_FILE_VERSION)],
    ['hash', JSON.stringify(run.hash)],
    ['scenario', formatScenarioFile(document).trimEnd().replaceAll('\n', '\n  ')],
    ['stepCount', String(run.stepCount)],
    ['endNs', String(run.endNs)],
    ['stoppedBeforeItsEnd', String(run.stoppedAtStepLimit)],
    ['steps', columns(Object.entries<ArrayLike<number>>({ ...run.steps }))],
    ['requests', requestColumns(run)],
    ['events', eventRows(run)],
  ];
  return `{\n${parts.map(([key, json]) => `  ${JSON.stringify(key)}: ${json}`).join(',\n')}\n}\n`;
}

function requestColumns(run: Run): string {
  const { requests } = run.scenario;
  const numbers = REQUEST_COLUMNS.map((name): [string, ArrayLike<number>] => [name, run.requests[name]]);
  const texts: [string, readonly string[]][] = [
    ['id', requests.map(({ id }) => id)],
    ['state', requests.map((_, request) => run.finalState(request))],
  ];
  return columns([...texts, ...numbers]);
}

function columns(entries: readonly (readonly [name: string, values: ArrayLike<number | string>])[]): string {
  return `{\n${entries.map(([name, values]) => `    ${JSON.stringify(name)}: ${JSON.stringify(Array.from(values))}`).join(',\n')}\n  }`;
}

function eventRows(run: Run): string {
  const { requests } = run.scenario;
  const idOf = (request: number): string | null => requests[request]?.id ?? null;
  const rows: string[] = [];
  for (let index = 0; index < run.eventCount; index++) {
    const { index: _, request, other, ...rest } = run.event(index);
    rows.push(`    ${JSON.stringify({ ...rest, request: idOf(request), other: idOf(other) })}`);
  }
  return rows.length === 0 ? '[]' : `[\n${rows.join(',\n')}\n  ]`;
}

/** The scenario and hash of a run file; its columns are made again from them. Never throws. */
export function parseRunFile(text: string): Outcome<RunFile> {
  const json = text.replace(/^\uFEFF/, '');
  let input: unknown;
  try {
    input = JSON.parse(json);
  } catch {
    const error = findJsonError(json);
    if (error === null) return refuse('', 'the file cannot be read as JSON', 'a JSON file');
    const place = `line ${groupDigits(error.line)}, column ${groupDigits(error.column)}`;
    return refuse('', `${place}: ${error.found} where ${error.expected} was expected`, error.expected);
  }
  if (!isRunFile(input)) return refuse('servescope', 'this is not a run: it lacks "servescope": "run"', '"servescope": "run"');
  const { version, hash } = input;
  if (version !== RUN_FILE_VERSION) {
    const known = `version ${RUN_FILE_VERSION}`;
    return refuse('version', `this run file has version ${JSON.stringify(version) ?? 'missing'}; this page reads ${known}`, known);
  }
  if (typeof hash !== 'string' || !/^[0-9a-f]{16}$/.test(hash)) return refuse('hash', 'hash is not 16 hex digits', '16 hex digits');
  const document = readDocument(input.scenario);
  return 'ok' in document ? { ok: { document: document.ok, runHash: hash } } : document;
}

function isRunFile(input: unknown): input is { readonly version?: unknown; readonly hash?: unknown; readonly scenario?: unknown } {
  return typeof input === 'object' && input !== null && 'servescope' in input && input.servescope === 'run';
}

function refuse(path: string, message: string, expected: string): Outcome<never> {
  return { errors: [scenarioError(path, message, expected)] };
}
