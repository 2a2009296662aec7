import { lazy, Suspense, useCallback, useMemo, useState } from 'react';
import type { CSSProperties } from 'react';
import type { MemoryPlan } from '../../engine/memory/memory-plan.ts';
import { spoken } from '../../narration/spoken.ts';
import type { Sentence } from '../../narration/parts.ts';
import { pageReader } from '../marks/page-contents.ts';
import { Panel } from '../panel/Panel.tsx';
import { useSize } from '../panel/use-size.ts';
import type { PanelProps } from '../panel-props.ts';
import { HbmStrip } from './HbmStrip.tsx';
import { PlaceFrames } from './PlaceFrames.tsx';
import { PlaceTargets } from './PlaceTargets.tsx';
import { ScaleLadder } from './ScaleLadder.tsx';
import { CanvasPages, SvgPages } from './SinglePages.tsx';
import { designSize, mapLayout, pagesOfPlace, placeBox, placeOfPage } from './map-layout.ts';
import { mapTwin } from './map-twin.ts';
import { placeContents } from './place-contents.ts';
import type { PlaceContents } from './place-contents.ts';
import { pagesOfSelection, placeRuns } from './related-pages.ts';
import { useLensContents, usePaintedLens } from './use-lens.ts';
import { usePageMotion } from './use-page-motion.ts';
import './memory-map.css';

// A pool of few pages is the first picture; places of many pages and their lens come when they are needed.
const AggregatePlaces = lazy(() => import('./AggregatePlaces.tsx').then((module) => ({ default: module.AggregatePlaces })));
const Lens = lazy(() => import('./Lens.tsx').then((module) => ({ default: module.Lens })));

interface MemoryMapProps extends PanelProps {
  readonly plan: MemoryPlan;
  readonly sentence: Sentence;
}

/** Above this many places a drawing goes to canvas: single pages mostly stay as they are, of places of many pages most change in every step. */
const MOST_SVG = { pages: 375, places: 150 } as const;

