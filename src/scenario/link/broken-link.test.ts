import fc from 'fast-check';
import { expect, test } from 'vitest';
import { PRESETS } from '../presets/index.ts';
import { arbitraryLinkState } from '../testing/arbitrary-link-state.ts';
import { decodeLink } from './decode-link.ts';
import { encodeLink } from './encode-link.ts';
import type { LinkError } from './link-state.ts';
import { packText } from './packed-text.ts';

const HASH = 'hash=0123abcd';

function errorOf(hash: string): LinkError {
  const outcome = decodeLink(hash);
  if ('ok' in outcome) throw new Error(`"${hash}" was read`);
  return outcome.error;
}

/** The error's sentence, or "read". */
function toldBy(hash: string): string {
  const outcome = decodeLink(hash);
  return 'ok' in outcome ? 'read' : outcome.error.message;
}

test.each([
  ['pool=abc', '`pool=abc` is not a number'],
  ['lang=xx', '`lang=xx` is not a language of this page: expected one of en, de'],
  ['lang=', '`lang=` is not a language of this page: expected one of en, de'],
  ['pool=0', '`pool=0` is out of range: expected a whole number from 1 to 262,144 pages'],
  ['pool=share-2', '`pool=share-2` is out of range: expected a number above 0 to 1'],
  ['slots=5000', '`slots=5000` is out of range: expected a whole number from 1 to 4,096 slots'],
  ['slots=1.5', '`slots=1.5` is out of range: expected a whole number from 1 to 4,096 slots'],
  ['slots=Infinity', '`slots=Infinity` is not a number'],
  ['slots=1e999', '`slots=1e999` is not a number'],
  ['slots', '`slots` has no value'],
  ['slots=', '`slots=` is not a number'],
  ['slots=6&slots=7', '`slots=7` stands in the link a second time'],
  ['cache=maybe', '`cache=maybe` is neither on nor off'],
  ['policy=lottery', '`policy=lottery` is not one of vllm-v1, static, prefill-first'],
  ['policy=static&cache=on', '`cache=on` has no meaning in this scenario'],
  ['policy=static&formation=full-x', '`formation=full-x` is not take, full or a time-out like full-50'],
  ['allocation=heap', '`allocation=heap` is neither pages nor a slab like slab-128'],
  [
    'allocation=slab-0',
    '`allocation=slab-0` is not possible: kvAllocation.maxOutputTokens is 0, expected a whole number from 1 to 1,048,576 tokens',
  ],
  ['gpu=h9000', '`gpu=h9000` is not a GPU of the catalog'],
  ['model=gpt-9', '`model=gpt-9` is not a model of the catalog'],
  ['weights=fp3', '`weights=fp3` is not one of bf16, fp16, fp8, int8, int4-g128'],
  ['gpu=custom~hbm-x', '`gpu=custom~hbm-x` has a field "hbm-x" that is not a number'],
  ['gpu=custom~ram-7', '`gpu=custom~ram-7` has a field "ram" that this version does not know'],
  ['gpu=custom~rate-1000', '`gpu=custom~rate-1000` is not possible: gpu.hbmBytes is missing'],
  ['rows=0.384', '`rows=0.384` has a row "0.384" that is not "arrival.prompt.output" like "0.384.40"'],
  ['rows=0.384.40.z1', '`rows=0.384.40.z1` has a row "0.384.40.z1" that is not "arrival.prompt.output" like "0.384.40"'],
  ['rows=0.0.40', '`rows=0.0.40` is not possible: requests.0.promptTokens is 0, expected a whole number from 1 to 1,048,576 tokens'],
  ['rows=k3-9', '`rows=k3-9` keeps rows "k3-9" of a preset that has 8'],
  ['view=disco', '`view=disco` is not a view of this version'],
  ['at=noon', '`at=noon` is not a moment: expected a step like 22 or 22-output, or a time like 156.3ms'],
  ['window=450-0', '`window=450-0` is not a stretch of time: expected two times in milliseconds like 0-450'],
  ['select=request-Z', '`select=request-Z` is nothing in this scenario: expected request-, page-, slot- or step- and one that is there'],
  ['select=page-137', '`select=page-137` is nothing in this scenario: expected request-, page-, slot- or step- and one that is there'],
  ['pins=A~Z', '`pins=A~Z` names a request that is not in this scenario'],
  ['pins=A~A', '`pins=A~A` names a request that is not in this scenario'],
  ['name=%zz', '`name=%zz` has a % that stands for nothing'],
  ['b.slots=4', '`b.slots=4` is not known to this version'],
  ['__proto__=1', '`__proto__=1` is not known to this version'],
])('%s is named', (part, message) => {
  expect(errorOf(`v=1&scenario=tight&${part}&${HASH}`)).toMatchObject({ kind: 'wrong-part', message });
});

