import { memo, useContext, useDeferredValue, useMemo } from 'react';
import type { Run } from '../../engine/recording/run.ts';
import { spoken } from '../../narration/spoken.ts';
import type { PageContents } from '../marks/page-contents.ts';
import { PlayingContext } from '../panel/playing.ts';
import { MapTargets } from './MapTargets.tsx';
import { pagesOfPlace, placeBox, placeOfPage } from './map-layout.ts';
import type { MapLayout } from './map-layout.ts';
import { pageInWords, placeInWords } from './map-words.ts';
import type { PlaceContents } from './place-contents.ts';

interface PlaceTargetsProps {
  readonly run: Run;
  readonly map: MapLayout;
  readonly usablePages: number;
  /** What is in the places; empty where a place is a single page. */
  readonly places: readonly PlaceContents[];
  readonly read: (page: number) => PageContents;
  /** −1 = none. */
  readonly selectedPage: number;
  readonly onSelectPage: (page: number) => void;
  readonly onHoverPage: (page: number | null) => void;
}

/** The buttons over the places of the pool, with what is in each as their names: the names follow the picture a little later. */
export function PlaceTargets(props: PlaceTargetsProps) {
  return (
    <NamedTargets
      {...props}
      run={useDeferredValue(props.run)}
      map={useDeferredValue(props.map)}
      usablePages={useDeferredValue(props.usablePages)}
      places={useDeferredValue(props.places)}
      read={useDeferredValue(props.read)}
      // Also when the run stops: the press of the button comes first.
      playing={useDeferredValue(useContext(PlayingContext))}
    />
  );
}

interface NamedTargetsProps extends PlaceTargetsProps {
  readonly playing: boolean;
}

/** While the run plays nothing of this is spoken: the names stay as they are and follow at rest. */
const NamedTargets = memo(
  function NamedTargets({ run, map, usablePages, places, read, selectedPage, onSelectPage, onHoverPage }: NamedTargetsProps) {
    const targets = useMemo(
      () =>
        Array.from({ length: map.places }, (_, place) => {
          const { first, last } = pagesOfPlace(map, place, usablePages);
          const box = placeBox(map, place);
          const target = { x: box.x - 0.5, y: box.y - 0.5, width: Math.max(1, map.pitchX - 1), height: Math.max(1, map.pitchY - 1) };
          const contents = places[place];
          const words = contents === undefined ? pageInWords(run, read(first)) : placeInWords(run, contents, first, last);
          return { page: first, box: target, words };
        }),
      [map, usablePages, places, run, read],
    );
    const single = map.perPlace === 1;
    const selectedPlace = selectedPage > 0 ? placeOfPage(map, selectedPage) : -1;
    return (
      <MapTargets
        label={single ? spoken.pictures.map.pages : spoken.pictures.map.places(map.perPlace)}
        targets={targets}
        columns={map.columns}
        preferred={Math.max(0, selectedPlace)}
        selectedPage={single ? selectedPage : (targets[selectedPlace]?.page ?? -1)}
        onSelectPage={onSelectPage}
        onHoverPage={onHoverPage}
      />
    );
  },
  (before, after) =>
    ((before.playing && after.playing) || (before.places === after.places && before.read === after.read)) &&
    before.run === after.run &&
    before.map === after.map &&
    before.usablePages === after.usablePages &&
    before.selectedPage === after.selectedPage &&
    before.onSelectPage === after.onSelectPage &&
    before.onHoverPage === after.onHoverPage,
);
