import * as v from 'valibot';
import { SCENARIO_VERSION, scenarioSchema } from './document.ts';
import type { ScenarioDocument } from './document.ts';
import { withGeneratedRequests } from './generate/with-generated-requests.ts';
import { LIMITS } from './limits.ts';
import { groupDigits, quoteValue, scenarioError } from './scenario-error.ts';
import type { Outcome } from './scenario-error.ts';
import { errorsOfIssues } from './schema-errors.ts';
import { versionSequence } from './version-sequence.ts';

type JsonObject = Readonly<Record<string, unknown>>;

/** Versions of the scenario document. A change of the schema that would refuse an old file adds an upgrader here. */
export const SCENARIO_VERSIONS = versionSequence<JsonObject>('scenario', []);

/** A scenario from parsed JSON of any version so far: settings left out get their defaults. Never throws. */
export function readDocument(input: unknown): Outcome<ScenarioDocument> {
  if (!isObject(input) || input.servescope !== 'scenario') {
    return refuse('servescope', 'this is not a scenario: it lacks "servescope": "scenario"', '"servescope": "scenario"');
  }
  const version = input.version;
  if (typeof version !== 'number' || !Number.isInteger(version) || version < 1) {
    return refuse(
      'version',
      `version is ${quoteValue(version)}, expected a whole number from 1 to ${SCENARIO_VERSION}`,
      `1 to ${SCENARIO_VERSION}`,
    );
  }
  if (version > SCENARIO_VERSION) {
    const message = `this scenario has version ${version}; this page reads versions up to ${SCENARIO_VERSION}: a later one wrote it`;
    return refuse('version', message, `1 to ${SCENARIO_VERSION}`);
  }
  // Before the schema, which would first check each of a million rows.
  if (Array.isArray(input.requests) && input.requests.length > LIMITS.requests) {
    const given = input.requests.length;
    const message = `${groupDigits(given)} requests are ${groupDigits(given - LIMITS.requests)} more than the limit of ${groupDigits(LIMITS.requests)}`;
    return refuse('requests', message, `at most ${groupDigits(LIMITS.requests)} requests`);
  }
  // A file may name its schema: no setting.
  const { $schema: _, ...settings } = input;
  const upgraded = SCENARIO_VERSIONS.upgrade(settings, version);
  const isGenerated = upgraded.generator !== undefined;
  const result = v.safeParse(scenarioSchema, isGenerated ? { ...upgraded, requests: [] } : upgraded);
  if (!result.success) return { errors: errorsOfIssues(result.issues) };
  const { generator } = result.output;
  return generator === undefined ? { ok: result.output } : withGeneratedRequests(result.output, generator);
}

function refuse(path: string, message: string, expected: string): Outcome<ScenarioDocument> {
  return { errors: [scenarioError(path, message, expected)] };
}

function isObject(input: unknown): input is JsonObject {
  return typeof input === 'object' && input !== null && !Array.isArray(input);
}
