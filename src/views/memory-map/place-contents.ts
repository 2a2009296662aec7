import { PAGE_NEW } from '../../engine/recording/snapshot.ts';
import type { Ghost, Snapshot } from '../../engine/recording/snapshot.ts';
import type { FocusSet } from '../focus-set.ts';
import { hueColour } from '../marks/fill-patterns.tsx';
import { rectMark } from '../marks/mark.ts';
import type { Mark } from '../marks/mark.ts';
import { newCorner } from '../marks/page-marks.ts';

/** What an aggregate place holds: page counts, the focus set first (largest share first), then the grey rest, then what is kept for reuse. */
export interface PlaceContents {
  readonly pages: number;
  readonly focus: readonly { readonly request: number; readonly pages: number }[];
  readonly restPages: number;
  readonly keptPages: number;
  /** A last owner of kept pages that carries a hue, or −1. */
  readonly keptRequest: number;
  readonly freePages: number;
  /** Of the free ones: given back in this step, by the request named. */
  readonly ghostPages: number;
  readonly ghostRequest: number;
  readonly hasNew: boolean;
}

export function placeContents(
  snapshot: Snapshot,
  focus: FocusSet,
  ghosts: ReadonlyMap<number, Ghost>,
  first: number,
  last: number,
): PlaceContents {
  const { owner, references, flags } = snapshot.pages;
  const byFocus = new Map<number, number>();
  let restPages = 0;
  let keptPages = 0;
  let keptRequest = -1;
  let freePages = 0;
  let hasNew = false;
  let ghostPages = 0;
  let ghostRequest = -1;
  for (let page = first; page <= last; page++) {
    const request = owner[page] ?? -1;
    if (((flags[page] ?? 0) & PAGE_NEW) !== 0) hasNew = true;
    if (request < 0) {
      freePages++;
      const ghost = ghosts.get(page);
      if (ghost !== undefined) [ghostPages, ghostRequest] = [ghostPages + 1, ghost.request];
    } else if ((references[page] ?? 0) === 0) {
      keptPages++;
      if (keptRequest < 0 && focus.hueOf(request) >= 0) keptRequest = request;
    } else if (focus.hueOf(request) < 0) restPages++;
    else byFocus.set(request, (byFocus.get(request) ?? 0) + 1);
  }
  return {
    pages: last - first + 1,
    focus: [...byFocus].map(([request, pages]) => ({ request, pages })).sort((a, b) => b.pages - a.pages || a.request - b.request),
    restPages,
    keptPages,
    keptRequest,
    freePages,
    ghostPages,
    ghostRequest,
    hasNew,
  };
}

/** A band of a single page among a thousand is still drawn. */
const LEAST_BAND_PX = 0.5;
/** A band of kept pages carries its dot from this height. */
const KEPT_DOT_MIN_PX = 7;

/**
 * The marks of an aggregate place: owners stacked bottom-up by share, free on top. A last place with fewer pages is drawn narrower, so that
 * area stays proportional to pages.
 */
export function placeMarks(
  contents: PlaceContents,
  focus: FocusSet,
  perPlace: number,
  fullWidthPx: number,
  heightPx: number,
): readonly Mark[] {
  const widthPx = (fullWidthPx * contents.pages) / perPlace;
  const marks: Mark[] = [rectMark('free', 0, 0, widthPx, heightPx, { fill: 'none', stroke: 'var(--rule)' })];
  let base = heightPx;
  const stack = (role: string, pages: number, paint: Omit<Mark, 'role' | 'shape'>, gapPx: number) => {
    const bandPx = (pages / contents.pages) * heightPx;
    if (pages > 0)
      marks.push(
        rectMark(role, 0, base - Math.max(LEAST_BAND_PX, bandPx - gapPx), widthPx, Math.max(LEAST_BAND_PX, bandPx - gapPx), paint),
      );
    base -= bandPx;
  };
  for (const { request, pages } of contents.focus) stack(`focus-${request}`, pages, { fill: hueColour(focus.hueOf(request)) }, 0.4);
  stack('rest', contents.restPages, { fill: 'var(--rest)' }, 0);
  const keptColour = hueColour(focus.hueOf(contents.keptRequest));
  const keptMiddle = base - ((contents.keptPages / contents.pages) * heightPx) / 2;
  stack('kept', contents.keptPages, { fill: 'none', stroke: keptColour, strokeWidth: 0.8 }, 0.8);
  if ((contents.keptPages / contents.pages) * heightPx > KEPT_DOT_MIN_PX) {
    marks.push({ role: 'kept-dot', shape: { kind: 'dot', x: widthPx / 2, y: keptMiddle, radius: 1.6 }, fill: keptColour });
  }
  stack('ghost', contents.ghostPages, { fill: 'none', stroke: hueColour(focus.hueOf(contents.ghostRequest)), dash: [2.5, 2.5] }, 0.8);
  if (contents.hasNew) marks.push(newCorner(Math.min(widthPx, 25)));
  return marks;
}
