import { memo } from 'react';
import { pageReader } from '../marks/page-contents.ts';
import { pageMarks } from '../marks/page-marks.ts';
import { SvgMark } from '../marks/SvgMark.tsx';
import type { Mark } from '../marks/mark.ts';
import type { PlacedMarks } from '../memory-map/MarkCanvas.tsx';
import { placeContents, placeMarks } from '../memory-map/place-contents.ts';
import type { CompareSide } from './compare-props.ts';
import type { StripBox } from './strip-box.ts';

const ROWS = 4;
const GAP_X_PX = 1.8;
const GAP_Y_PX = 3;

interface PageStripProps {
  readonly side: CompareSide;
  readonly box: StripBox;
  readonly perPlace: number;
}

/** The pool page by page in four rows, or several pages a box where there are too many. */
export const PageStrip = memo(function PageStrip({ side, box, perPlace }: PageStripProps) {
  return (
    <g>
      {stripMarks(side, box, perPlace).map(({ x, y, marks }, place) => (
        <g key={place} transform={`translate(${x} ${y})`}>
          {marks.map((mark) => (
            <SvgMark key={mark.role} mark={mark} />
          ))}
        </g>
      ))}
    </g>
  );
});

/** The same as marks in their places, for a canvas: of places of many pages most change in every step. */
export function stripMarks({ run, snapshot, hues }: CompareSide, box: StripBox, perPlace: number): readonly PlacedMarks[] {
  const { usablePages, blockSizeTokens } = run.scenario.limits;
  const places = Math.ceil(usablePages / perPlace);
  const columns = Math.ceil(places / ROWS);
  const pitchX = box.width / columns;
  const pitchY = box.height / ROWS;
  const width = Math.max(1, pitchX - GAP_X_PX);
  const height = pitchY - GAP_Y_PX;
  const read = pageReader(snapshot, blockSizeTokens);
  const ghosts = new Map(snapshot.ghosts.map((ghost) => [ghost.page, ghost]));
  const focus = { members: hues.members, hueOf: (request: number) => hues.hueOf(request) };
  const marksOf = (place: number): readonly Mark[] => {
    const first = place * perPlace + 1;
    if (perPlace === 1) return pageMarks(read(first), focus, blockSizeTokens, width, height);
    const contents = placeContents(snapshot, focus, ghosts, first, Math.min(usablePages, first + perPlace - 1));
    return placeMarks(contents, focus, perPlace, width, height);
  };
  return Array.from({ length: places }, (_, place) => ({
    x: box.x + (place % columns) * pitchX,
    y: box.y + Math.floor(place / columns) * pitchY,
    marks: marksOf(place),
  }));
}
