import { describe, expect, it, test } from 'vitest';
import type { ScenarioDocument } from '../document.ts';
import { comparisonOf, presetOf } from '../presets/index.ts';
import { request } from '../presets/llama-on-h100.ts';
import { decodeLink } from './decode-link.ts';
import { encodeLink } from './encode-link.ts';
import type { ComparedScenario, LinkState } from './link-state.ts';

const TIGHT: ComparedScenario = { preset: 'tight', document: presetOf('tight').document };

function stateOf(b: ComparedScenario, a: ComparedScenario): LinkState {
  const moment = { ns: 402_000_000 };
  return { ...b, view: 'compare', moment, selection: null, window: null, pins: [], runHash: '0123abcd', compared: a };
}

function opened(link: string): LinkState {
  const outcome = decodeLink(link);
  if ('error' in outcome) throw new Error(outcome.error.message);
  return outcome.ok;
}

function withSlots({ document, preset }: ComparedScenario, maxNumSeqs: number): ComparedScenario {
  return { preset, document: { ...document, limits: { ...document.limits, maxNumSeqs } } };
}

describe('a comparison in a link', () => {
  it('names both scenarios of a built-in one', () => {
    const { a, b } = comparisonOf('static-continuous');
    const link = encodeLink(stateOf({ preset: b.key, document: b.document }, { preset: a.key, document: a.document }));
    expect(link).toBe('v=1&scenario=continuous&a.scenario=static&view=compare&at=402ms&hash=0123abcd');
    expect(opened(link).compared?.document).toEqual(a.document);
  });

  it('writes A as the difference from B where both come from one preset, however far they are from it', () => {
    const b = withSlots({ preset: 'tight', document: { ...TIGHT.document, name: 'Mine', requests: [request('Z', 3, 7, 11)] } }, 3);
    const link = encodeLink(stateOf(b, withSlots(b, 2)));
    expect(link).toContain('&a.scenario=b&a.slots=2&');
    expect(opened(link).compared).toEqual(withSlots(b, 2));
  });

  it('keeps a run held against itself', () => {
    expect(opened(encodeLink(stateOf(TIGHT, TIGHT))).compared).toEqual(TIGHT);
  });

  it('takes at most 900 characters for two scenarios made by hand, with nothing in common', () => {
    const rows = (seed: number) =>
      Array.from({ length: 20 }, (_, i) =>
        request(String.fromCharCode(65 + i), (i * seed * 7) % 90, 40 + ((i * seed * 131) % 900), 8 + ((i * seed * 29) % 120)),
      ).sort((x, y) => x.arrival - y.arrival);
    const made = (seed: number, name: string): ScenarioDocument => ({
      ...TIGHT.document,
      name,
      requests: rows(seed),
      limits: {
        ...TIGHT.document.limits,
        maxNumSeqs: 3 + seed,
        maxNumBatchedTokens: 128 * seed,
        pool: { kind: 'pages', usablePages: 90 + seed },
      },
    });
    const state = stateOf({ preset: 'tight', document: made(3, 'Large budget') }, { preset: 'one', document: made(5, 'Small pool') });
    const link = encodeLink(state);
    expect(link.length).toBeLessThanOrEqual(900);
    expect(opened(link)).toEqual(state);
  });
});

test('what is wrong with A is named as it stands in the link', () => {
  const errorOf = (parts: string) => {
    const outcome = decodeLink(`v=1&scenario=tight&${parts}&at=3&hash=none`);
    return 'error' in outcome ? outcome.error : null;
  };
  expect(errorOf('a.scenario=b&a.slots=many')).toMatchObject({ part: 'a.slots=many', partial: { compared: TIGHT } });
  expect(errorOf('a.scenario=nowhere')?.message).toBe('`a.scenario=nowhere` is not a scenario of this version');
  expect(errorOf('a.slots=3')?.message).toBe('`a.scenario` is missing');
  expect(errorOf('a.scenario=b&a.taste=sweet')?.part).toBe('a.taste=sweet');
  expect(errorOf('align=sideways')?.message).toMatch(/is neither time nor token/);
});
