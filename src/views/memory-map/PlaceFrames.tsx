import { placeBox } from './map-layout.ts';
import type { MapLayout } from './map-layout.ts';
import type { PlaceRun } from './related-pages.ts';

interface PlaceFramesProps {
  readonly runs: readonly PlaceRun[];
  readonly map: MapLayout;
  readonly kind: 'hovered' | 'selected' | 'changed';
}

const OUT_PX = { hovered: 2, selected: 2.5, changed: 1.5 } as const;
/** Frames of many places stand closer, so that the labels between rows stay free. */
const MANY_OUT_PX = 1.5;

/** Frames around places: hovered 1.5 px ink, selected 2 px signal, changed a short-lived thin line. Neighbours share one frame. */
export function PlaceFrames({ runs, map, kind }: PlaceFramesProps) {
  const single = runs.length === 1 && runs[0]?.first === runs[0]?.last;
  const out = single ? OUT_PX[kind] : MANY_OUT_PX;
  return (
    <g className={`map-frames map-frames-${kind}`} aria-hidden="true">
      {runs.map(({ first, last }) => {
        const from = placeBox(map, first);
        const to = placeBox(map, last);
        return (
          <rect key={first} x={from.x - out} y={from.y - out} width={to.x + to.width - from.x + 2 * out} height={from.height + 2 * out} />
        );
      })}
    </g>
  );
}
