import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { ScenarioDocument } from '../document.ts';
import { decodeLink } from '../link/decode-link.ts';
import { encodeLink } from '../link/encode-link.ts';
import type { LinkState } from '../link/link-state.ts';
import { presetOf } from '../presets/index.ts';
import { readDocument } from '../read-document.ts';
import { formatScenarioFile, parseScenarioFile } from '../scenario-file.ts';
import { scenarioDifferences } from '../settings/differences.ts';
import { generateRequests } from './generate-requests.ts';
import type { Generator } from './generator-schema.ts';
import { arbitraryGenerator } from './testing/arbitrary-generator.ts';

const TIGHT = presetOf('tight').document;
const CHAT_LIKE: Generator = {
  count: 200,
  arrivals: { kind: 'poisson', perSecond: 26 },
  prompt: { kind: 'log-normal', medianTokens: 620, spread: 0.95 },
  output: { kind: 'log-normal', medianTokens: 230, spread: 0.7 },
  sharedPrefix: { share: 0.3, tokens: 512, groups: 1 },
};

function generated(generator: Generator, seed: number): ScenarioDocument {
  const read = readDocument({ ...TIGHT, arrivalClock: 'ns', generator, seed });
  if ('errors' in read) throw new Error(JSON.stringify(read.errors));
  return read.ok;
}
const linkTo = (document: ScenarioDocument): LinkState => ({
  preset: 'tight',
  document,
  view: 'run',
  moment: { ns: 0 },
  selection: null,
  window: null,
  pins: [],
  runHash: null,
});

test('rule and seed are all that a link keeps of 200 requests, and the same requests come out of it', () => {
  const link = encodeLink(linkTo(generated(CHAT_LIKE, 7)));
  expect(link).toBe('v=1&scenario=tight&seed=7&clock=ns&generate=200~poisson_26~log_620_0.95~log_230_0.7~share_0.3_512&at=0ms&hash=none');
  const decoded = decodeLink(link);
  if ('error' in decoded) throw new Error(decoded.error.message);
  expect(decoded.ok.document.requests).toEqual(generateRequests(CHAT_LIKE, 7));
});

/*
 * A link keeps the rule alone, so what it draws can never change. These numbers come from a second implementation in another language
 * (xoroshiro128+ from its authors' C code, the language's own logarithm, exponential and normal quantile), not from this one.
 */
test('version 1 of what a seed draws', () => {
  const rows = generateRequests(CHAT_LIKE, 7);
  expect(
    rows.slice(0, 4).map(({ arrival, promptTokens, outputTokens, sharedPrefix }) => [arrival, promptTokens, outputTokens, sharedPrefix]),
  ).toEqual([
    [0, 186, 133, null],
    [75_639_570, 1_769, 120, null],
    [81_303_142, 562, 678, null],
    [141_010_575, 3_234, 161, null],
  ]);
  const sum = (of: (row: (typeof rows)[number]) => number) => rows.reduce((total, row) => total + of(row), 0);
  expect(sum((row) => row.arrival)).toBe(729_922_340_559);
  expect(sum((row) => row.promptTokens)).toBe(211_570);
  expect(sum((row) => row.outputTokens)).toBe(65_520);
  expect(sum((row) => (row.sharedPrefix === null ? 0 : 1))).toBe(52);
});

test('links and files give back any generated scenario', () => {
  fc.assert(
    fc.property(arbitraryGenerator, fc.integer({ min: 0, max: 4_294_967_295 }), (generator, seed) => {
      const document = generated(generator, seed);
      expect(decodeLink(encodeLink(linkTo(document)))).toEqual({ ok: linkTo(document) });
      expect(parseScenarioFile(formatScenarioFile(document))).toEqual({ ok: document });
    }),
    { numRuns: 40 },
  );
});

test('requests of a rule are one difference, the seed another, and each can be taken back', () => {
  const here = generated(CHAT_LIKE, 7);
  const differences = scenarioDifferences(here, TIGHT);
  expect(differences.map(({ key, here, there }) => [key, here, there])).toEqual([
    ['seed', '7', '0'],
    ['clock', 'time', 'step'],
    ['generate', '200 generated', '8 requests'],
  ]);
  expect(differences[2].reverted).toEqual({ ...TIGHT, seed: 7 });
  expect(scenarioDifferences(here, generated(CHAT_LIKE, 8)).map(({ key }) => key)).toEqual(['seed']);
  const more = generated({ ...CHAT_LIKE, count: 300 }, 7);
  expect(scenarioDifferences(here, more)).toMatchObject([
    { key: 'generate', here: '200 generated', there: '300 generated', reverted: more },
  ]);
});

test.each([
  ['generate=200~sometimes~fixed_1~fixed_1', 'is not a generator like'],
  ['generate=0~once~fixed_1~fixed_1', 'expected a whole number from 1 to 20,000 requests'],
  ['generate=30000~once~fixed_1~fixed_1', 'expected a whole number from 1 to 20,000 requests'],
  ['generate=2~once~uniform_9_3~fixed_1', 'expected a whole number not below "from"'],
])('a link with %s says what is wrong', (part, said) => {
  expect(decodeLink(`v=1&scenario=tight&${part}&at=0&hash=none`)).toMatchObject({ error: { message: expect.stringContaining(said) } });
});

test('a file with rows and a rule, or a rule by step, is refused', () => {
  const text = formatScenarioFile(generated(CHAT_LIKE, 7));
  const both = parseScenarioFile(text.replace(/}\n$/, ', "requests": [] }'));
  expect(both).toMatchObject({ errors: [{ path: 'requests', message: expect.stringContaining('both requests and a generator') }] });
  const byStep = parseScenarioFile(text.replace('"arrivalClock": "ns"', '"arrivalClock": "step"'));
  expect(byStep).toMatchObject({ errors: [{ path: 'arrivalClock', message: expect.stringContaining('arrive by time') }] });
});
