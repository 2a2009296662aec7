import type { ScenarioDocument } from './document.ts';
import { findJsonError } from './json-error.ts';
import { LIMITS } from './limits.ts';
import { readDocument } from './read-document.ts';
import { groupDigits, scenarioError } from './scenario-error.ts';
import type { Outcome } from './scenario-error.ts';
import { SCENARIO_SCHEMA_FILE } from './schema-address.ts';

/** A scenario from the text of a file. A syntax error is named by line and column, a wrong setting by its path. Never throws. */
export function parseScenarioFile(text: string): Outcome<ScenarioDocument> {
  // Every character is at least one byte.
  if (text.length > LIMITS.fileBytes) {
    const message = `the file has more than ${groupDigits(LIMITS.fileBytes)} bytes (20 MB), the limit for files`;
    return { errors: [scenarioError('', message, 'a file of at most 20 MB')] };
  }
  const json = text.replace(/^\uFEFF/, '');
  const parsed = parseJson(json);
  if (parsed !== null) return hasRowsAndRule(parsed.value) ? { errors: [ROWS_AND_RULE] } : readDocument(parsed.value);
  const error = findJsonError(json);
  if (error === null) return { errors: [scenarioError('', 'the file cannot be read as JSON', 'a JSON file')] };
  const message = `line ${groupDigits(error.line)}, column ${groupDigits(error.column)}: ${error.found} where ${error.expected} was expected`;
  return { errors: [scenarioError('', message, error.expected)] };
}

const ROWS_AND_RULE = scenarioError(
  'requests',
  'the file has both requests and a generator: nobody can tell which of them counts',
  'either requests or a generator',
);

function hasRowsAndRule(value: unknown): boolean {
  return typeof value === 'object' && value !== null && 'requests' in value && 'generator' in value;
}

function parseJson(text: string): { readonly value: unknown } | null {
  try {
    return { value: JSON.parse(text) };
  } catch {
    return null;
  }
}

/**
 * The text of a scenario file: every setting, and one request a line or the rule that they follow from. It names its schema, at the address
 * where that stands.
 */
export function formatScenarioFile(document: ScenarioDocument, schemaAddress = SCENARIO_SCHEMA_FILE): string {
  const { requests, ...rest } = document;
  const settings = { $schema: schemaAddress, ...rest };
  if (settings.generator !== undefined) return `${JSON.stringify(settings, null, 2)}\n`;
  const head = JSON.stringify(settings, null, 2).replace(/\n}$/, '');
  const rows = requests.map((row) => `    ${JSON.stringify(writtenRow(row))}`).join(',\n');
  return `${head},\n  "requests": [${rows === '' ? '' : `\n${rows}\n  `}]\n}\n`;
}

function writtenRow(row: ScenarioDocument['requests'][number]): object {
  const { sharedPrefix, priority, abortStep, ...always } = row;
  return {
    ...always,
    ...(sharedPrefix !== null && { sharedPrefix }),
    ...(priority !== 0 && { priority }),
    ...(abortStep !== null && { abortStep }),
  };
}
