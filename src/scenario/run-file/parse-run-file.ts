import { findJsonError } from '../json-error.ts';
import type { ScenarioDocument } from '../document.ts';
import { readDocument } from '../read-document.ts';
import { groupDigits, scenarioError } from '../scenario-error.ts';
import type { Outcome } from '../scenario-error.ts';
import { RUN_FILE_VERSION } from './run-file.ts';

/** What is taken from a run file: everything else is made again from it. */
interface OpenedRunFile {
  readonly document: ScenarioDocument;
  readonly runHash: string;
}

/** The scenario and hash of a run file; its columns are made again from them. Never throws. */
export function parseRunFile(text: string): Outcome<OpenedRunFile> {
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
