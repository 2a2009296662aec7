import { readFileSync } from 'node:fs';
import { Ajv2020 } from 'ajv/dist/2020.js';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { simulate } from '../../engine/simulate.ts';
import { ALL_PRESETS } from '../../scenario/presets/index.ts';
import { readDocument } from '../../scenario/read-document.ts';
import { resolveScenario } from '../../scenario/resolve-scenario.ts';
import { formatRunFile } from '../../scenario/run-file/write-run-file.ts';
import { formatScenarioFile, parseScenarioFile } from '../../scenario/scenario-file.ts';
import { RUN_SCHEMA_FILE, SCENARIO_SCHEMA_FILE } from '../../scenario/schema-address.ts';
import { arbitraryDocument } from '../../scenario/testing/arbitrary-document.ts';
import { runJsonSchema } from './run-json-schema.ts';
import { scenarioJsonSchema } from './scenario-json-schema.ts';

const published = (name: string): object => JSON.parse(readFileSync(new URL(`../../../public/${name}`, import.meta.url), 'utf8')) as object;

const ajv = new Ajv2020({ schemas: [published(SCENARIO_SCHEMA_FILE), published(RUN_SCHEMA_FILE)] });
/** What the published schema has against a value. */
function against(schema: string, value: unknown): readonly string[] {
  ajv.validate(schema, value);
  return (ajv.errors ?? []).map(({ instancePath, message }) => `${instancePath} ${message}`);
}
const ofScenario = (value: unknown) => against(SCENARIO_SCHEMA_FILE, value);

test('the published schemas are those of this version (npm run -s schemas writes them)', () => {
  expect(published(SCENARIO_SCHEMA_FILE)).toEqual(JSON.parse(JSON.stringify(scenarioJsonSchema())));
  expect(published(RUN_SCHEMA_FILE)).toEqual(JSON.parse(JSON.stringify(runJsonSchema())));
});

test.each(ALL_PRESETS.map((preset) => [preset.name, preset] as const))('%s: its files keep the schemas', (_name, { document }) => {
  expect(ofScenario(JSON.parse(formatScenarioFile(document)))).toEqual([]);
  const resolved = resolveScenario(document);
  if ('errors' in resolved) throw new Error(resolved.errors[0].message);
  const run = JSON.parse(formatRunFile(document, simulate(resolved.ok))) as object;
  expect(against(RUN_SCHEMA_FILE, run)).toEqual([]);
  expect(against(RUN_SCHEMA_FILE, { ...run, spans: {} })).toContain("/spans must have required property 'kind'");
});

test('any scenario’s file keeps the schema', () => {
  fc.assert(
    fc.property(arbitraryDocument, (document) => {
      expect(ofScenario(JSON.parse(formatScenarioFile(document)))).toEqual([]);
    }),
    { numRuns: 100 },
  );
});

describe('what the reader of files refuses, the schema refuses', () => {
  const file = JSON.parse(formatScenarioFile(ALL_PRESETS[0].document)) as Record<string, unknown>;
  const generator = {
    count: 20,
    arrivals: { kind: 'poisson', perSecond: 4 },
    prompt: { kind: 'fixed', tokens: 100 },
    output: { kind: 'uniform', from: 10, to: 20 },
  };
  const { requests: _, ...withoutRows } = file;
  const byRule = { ...withoutRows, arrivalClock: 'ns', generator };

  test.each([
    ['a setting that is not there', { ...file, colour: 'red' }],
    ['no name', { ...file, name: undefined }],
    ['another version', { ...file, version: 2 }],
    ['neither requests nor a generator', withoutRows],
    ['both', { ...byRule, requests: [] }],
    ['a policy nobody knows', { ...file, policy: { kind: 'round-robin' } }],
    ['half a token', { ...file, requests: [{ id: 'A', arrival: 0, promptTokens: 1.5, outputTokens: 1 }] }],
    ['an id of two words', { ...file, requests: [{ id: 'A B', arrival: 0, promptTokens: 1, outputTokens: 1 }] }],
    ['no memory share', { ...file, limits: { ...(file['limits'] as object), pool: { kind: 'memory-share', share: 0 } } }],
    ['a generator without lengths', { ...byRule, generator: { ...generator, prompt: undefined } }],
    ['a card without bytes', { ...file, gpu: { name: 'mine' } }],
  ])('%s', (_what, changed) => {
    const value: unknown = JSON.parse(JSON.stringify(changed));
    expect(ofScenario(value)).not.toEqual([]);
    expect(parseScenarioFile(JSON.stringify(value))).toHaveProperty('errors');
  });

  test('and the rule itself is taken by both', () => {
    expect(ofScenario(byRule)).toEqual([]);
    expect(readDocument(byRule)).toHaveProperty('ok');
  });
});
