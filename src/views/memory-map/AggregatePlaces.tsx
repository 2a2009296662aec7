import { useMemo } from 'react';
import type { FocusSet } from '../focus-set.ts';
import { SvgMark } from '../marks/SvgMark.tsx';
import type { Theme } from '../panel-props.ts';
import { MarkCanvas } from './MarkCanvas.tsx';
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
}

/** Places that stand for several pages each: owners stacked bottom-up, the focus set in hue, the rest grey. */
export function AggregatePlaces({ places, focus, map, widthPx, heightPx, theme, canvas }: AggregatePlacesProps) {
  const placed = useMemo(
    () =>
      places.map((contents, i) => {
        const box = placeBox(map, i);
        return { x: box.x, y: box.y, marks: placeMarks(contents, focus, map.perPlace, box.width, box.height) };
      }),
    [places, focus, map],
  );
  if (canvas) return <MarkCanvas key={theme} placed={placed} widthPx={widthPx} heightPx={heightPx} />;
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
