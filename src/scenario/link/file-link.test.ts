import { expect, test } from 'vitest';
import { rowsOfPart, sourceOfRequests, withFileRequests } from '../import/take-rows.ts';
import type { FilePart } from '../import/take-rows.ts';
import { traceOf, workloadBytes } from '../import/testing/workload.ts';
import { PRESETS } from '../presets/index.ts';
import { formatScenarioFile, parseScenarioFile } from '../scenario-file.ts';
import { decodeLink } from './decode-link.ts';
import { encodeLink } from './encode-link.ts';
import type { LinkState } from './link-state.ts';

const FILE = traceOf(workloadBytes('mooncake_conversation_rows1-1000.jsonl'));
const PART: FilePart = { digest: '0123456789abcdef', slice: '101-300', speed: 2.5, columns: null };
const ROWS = rowsOfPart(FILE.rows, PART) ?? [];
const DOCUMENT = withFileRequests(PRESETS[0].document, ROWS, { ...PART, fileName: 'conversation.jsonl' });
const STATE: LinkState = {
  preset: PRESETS[0].key,
  document: DOCUMENT,
  view: 'run',
  moment: { step: 3, phase: 'scheduled' },
  selection: { kind: 'request', request: 7 },
  window: null,
  pins: [7, 9],
  runHash: '0123abcd',
};
const findFile = (part: FilePart) => ({ fileName: 'conversation.jsonl', rows: rowsOfPart(FILE.rows, part) });

test('a link names the file by its digest, with slice and speed, and no row', () => {
  expect(encodeLink(STATE)).toBe(
    'v=1&scenario=tight&clock=ns&file=0123456789abcdef&slice=101-300&speed=2.5&at=3&select=request-108&pins=108~110&hash=0123abcd',
  );
});

test('with the file in the browser the whole state comes back', () => {
  expect(decodeLink(encodeLink(STATE), findFile)).toEqual({ ok: STATE });
});

test('without it the link asks for the file, and its selection is not called a mistake', () => {
  expect(decodeLink(encodeLink(STATE))).toMatchObject({
    error: {
      kind: 'missing-file',
      file: PART,
      part: 'file=0123456789abcdef',
      partial: { document: { requests: PRESETS[0].document.requests } },
    },
  });
});

test('a link cut short is cut short, whether the file is there or not', () => {
  expect(decodeLink(encodeLink(STATE).slice(0, -3))).toMatchObject({ error: { kind: 'cut-short' } });
});

test.each([
  ['file=12', 'file', 'is not a digest: expected 16 hex digits'],
  ['file=0123456789abcdef&slice=9-1', 'slice', 'is not a slice: expected rows like 1-2000 or a time like 0-60000ms'],
  ['file=0123456789abcdef&speed=0', 'speed', 'is not a speed: expected a number from 0.01 to 1000'],
  ['file=0123456789abcdef&columns=x', 'columns', 'are not columns: expected places like 0s.1.2'],
  ['file=0123456789abcdef&slice=5000-6000', 'slice', 'holds no request of the file that arrives in time'],
])('%s is named', (parts, key, problem) => {
  const outcome = decodeLink(`v=1&scenario=tight&${parts}&at=0&hash=none`, findFile);
  expect(outcome).toMatchObject({ error: { kind: 'wrong-part', problem, unreadable: [key] } });
});

test('edited requests are no longer the file’s: the link holds them itself', () => {
  const [first, ...rest] = DOCUMENT.requests;
  const edited = { ...DOCUMENT, requests: [{ ...first, outputTokens: first.outputTokens + 1 }, ...rest] };
  expect(sourceOfRequests(DOCUMENT)?.digest).toBe(PART.digest);
  expect(sourceOfRequests(edited)).toBeNull();
  expect(encodeLink({ ...STATE, document: { ...edited, requests: edited.requests.slice(0, 3) } })).not.toContain('file=');
});

test('a scenario file keeps the requests and where they came from', () => {
  expect(parseScenarioFile(formatScenarioFile(DOCUMENT))).toEqual({ ok: DOCUMENT });
});
