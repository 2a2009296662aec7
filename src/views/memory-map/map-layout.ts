import type { Layout } from '../panel-props.ts';
import { pagesPerPlace } from './scale-ladder.ts';

/** A box in px from the top left corner of the drawing. */
export interface Box {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/**
 * Where everything of the map stands. A *place* is one mark of the grid: one page, or `perPlace` pages in a row of page numbers.
 * Place 0 holds page 1 (page 0 is not usable).
 */
export interface MapLayout {
  readonly perPlace: number;
  readonly places: number;
  readonly columns: number;
  readonly rows: number;
  readonly strip: { readonly y: number; readonly height: number; readonly captionY: number };
  /** End of the fan lines, and the baseline of the pool's label. */
  readonly fanEndY: number;
  readonly gridTop: number;
  readonly gridWidth: number;
  readonly pitchX: number;
  readonly pitchY: number;
  /** The drawn box of a place, without its label. */
  readonly placeWidth: number;
  readonly placeHeight: number;
  /** Whether a label ("A0") fits under each page. */
  readonly labels: boolean;
  /** The pages of one aggregate place, below the grid; null when every page has its own place or the lens opens elsewhere. */
  readonly lens: LensLayout | null;
}

export interface LensLayout {
  readonly y: number;
  readonly columns: number;
  readonly rows: number;
  readonly pitchX: number;
  readonly pitchY: number;
  readonly placeWidth: number;
  readonly placeHeight: number;
  readonly labels: boolean;
}

interface Measures {
  readonly widthPx: number;
  readonly heightPx: number;
  readonly stripY: number;
  readonly stripHeight: number;
  readonly fanPx: number;
  readonly gridTop: number;
  /** Room right of and below a page for the gap. */
  readonly gapX: number;
  readonly gapY: number;
  readonly lensHeight: number;
  /** Columns ÷ rows that give places their natural shape: single pages, aggregates. */
  readonly shape: number;
  readonly aggregateShape: number;
}

/** The drawing of the stage in each layout: 872 × 364, 616 × 276 and 358 × 272 px under the header line. */
const MEASURES: Record<Layout, Measures> = {
  wide: {
    widthPx: 872,
    heightPx: 364,
    stripY: 22,
    stripHeight: 14,
    fanPx: 44,
    gridTop: 79,
    gapX: 6,
    gapY: 2,
    lensHeight: 26,
    shape: 17 / 8,
    aggregateShape: 4,
  },
  medium: {
    widthPx: 616,
    heightPx: 276,
    stripY: 18,
    stripHeight: 14,
    fanPx: 34,
    gridTop: 59,
    gapX: 4,
    gapY: 2,
    lensHeight: 22,
    shape: 17 / 8,
    aggregateShape: 4,
  },
  phone: {
    widthPx: 358,
    heightPx: 272,
    stripY: 17,
    stripHeight: 14,
    fanPx: 26,
    gridTop: 46,
    gapX: 4,
    gapY: 5,
    lensHeight: 0,
    shape: 17 / 8,
    aggregateShape: 1,
  },
};

const LABEL_PX = 12;
const LENS_GAP_PX = 16;
const SHEET_ROW_PX = 40;
const LABEL_MIN_PITCH_X = 30;
const LABEL_MIN_PITCH_Y = 25;
const MOST_PITCH_X = 160;
const MOST_PITCH_Y = 64;

/** The size the drawing has where nothing has been measured yet. */
export function designSize(layout: Layout): { readonly widthPx: number; readonly heightPx: number } {
  return MEASURES[layout];
}

/**
 * Columns of a grid of `places`: near the wanted shape (columns ÷ rows), with few empty places in the last row. It depends on the count
 * alone, never on the width, so that a page keeps its place when the window changes.
 */
export function gridColumns(places: number, shape: number): number {
  const ideal = Math.sqrt(places * shape);
  let best = 1;
  let bestCost = Infinity;
  for (let columns = Math.max(1, Math.ceil(ideal * 0.85)); columns <= Math.max(1, ideal * 1.15); columns++) {
    const empty = columns * Math.ceil(places / columns) - places;
    const cost = empty / places + Math.abs(columns - ideal) / ideal / 2;
    if (cost < bestCost) [best, bestCost] = [columns, cost];
  }
  return bestCost === Infinity ? Math.max(1, Math.round(ideal)) : best;
}

/** Lays the map out for a pool of `usablePages` in a drawing of the given size. */
export function mapLayout(layout: Layout, usablePages: number, widthPx: number, heightPx: number): MapLayout {
  const measures = MEASURES[layout];
  const perPlace = pagesPerPlace(usablePages);
  const places = Math.max(1, Math.ceil(usablePages / perPlace));
  const aggregate = perPlace > 1;
  const columns = gridColumns(places, aggregate ? measures.aggregateShape : measures.shape);
  const rows = Math.ceil(places / columns);
  const lensPx = aggregate && measures.lensHeight > 0 ? LENS_GAP_PX + measures.lensHeight + LABEL_PX + 1 : 0;
  const pitchX = Math.min(MOST_PITCH_X, widthPx / columns);
  const pitchY = Math.min(MOST_PITCH_Y, (heightPx - measures.gridTop - lensPx) / rows);
  const labels = layout !== 'phone' && !aggregate && pitchX >= LABEL_MIN_PITCH_X && pitchY >= LABEL_MIN_PITCH_Y;
  const gapX = aggregate ? Math.min(4, pitchX / 6) : Math.min(measures.gapX, pitchX / 4);
  const gapY = labels ? measures.gapY + LABEL_PX : aggregate ? Math.min(5.5, pitchY / 5) : Math.min(5, pitchY / 4);
  return {
    perPlace,
    places,
    columns,
    rows,
    strip: { y: measures.stripY, height: measures.stripHeight, captionY: measures.stripY - 5 },
    fanEndY: measures.stripY + measures.fanPx,
    gridTop: measures.gridTop,
    gridWidth: pitchX * columns,
    pitchX,
    pitchY,
    placeWidth: Math.floor(pitchX - gapX),
    placeHeight: Math.floor(pitchY - gapY),
    labels,
    lens: lensPx === 0 ? null : lensLayout(perPlace, widthPx, measures.gridTop + rows * pitchY + LENS_GAP_PX, measures.lensHeight),
  };
}

function lensLayout(pages: number, widthPx: number, y: number, heightPx: number): LensLayout {
  const rows = pages <= 64 ? 1 : pages <= 256 ? 2 : 4;
  const columns = pages / rows;
  const pitchX = Math.min(MOST_PITCH_X, widthPx / columns);
  const labels = pitchX >= LABEL_MIN_PITCH_X;
  const pitchY = labels ? heightPx : (heightPx + LABEL_PX) / rows;
  return {
    y,
    columns,
    rows,
    pitchX,
    pitchY,
    placeWidth: pitchX - Math.min(6, pitchX / 4),
    placeHeight: labels ? heightPx : pitchY - Math.min(3, pitchY / 4),
    labels,
  };
}

/** The lens as a drawing of its own, for the phone's sheet: places twice as many across as down. */
export function sheetLens(perPlace: number, widthPx: number): LensLayout {
  const columns = Math.round(2 * Math.sqrt(perPlace));
  const rows = Math.ceil(perPlace / columns);
  const pitchX = widthPx / columns;
  const labels = pitchX >= LABEL_MIN_PITCH_X;
  const pitchY = labels ? SHEET_ROW_PX : Math.max(6, pitchX * 0.8);
  return {
    y: 4,
    columns,
    rows,
    pitchX,
    pitchY,
    placeWidth: pitchX - Math.min(6, pitchX / 4),
    placeHeight: labels ? SHEET_ROW_PX - LABEL_PX - 4 : pitchY - Math.min(3, pitchY / 4),
    labels,
  };
}

/** The box of a place. Corners stand on whole px, so that outlines are sharp. */
export function placeBox(layout: MapLayout, place: number): Box {
  const column = place % layout.columns;
  const row = Math.floor(place / layout.columns);
  return {
    x: Math.round(column * layout.pitchX) + 0.5,
    y: Math.round(layout.gridTop + row * layout.pitchY) + 0.5,
    width: layout.placeWidth,
    height: layout.placeHeight,
  };
}

/** The box of the n-th page of the lens. */
export function lensBox(lens: LensLayout, index: number): Box {
  return {
    x: Math.round((index % lens.columns) * lens.pitchX) + 0.5,
    y: Math.round(lens.y + Math.floor(index / lens.columns) * lens.pitchY) + 0.5,
    width: lens.placeWidth,
    height: lens.placeHeight,
  };
}

/** The place that shows a page. */
export function placeOfPage(layout: MapLayout, page: number): number {
  return Math.floor((page - 1) / layout.perPlace);
}

/** First and last page of a place. */
export function pagesOfPlace(layout: MapLayout, place: number, usablePages: number): { readonly first: number; readonly last: number } {
  return { first: place * layout.perPlace + 1, last: Math.min(usablePages, (place + 1) * layout.perPlace) };
}
