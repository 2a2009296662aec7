import { useMemo } from 'react';
import type { FocusSet } from '../focus-set.ts';
import { SvgMark } from '../marks/SvgMark.tsx';
import type { Theme } from '../panel-props.ts';
import { MarkCanvas } from './MarkCanvas.tsx';
import { placedMarks } from './SinglePages.tsx';
import type { PlacedPage } from './SinglePages.tsx';
import { placeBox } from './map-layout.ts';
import type { MapLayout } from './map-layout.ts';
import { placeMarks } from './place-contents.ts';
import type { PlaceContents } from './place-contents.ts';

interface AggregatePlacesProps {
  readonly places: readonly PlaceContents[];
  readonly focus: FocusSet;
  readonly map: MapLayout;
  readonly widthPx: number;
  readonly heightPx: number;
  readonly theme: Theme;
  readonly canvas: boolean;
  /** Pages of the lens, where the canvas paints them as well. */
  readonly lensPages: readonly PlacedPage[];
  readonly blockSizeTokens: number;
}

/** Places that stand for several pages each: owners stacked bottom-up, the focus set in hue, the rest grey. */
export function AggregatePlaces(props: AggregatePlacesProps) {
  const { places, focus, map, widthPx, heightPx, theme, canvas, lensPages, blockSizeTokens } = props;
  const placed = useMemo(
    () =>
      places.map((contents, i) => {
        const box = placeBox(map, i);
        return { x: box.x, y: box.y, marks: placeMarks(contents, focus, map.perPlace, box.width, box.height) };
      }),
    [places, focus, map],
  );
  const painted = useMemo(
    () => [...placed, ...placedMarks(lensPages, focus, blockSizeTokens)],
    [placed, lensPages, focus, blockSizeTokens],
  );
  if (canvas) return <MarkCanvas key={theme} placed={painted} widthPx={widthPx} heightPx={heightPx} />;
  return (
    <g aria-hidden="true">
      {placed.map(({ x, y, marks }, i) => (
        <g key={i} transform={`translate(${x} ${y})`}>
          {marks.map((mark) => (
            <SvgMark key={mark.role} mark={mark} />
          ))}
        </g>
      ))}
    </g>
  );
}
