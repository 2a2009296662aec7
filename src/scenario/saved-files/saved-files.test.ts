import { readFileSync, readdirSync } from 'node:fs';
import { expect, test } from 'vitest';
import { parseRunFile } from '../run-file/parse-run-file.ts';
import { parseScenarioFile } from '../scenario-file.ts';

/*
 * Files as they were saved, byte for byte, by the version that their name gives. Later versions open them to the same scenario: a file here
 * is only ever added.
 */
const read = (name: string): string => readFileSync(new URL(name, import.meta.url), 'utf8');
const contentOf = (text: string): object => {
  const { $schema: _, ...content } = JSON.parse(text) as Record<string, unknown>;
  return content;
};

test('every file saved once is opened below', () => {
  const files = readdirSync(new URL('.', import.meta.url)).filter((name) => name.endsWith('.json'));
  expect(files.toSorted()).toEqual(['version-1-generator.json', 'version-1-rows.json', 'version-1-run.json']);
});

test('rows on a card and a model by their shape', () => {
  const text = read('version-1-rows.json');
  const outcome = parseScenarioFile(text);
  expect(outcome).toMatchObject({ ok: contentOf(text) });
  expect(outcome).toMatchObject({ ok: { requests: [{ sharedPrefix: null, priority: 0, abortStep: null }, {}, { abortStep: 9 }, {}] } });
});

test('requests by a rule and its seed', () => {
  const text = read('version-1-generator.json');
  const outcome = parseScenarioFile(text);
  expect(outcome).toMatchObject({ ok: contentOf(text) });
  if (!('ok' in outcome)) return;
  const { requests } = outcome.ok;
  expect(requests).toHaveLength(40);
  // Bursts of eight, a quarter of a second apart.
  expect(new Set(requests.map(({ arrival }) => arrival))).toEqual(new Set([0, 1, 2, 3, 4].map((burst) => burst * 250_000_000)));
  expect(requests.every(({ outputTokens }) => outputTokens >= 16 && outputTokens <= 240)).toBe(true);
});

test('a run gives its scenario and the hash it had', () => {
  const outcome = parseRunFile(read('version-1-run.json'));
  expect(outcome).toMatchObject({
    ok: { runHash: '13df9c5395c34eef', document: { name: 'One request', requests: [{ promptTokens: 120 }] } },
  });
});
