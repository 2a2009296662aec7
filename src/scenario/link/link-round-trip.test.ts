import fc from 'fast-check';
import { expect, test } from 'vitest';
import { PRESETS } from '../presets/index.ts';
import type { Preset } from '../presets/preset.ts';
import { arbitraryLinkState } from '../testing/arbitrary-link-state.ts';
import { decodeLink } from './decode-link.ts';
import { encodeLink, isTooLongForLink } from './encode-link.ts';
import type { LinkState } from './link-state.ts';
import { unpackText } from './packed-text.ts';

function openingState(preset: Preset): LinkState {
  return {
    preset: preset.key,
    document: preset.document,
    view: 'run',
    moment: preset.opening.moment,
    selection: preset.opening.selection,
    window: preset.opening.window,
    pins: [],
    runHash: '0123abcd',
  };
}

test('any state comes back from its link, unless the link would be too long', () => {
  fc.assert(
    fc.property(arbitraryLinkState, (state) => {
      const link = encodeLink(state);
      const tooLong = { error: expect.objectContaining({ kind: 'too-long' }) };
      expect(decodeLink(`#${link}`)).toEqual(isTooLongForLink(link) ? tooLong : { ok: state });
    }),
    { numRuns: 150 },
  );
});

test('a link is made of characters that no messenger changes', () => {
  fc.assert(
    fc.property(arbitraryLinkState, (state) => {
      expect(encodeLink(state)).toMatch(/^[A-Za-z0-9_.~%&=!'()*-]+$/);
    }),
    { numRuns: 50 },
  );
});

test.each(PRESETS.map((preset) => [preset.name, preset] as const))('%s: its link is short and says where it stands', (_name, preset) => {
  const link = encodeLink(openingState(preset));
  expect(link.length).toBeLessThan(300);
  expect(link).toMatch(new RegExp(`^v=1&scenario=${preset.key}&at=${preset.opening.moment.step}&`));
});

test('the link of the opening scene, word for word', () => {
  const tight = PRESETS[0];
  expect(encodeLink(openingState(tight))).toBe('v=1&scenario=tight&at=22&select=page-132&window=0-450&hash=0123abcd');
});

/** Lengths and arrivals as people type them. */
function twentyRequests(preset: Preset): LinkState {
  const base = openingState(preset);
  const requests = Array.from({ length: 20 }, (_, i) => ({
    id: String.fromCharCode(65 + i),
    arrival: 7 * i,
    promptTokens: 64 + 131 * ((i * 7) % 20),
    outputTokens: 16 + 24 * ((i * 3) % 20),
    sharedPrefix: i % 4 === 1 ? { group: 'P', tokens: 64 } : null,
    priority: 0,
    abortStep: null,
  }));
  return { ...base, document: { ...base.document, name: 'My twenty requests', requests }, pins: [1, 2, 3] };
}

test('twenty hand-made requests stay under 500 characters, in plain text', () => {
  for (const preset of PRESETS) {
    const link = encodeLink(twentyRequests(preset));
    expect(link.length).toBeLessThan(500);
    expect(link).toContain('rows=0.64.16~7.981.88.sP64~14.1898.160');
  }
});

test('two such scenarios would still fit into 900 characters', () => {
  const rows = /rows=([^&]*)/.exec(encodeLink(twentyRequests(PRESETS[0])))?.[1] ?? '';
  expect(rows.length).toBeGreaterThan(0);
  expect(2 * rows.length).toBeLessThan(700);
});

test('one changed row of a trace is a few characters, the rest stands by reference', () => {
  const chat = PRESETS[2];
  const requests = chat.document.requests.map((row, index) => (index === 150 ? { ...row, outputTokens: 7 } : row));
  const link = encodeLink({ ...openingState(chat), document: { ...chat.document, requests } });
  expect(link).toContain('&rows=k0-149~');
  expect(link).toContain('~k151-199&');
  expect(link.length).toBeLessThan(200);
});

test('a long link is packed, and its text is the same', () => {
  const tight = PRESETS[0];
  const requests = Array.from({ length: 120 }, (_, i) => ({
    ...tight.document.requests[0],
    id: String(i + 1),
    promptTokens: 100 + ((i * 37) % 100),
  }));
  const state = { ...openingState(tight), document: { ...tight.document, requests } };
  const link = encodeLink(state);
  expect(link).toMatch(/^z=[\w-]+$/);
  expect(link.length).toBeLessThan(700);
  expect(unpackText(link.slice(2))).toMatch(/^v=1&scenario=tight&rows=0\.100\.40~0\.137\.40~/);
  expect(decodeLink(link)).toEqual({ ok: state });
});

test('thousands of equal requests, which would pack into little, are still too long for a link', () => {
  const tight = PRESETS[0];
  const requests = Array.from({ length: 20_000 }, (_, i) => ({ ...tight.document.requests[0], id: String(i + 1) }));
  const link = encodeLink({ ...openingState(tight), document: { ...tight.document, requests } });
  expect(isTooLongForLink(link)).toBe(true);
  expect(decodeLink(link)).toMatchObject({ error: { kind: 'too-long' } });
});
