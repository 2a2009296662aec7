import { describe, expect, it } from 'vitest';
import type { Mark } from './mark.ts';
import type { PageContents, PageOwner } from './page-contents.ts';
import { pageMarks } from './page-marks.ts';

const FOCUS = { members: [0, 1], hueOf: (request: number) => (request < 2 ? request : -1) };
const TOKENS = 16;

function owner(parts: Partial<PageOwner>): PageOwner {
  return { request: 0, block: 3, prefillTokens: 0, decodeTokens: 0, inFlightTokens: 0, ...parts };
}

function used(owners: readonly PageOwner[], isNew = false): PageContents {
  return { page: 7, state: 'used', owners, isNew, ghost: null };
}

function freed(cause: 'preempt' | 'finish'): PageContents {
  return { page: 7, state: 'free', owners: [], isNew: false, ghost: { page: 7, request: 1, block: 2, cause } };
}

function marksOf(contents: PageContents, widthPx = 48, heightPx = 20) {
  const marks = pageMarks(contents, FOCUS, TOKENS, widthPx, heightPx);
  return {
    roles: marks.map(({ role }) => role),
    rect(role: string) {
      const mark = marks.find((candidate) => candidate.role === role);
      if (mark?.shape.kind !== 'rect') throw new Error(`no rectangle ${role}`);
      return { ...mark.shape, fill: mark.fill };
    },
    mark(role: string): Mark | undefined {
      return marks.find((candidate) => candidate.role === role);
    },
  };
}

describe('the marks of a page', () => {
  it('fill is proportional to tokens: 3 px a token slot in a page of 48 px, hatched, then solid, then hollow', () => {
    const marks = marksOf(used([owner({ prefillTokens: 4, decodeTokens: 2, inFlightTokens: 6 })]));
    expect(marks.rect('prefill-0')).toMatchObject({ x: 0, width: 12, fill: 'url(#hatch-A)' });
    expect(marks.rect('decode-0')).toMatchObject({ x: 12, width: 6, fill: 'var(--rA)' });
    // The outline of 1.25 px stands inside the 18 px of the six slots.
    expect(marks.rect('in-flight-0')).toMatchObject({ x: 18.6, width: 16.8, fill: 'var(--paper)' });
  });

  it('draws a single slot in flight at least 3.6 px wide, and never outside the page', () => {
    const first = marksOf(used([owner({ inFlightTokens: 1 })])).rect('in-flight-0');
    expect(first.width + 1.2).toBeCloseTo(3.6);
    const last = marksOf(used([owner({ decodeTokens: 15, inFlightTokens: 1 })])).rect('in-flight-0');
    expect(last.x + last.width + 0.6).toBeCloseTo(48);
  });

  it('uses a tint for the hatch where the page is narrower than 16 px or lower than 10 px', () => {
    const full = used([owner({ prefillTokens: 16 })]);
    for (const [width, height] of [
      [15, 20],
      [48, 9],
    ] as const) {
      expect(marksOf(full, width, height).mark('prefill-0')).toMatchObject({ fill: 'var(--rA)', fillOpacity: 0.45 });
    }
    expect(marksOf(full, 16, 10).mark('prefill-0')?.fill).toBe('url(#hatch-A)');
  });

  it('splits a shared page into a band an owner, at most three, in an ink outline', () => {
    const four = marksOf(used([0, 1, 2, 3].map((request) => owner({ request, prefillTokens: 16 }))), 48, 21);
    expect(four.roles.filter((role) => role.startsWith('prefill'))).toEqual(['prefill-0', 'prefill-1', 'prefill-2']);
    expect(four.rect('prefill-1')).toMatchObject({ y: 7, height: 7, fill: 'url(#hatch-B)' });
    expect(four.mark('shared')).toMatchObject({ stroke: 'var(--ink)', fill: 'none' });
    expect(marksOf(used([owner({ prefillTokens: 16 })])).mark('shared')).toBeUndefined();
  });

  it('marks a page of this step with an ink corner', () => {
    expect(marksOf(used([owner({})], true)).mark('new')?.fill).toBe('var(--ink)');
    expect(marksOf(used([owner({})], false)).mark('new')).toBeUndefined();
  });

  it('crosses a page given back by preemption, not one of a finished request', () => {
    expect(marksOf(freed('preempt')).roles).toEqual(['ghost', 'cross']);
    expect(marksOf(freed('finish')).roles).toEqual(['ghost']);
    expect(marksOf(freed('finish')).mark('ghost')).toMatchObject({ stroke: 'var(--rB)', dash: [2.5, 2.5] });
  });

  it('shows a kept page as an outline and one dot in the hue of its last owner', () => {
    const marks = marksOf({ page: 7, state: 'kept', owners: [owner({ request: 1 })], isNew: false, ghost: null });
    expect(marks.roles).toEqual(['outline', 'kept']);
    expect(marks.mark('kept')?.fill).toBe('var(--rB)');
  });

  it('draws requests outside the focus set in grey', () => {
    expect(marksOf(used([owner({ request: 5, decodeTokens: 1 })])).mark('decode-0')?.fill).toBe('var(--rest)');
  });

  it('shows single token slots from 100 px on', () => {
    expect(marksOf(used([owner({})]), 99).mark('ticks')).toBeUndefined();
    expect(marksOf(used([owner({})]), 100).mark('ticks')).toBeDefined();
  });
});
