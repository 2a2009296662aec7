import { useMemo } from 'react';
import type { PageContents } from '../marks/page-contents.ts';
import { placedInLens } from './LensPages.tsx';
import type { PlacedPage } from './SinglePages.tsx';
import { pagesOfPlace } from './map-layout.ts';
import type { LensLayout, MapLayout } from './map-layout.ts';

/** What the pages of the magnified place hold; empty where the map itself shows single pages. */
export function useLensContents(
  map: MapLayout,
  place: number,
  usablePages: number,
  read: (page: number) => PageContents,
): readonly PageContents[] {
  return useMemo(() => {
    if (map.perPlace === 1) return [];
    const { first, last } = pagesOfPlace(map, place, usablePages);
    return Array.from({ length: last - first + 1 }, (_, i) => read(first + i));
  }, [map, place, usablePages, read]);
}

/** The same in their places, where the map's canvas paints them too: labels are SVG's alone. */
export function usePaintedLens(lens: LensLayout | null, contents: readonly PageContents[]): readonly PlacedPage[] {
  return useMemo(() => (lens === null || lens.labels ? [] : placedInLens(lens, contents)), [lens, contents]);
}
