import { renderToStaticMarkup } from 'react-dom/server';
import { describe, expect, it } from 'vitest';
import { attentionWords } from '../../narration/attention/en.ts';
import { momentOf, presetRun } from '../../narration/presets.fixture.ts';
import { attentionLook, ATTENTION_SECTIONS } from '../../scenario/attention-look.ts';
import { focusSet } from '../focus-set.ts';
import type { Layout } from '../panel-props.ts';
import type { AttentionProps } from './attention-props.ts';
import { BytesSection } from './BytesSection.tsx';
import { CacheSection } from './cache/CacheSection.tsx';
import { FlashSection } from './flash/FlashSection.tsx';
import { tileScene } from './flash/flash-facts.ts';
import { HeadsSection } from './heads/HeadsSection.tsx';
import { shownTerms } from './dot-rows.ts';
import { cellAt, movedBy, type MatrixPlan } from './matrix/matrix-layout.ts';
import { tokenOfPixelRow, textureSize } from './matrix/texture-rows.ts';
import { cellDigits, cellText, valueText } from './number-text.ts';
import { StepsSection } from './StepsSection.tsx';
import { toyText } from './toy-text.ts';
import { wholeDigits } from './whole-digits.ts';

const NOTHING = () => undefined;
const run = presetRun('tight');
const SECTIONS = { steps: StepsSection, cache: CacheSection, flash: FlashSection, heads: HeadsSection, bytes: BytesSection } as const;

function propsAt(place: string, layout: Layout): AttentionProps {
  const look = attentionLook(place);
  return {
    run,
    snapshot: momentOf(run, 22),
    layout,
    look,
    text: toyText(attentionWords.text, look.tokens, look.head),
    request: null,
    hueIndex: 0,
    hue: 'var(--rA)',
    placeOf: (token) => ({ page: token < 8 ? 132 : null, block: Math.floor(token / 4), slot: token % 4 }),
    lit: null,
    pointed: null,
    selection: null,
    focus: focusSet(run),
    theme: 'light',
    hover: null,
    why: null,
    reducedMotion: false,
    transitionMs: 0,
    onSelect: NOTHING,
    onHover: NOTHING,
    onGo: NOTHING,
    onLook: NOTHING,
    onLit: NOTHING,
    onPoint: NOTHING,
  };
}

describe('the Attention view', () => {
  it.each(ATTENTION_SECTIONS)('%s draws no NaN and nothing of negative size, short and long, first step and last', (section) => {
    const Section = SECTIONS[section];
    for (const rest of ['~n8', '~n8~s3~c.output.6.7', '~s11~t9', '~n32~s1', '~n4096', '~n4096~s4091~t135~c.output.4000.3']) {
      for (const layout of ['wide', 'medium', 'phone'] as const) {
        expect(renderToStaticMarkup(<Section {...propsAt(section + rest, layout)} />)).not.toMatch(
          /NaN|undefined|Infinity|(?:width|height|r)="-/,
        );
      }
    }
  });
});

describe('numbers of a matrix', () => {
  const plan: MatrixPlan = { matrix: 'scores', rows: 7, columns: 7, labelPx: 50, topPx: 38, cellWidthPx: 20, cellHeightPx: 10 };

  it('are found under the pointer, the masked ones not', () => {
    expect(cellAt(plan, 50 + 2 * 20 + 1, 38 + 3 * 10 + 1)).toEqual({ matrix: 'scores', row: 3, column: 2 });
    expect(cellAt(plan, 50 + 5 * 20, 38 + 3 * 10)).toBeNull();
    expect(cellAt(plan, 10, 60)).toBeNull();
  });

  it('are reached by keys, up to the newest row and left of the mask', () => {
    const from = { matrix: 'scores', row: 4, column: 4 } as const;
    expect(movedBy('ArrowUp', from, 5)).toEqual({ matrix: 'scores', row: 3, column: 3 });
    expect(movedBy('ArrowDown', { ...from, row: 5 }, 5)).toEqual({ matrix: 'scores', row: 5, column: 4 });
    expect(movedBy('ArrowRight', from, 5)).toEqual(from);
    expect(movedBy('Home', from, 5)).toEqual({ ...from, column: 0 });
    expect(movedBy('End', { matrix: 'q', row: 1, column: 0 }, 5)).toEqual({ matrix: 'q', row: 1, column: 7 });
    expect(movedBy('x', from, 5)).toBeNull();
  });

  it('are told with three digits, or their power of ten', () => {
    expect([-0.2519, 3.77e-5, -2.2e-16, 0].map(valueText)).toEqual(['−0.252', '3.8e−5', '−2.2e−16', '0.000']);
  });

  it('share their digits, as many as fit', () => {
    expect([cellText(-0.126, 2), cellText(1.26, 1), cellText(0.04, 1)]).toEqual(['−.13', '1.3', '.0']);
    expect([30, 19, 12].map((widthPx) => cellDigits([-1.234, 0.5], widthPx))).toEqual([2, 1, null]);
  });

  it('have a pixel each, or one pixel row in so many', () => {
    expect(textureSize(31, 8, 300, 262)).toEqual({ rows: 31, columns: 8 });
    expect(textureSize(4095, 4095, 262, 262)).toEqual({ rows: 262, columns: 262 });
    expect([0, 131, 261].map((row) => tokenOfPixelRow(row, 262, 4095))).toEqual([0, 2047, 4079]);
  });

  it('of a long sum are the largest products, the others in one line', () => {
    const terms = Array.from({ length: 40 }, (_, index) => ({ index, left: 1, right: index, product: index }));
    const { shown, further, furtherSum } = shownTerms(terms);
    expect(shown.map(({ index }) => index)).toEqual(Array.from({ length: 15 }, (_, i) => 25 + i));
    expect([further, furtherSum]).toEqual([25, 300]);
  });
});

it('a tile knows its queries, its keys and what the mask leaves of it', () => {
  expect(tileScene({ tokens: 16, tile: 4 })).toMatchObject({ place: { queryBlock: 2, keyBlock: 1 }, queries: 4, keys: 4, scores: 16 });
  expect(tileScene({ tokens: 16, tile: 99 })).toMatchObject({
    at: 9,
    place: { queryBlock: 3, keyBlock: 3 },
    queries: 3,
    keys: 3,
    scores: 6,
  });
});

it('every digit of a count beyond 2^53 is written', () => {
  expect([0n, 999n, 1000n, 123_456_789_012_345_678n].map(wholeDigits)).toEqual(['0', '999', '1,000', '123,456,789,012,345,678']);
});
