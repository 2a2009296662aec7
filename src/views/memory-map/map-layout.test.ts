import { array, assert as check, constantFrom, integer, property } from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Layout } from '../panel-props.ts';
import { designSize, gridColumns, lensBox, mapLayout, pagesOfPlace, placeBox, placeOfPage } from './map-layout.ts';

const LAYOUTS: readonly Layout[] = ['wide', 'medium', 'phone'];

function designLayout(layout: Layout, usablePages: number) {
  const { widthPx, heightPx } = designSize(layout);
  return mapLayout(layout, usablePages, widthPx, heightPx);
}

describe('the grid of pages', () => {
  it.each(LAYOUTS)('Tight memory stands as 17 × 8 pages in the %s layout', (layout) => {
    const map = designLayout(layout, 136);
    expect([map.columns, map.rows, map.perPlace]).toEqual([17, 8, 1]);
  });

  it('keeps every page in its place when the drawing gets wider or higher', () => {
    const narrow = mapLayout('wide', 136, 700, 364);
    const wide = mapLayout('wide', 136, 1060, 420);
    expect([wide.columns, wide.rows]).toEqual([narrow.columns, narrow.rows]);
  });

  it('draws pages of 45 × 21 px with labels at 1440 and 32 × 13 px at 1024, and drops labels on the phone', () => {
    const wide = designLayout('wide', 136);
    expect([wide.placeWidth, wide.placeHeight, wide.labels]).toEqual([45, 21, true]);
    const medium = designLayout('medium', 136);
    expect([medium.placeWidth, medium.placeHeight, medium.labels]).toEqual([32, 13, true]);
    expect(designLayout('phone', 136).labels).toBe(false);
  });

  it('stands aggregates of 16 pages as 32 × 8 places on the desk and 16 × 16 on the phone', () => {
    const wide = designLayout('wide', 4096);
    expect([wide.columns, wide.rows]).toEqual([32, 8]);
    expect(wide.pitchX).toBeCloseTo(27.25);
    const phone = designLayout('phone', 4096);
    expect([phone.columns, phone.rows]).toEqual([16, 16]);
    expect(phone.pitchX).toBeCloseTo(22.4, 1);
  });

  it('opens a lens of the 16 pages of a place, except on the phone', () => {
    const lens = designLayout('wide', 4096).lens;
    expect(lens).toMatchObject({ columns: 16, rows: 1, placeHeight: 26 });
    expect(lens?.pitchX).toBeCloseTo(54.5);
    expect(designLayout('phone', 4096).lens).toBeNull();
  });

  it('has room for all places and wastes less than a fifth of the grid, for any count', () => {
    check(
      property(integer({ min: 1, max: 600 }), constantFrom(17 / 8, 4, 1), (places, shape) => {
        const columns = gridColumns(places, shape);
        const rows = Math.ceil(places / columns);
        expect(columns * rows).toBeGreaterThanOrEqual(places);
        expect(columns * rows - places).toBeLessThan(Math.max(2, columns));
      }),
    );
  });

  it('keeps pages apart and inside the drawing, for any pool', () => {
    check(
      property(integer({ min: 1, max: 262_144 }), constantFrom(...LAYOUTS), (usablePages, layout) => {
        const map = designLayout(layout, usablePages);
        const { widthPx, heightPx } = designSize(layout);
        const last = placeBox(map, map.places - 1);
        const right = placeBox(map, Math.min(map.columns, map.places) - 1);
        expect(right.x + right.width).toBeLessThanOrEqual(widthPx + 1);
        expect(last.y + last.height).toBeLessThanOrEqual(heightPx);
        expect(map.placeWidth).toBeGreaterThanOrEqual(4);
        expect(map.placeHeight).toBeGreaterThanOrEqual(4);
        expect(map.placeWidth).toBeLessThan(map.pitchX);
        expect(map.placeHeight).toBeLessThan(map.pitchY);
        if (map.lens !== null) {
          const end = lensBox(map.lens, map.perPlace - 1);
          expect(end.x + end.width).toBeLessThanOrEqual(widthPx + 1);
          expect(end.y + end.height).toBeLessThanOrEqual(heightPx + 1);
        }
      }),
    );
  });

  it('finds the place of every page, and the pages of every place', () => {
    check(
      property(
        integer({ min: 1, max: 262_144 }),
        array(integer({ min: 0, max: 1_000_000 }), { minLength: 1, maxLength: 20 }),
        (usablePages, picks) => {
          const map = designLayout('wide', usablePages);
          for (const pick of picks) {
            const page = 1 + (pick % usablePages);
            const { first, last } = pagesOfPlace(map, placeOfPage(map, page), usablePages);
            expect(page).toBeGreaterThanOrEqual(first);
            expect(page).toBeLessThanOrEqual(last);
            expect(last - first + 1).toBeLessThanOrEqual(map.perPlace);
          }
        },
      ),
    );
  });
});