test('what works of a broken link is kept, and what does not is listed', () => {
  const error = errorOf(`#v=1&scenario=prefix&slots=4&budget=512&pool=abc&at=28-output&select=request-F&${HASH}`);
  expect(error.readable).toEqual(['scenario', 'slots', 'budget', 'moment', 'selection', 'hash']);
  expect(error.unreadable).toEqual(['pool']);
  expect(error.partial).toMatchObject({
    preset: 'prefix',
    document: { limits: { maxNumSeqs: 4, maxNumBatchedTokens: 512, pool: { kind: 'pages', usablePages: 132 } } },
    moment: { step: 28, phase: 'output' },
    selection: { kind: 'request', request: 5 },
    runHash: '0123abcd',
  });
});

test('an unknown scenario opens as the default one', () => {
  expect(errorOf(`v=1&scenario=loose&slots=4&${HASH}`)).toMatchObject({
    message: '`scenario=loose` is not a scenario of this version: expected one of tight, prefix, chat, one, server',
    partial: { preset: 'tight', document: { limits: { maxNumSeqs: 4 } } },
  });
});

test.each([
  ['', 'not-a-link', 'This link does not say its version: expected it to begin with v=1'],
  ['#', 'not-a-link', 'This link does not say its version: expected it to begin with v=1'],
  ['hello', 'not-a-link', 'This link does not say its version: expected it to begin with v=1'],
  ['v=0', 'wrong-part', '`v=0` is not a version: expected 1 to 1'],
  ['v=x&scenario=tight', 'wrong-part', '`v=x` is not a version: expected 1 to 1'],
  [
    'v=2&scenario=tight&new=1',
    'later-version',
    'This link was made by a later version of this page (link version 2, this page reads up to 1)',
  ],
  ['z=AAAA', 'cut-short', 'This link is damaged or was cut short: its packed part cannot be unpacked'],
  ['z=', 'cut-short', 'This link is damaged or was cut short: its packed part cannot be unpacked'],
  ['z=****', 'cut-short', 'This link is damaged or was cut short: its packed part cannot be unpacked'],
])('"%s" is refused as a whole', (hash, kind, message) => {
  expect(errorOf(hash)).toMatchObject({ kind, message, partial: null });
});

test('a link beyond the limit is refused with both numbers', () => {
  expect(errorOf(`v=1&name=${'a'.repeat(2_000)}`)).toMatchObject({
    kind: 'too-long',
    message: 'This link has 2,009 characters; the limit for links is 2,000',
  });
});

test('every beginning of a link is noticed as cut short, never taken for another scenario', () => {
  const [tight, , chat] = PRESETS;
  const plain = `v=1&scenario=tight&pool=140&at=22&select=page-132&window=0-450&${HASH}`;
  const rows = Array.from({ length: 90 }, (_, i) => ({
    ...tight.document.requests[0],
    id: `r${i}`,
    arrival: i * 3,
    promptTokens: 100 + i,
  }));
  const packed = encodeLink({
    preset: 'tight',
    document: { ...tight.document, requests: rows },
    view: 'run',
    moment: { step: 3, phase: 'output' },
    selection: null,
    window: chat.opening.window,
    pins: [],
    runHash: '0123abcd',
  });
  expect(packed).toMatch(/^z=/);
  for (const link of [plain, packed]) {
    const beginnings = Array.from({ length: link.length - 4 }, (_, i) => link.slice(0, 4 + i));
    expect(beginnings.filter((beginning) => errorOf(beginning).kind !== 'cut-short')).toEqual([]);
  }
});

test('punctuation that a messenger took for part of the link is left off', () => {
  for (const after of ['.', ')', '",', ' \n', '?!']) expect(decodeLink(`#v=1&scenario=tight&at=22&${HASH}${after}`)).toHaveProperty('ok');
});

test('a packed link that unpacks to many megabytes is refused', () => {
  const bomb = `z=${packText('a'.repeat(1_400_000))}`;
  expect(bomb.length).toBeLessThan(2_000);
  expect(errorOf(bomb).kind).toBe('cut-short');
});

test('any text gives a state or an error, at once', () => {
  const key = fc.constantFrom('scenario', 'rows', 'gpu', 'pool', 'at', 'select', 'window', 'pins', 'name', 'clock', 'model');
  const near = fc
    .array(fc.tuple(key, fc.oneof(fc.string(), fc.stringMatching(/^[0-9.~k-]{0,30}$/), fc.stringMatching(/^custom[~a-z0-9-]{0,30}$/))))
    .map((parts) => `v=1&${parts.map(([name, value]) => `${name}=${value}`).join('&')}`);
  fc.assert(
    fc.property(
      fc.oneof(
        fc.string({ unit: 'binary' }),
        near,
        near.map((text) => `z=${packText(text)}`),
      ),
      (hash) => {
        expect(toldBy(hash)).not.toBe('');
      },
    ),
    { numRuns: 500 },
  );
});

test('a link with one character changed is read or refused, never thrown', () => {
  fc.assert(
    fc.property(arbitraryLinkState, fc.nat(), fc.string({ unit: 'grapheme-ascii', minLength: 1, maxLength: 1 }), (state, at, character) => {
      const link = encodeLink(state);
      const place = at % link.length;
      expect(toldBy(link.slice(0, place) + character + link.slice(place + 1))).not.toBe('');
    }),
    { numRuns: 100 },
  );
});