/** The stage: the card's memory to scale, and its KV pool magnified, page by page. */
export function MemoryMap(props: MemoryMapProps) {
  const { run, snapshot, focus, layout, theme, selection, hover, plan, sentence, transitionMs, onSelect, onHover } = props;
  const design = designSize(layout);
  const [ref, { widthPx, heightPx }] = useSize<HTMLDivElement>(design.widthPx, design.heightPx);
  const [pointerInside, setPointerInside] = useState(false);
  const { usablePages } = snapshot;
  const { blockSizeTokens } = run.scenario.limits;

  const map = useMemo(() => mapLayout(layout, usablePages, widthPx, heightPx), [layout, usablePages, widthPx, heightPx]);
  const read = useMemo(() => pageReader(snapshot, blockSizeTokens), [snapshot, blockSizeTokens]);
  const single = map.perPlace === 1;
  const pages = useMemo(
    () => (single ? Array.from({ length: usablePages }, (_, i) => ({ contents: read(i + 1), box: placeBox(map, i) })) : []),
    [single, usablePages, read, map],
  );
  const places = useMemo(() => {
    if (single) return [];
    const ghosts = new Map(snapshot.ghosts.map((ghost) => [ghost.page, ghost]));
    return Array.from({ length: map.places }, (_, place) => {
      const { first, last } = pagesOfPlace(map, place, usablePages);
      return placeContents(snapshot, focus, ghosts, first, last);
    });
  }, [single, map, snapshot, focus, usablePages]);

  const motion = usePageMotion(snapshot, transitionMs);
  const selectPage = useCallback((page: number) => onSelect({ kind: 'page', page }), [onSelect]);
  const hoverPage = useCallback((page: number | null) => onHover(page === null ? null : { kind: 'page', page }), [onHover]);

  const selectedPage = selection?.kind === 'page' ? selection.page : -1;
  const hoveredPages = pagesOfSelection(hover, snapshot);
  const related = pointerInside && hover?.kind === 'page' && single ? withOwnPages(hover.page, snapshot.pages.owner, usablePages) : null;
  const selectedPages = pagesOfSelection(selection, snapshot);
  const lensPage = [selectedPage, hover?.kind === 'page' ? hover.page : -1, selectedPages[0] ?? -1].find((page) => page > 0);
  const lensPlace = lensPage === undefined ? firstTelling(places) : placeOfPage(map, lensPage);
  const canvas = single ? pages.length > MOST_SVG.pages : places.length > MOST_SVG.places;

  const lensContents = useLensContents(map, lensPlace, usablePages, read);
  const painted = usePaintedLens(canvas ? map.lens : null, lensContents);

  const size = { widthPx, heightPx };
  const aggregate = { places, focus, map, theme, lensPages: painted, blockSizeTokens, ...size };
  return (
    <Panel
      id="memory-map"
      title={spoken.labels.titles.memoryMap}
      sentence={sentence}
      badge="exact"
      twin={() => mapTwin(run, snapshot)}
      targets={props}
    >
      <div
        ref={ref}
        className="memory-map"
        style={{ '--step-ms': `${transitionMs}ms` } as CSSProperties}
        onPointerEnter={() => setPointerInside(true)}
        onPointerLeave={() => setPointerInside(false)}
      >
        {canvas && single ? <CanvasPages pages={pages} focus={focus} blockSizeTokens={blockSizeTokens} theme={theme} {...size} /> : null}
        {canvas && !single ? (
          <Suspense fallback={null}>
            <AggregatePlaces {...aggregate} canvas />
          </Suspense>
        ) : null}
        <svg width={widthPx} height={heightPx} className={motion.eased ? 'map-eased' : undefined}>
          <HbmStrip plan={plan} map={map} layout={layout} widthPx={widthPx} />
          {single || layout === 'phone' ? null : <ScaleLadder perPlace={map.perPlace} rightX={widthPx} baselineY={map.fanEndY - 3} />}
          {!canvas && single ? (
            <SvgPages pages={pages} run={run} focus={focus} labels={map.labels} eased={motion.eased} related={related} />
          ) : null}
          {!canvas && !single ? (
            <Suspense fallback={null}>
              <AggregatePlaces {...aggregate} canvas={false} />
            </Suspense>
          ) : null}
          {motion.outlined.length > 0 ? (
            <PlaceFrames key={snapshot.ns} runs={placeRuns(motion.outlined, map)} map={map} kind="changed" />
          ) : null}
          <PlaceFrames runs={placeRuns(hoveredPages, map)} map={map} kind="hovered" />
          {single ? null : <PlaceFrames runs={[{ first: lensPlace, last: lensPlace }]} map={map} kind="hovered" />}
          <PlaceFrames runs={placeRuns(selectedPages, map)} map={map} kind="selected" />
          <PlaceTargets
            run={run}
            map={map}
            usablePages={usablePages}
            places={places}
            read={read}
            selectedPage={selectedPage}
            onSelectPage={selectPage}
            onHoverPage={hoverPage}
          />
          {map.lens === null || single ? null : (
            <Suspense fallback={null}>
              <Lens
                run={run}
                focus={focus}
                lens={map.lens}
                from={placeBox(map, lensPlace)}
                pages={lensContents}
                painted={painted.length > 0}
                selectedPage={selectedPage}
                onSelectPage={selectPage}
                onHoverPage={hoverPage}
              />
            </Suspense>
          )}
        </svg>
      </div>
    </Panel>
  );
}

/** The page and all pages of its owner. */
function withOwnPages(page: number, owner: Int32Array, usablePages: number): ReadonlySet<number> {
  const request = owner[page] ?? -1;
  const pages = new Set([page]);
  if (request >= 0) for (let other = 1; other <= usablePages; other++) if (owner[other] === request) pages.add(other);
  return pages;
}

/** Where the lens stands with nothing selected: a place with a page new in this step, of the focus set if there is one; else any in use. */
function firstTelling(places: readonly PlaceContents[]): number {
  const tellings: readonly ((place: PlaceContents) => boolean)[] = [
    (place) => place.hasNew && place.focus.length > 0,
    (place) => place.hasNew,
    (place) => place.focus.length > 0,
    (place) => place.freePages < place.pages,
  ];
  for (const telling of tellings) {
    const found = places.findIndex(telling);
    if (found >= 0) return found;
  }
  return 0;
}
