import type { FocusSet } from '../focus-set.ts';
import type { Run } from '../../engine/recording/run.ts';
import type { PageContents } from '../marks/page-contents.ts';
import { LensPages } from './LensPages.tsx';
import type { Box, LensLayout } from './map-layout.ts';

interface LensProps {
  readonly run: Run;
  readonly focus: FocusSet;
  readonly lens: LensLayout;
  /** The place it magnifies, and its pages. */
  readonly from: Box;
  readonly pages: readonly PageContents[];
  /** Whether a canvas below paints the pages. */
  readonly painted: boolean;
  readonly selectedPage: number;
  readonly onSelectPage: (page: number) => void;
  readonly onHoverPage: (page: number | null) => void;
}

const FRAME_PX = 3;

/** The pages of one aggregate place, magnified below the map, with fan lines to where they are. */
export function Lens({ from, ...pagesProps }: LensProps) {
  const { lens, pages } = pagesProps;
  const right = lens.pitchX * Math.min(lens.columns, pages.length);
  const bottom = from.y + from.height + FRAME_PX;
  const top = lens.y - 2;
  return (
    <g className="map-lens">
      <path
        d={`M${from.x - 2} ${bottom}L0 ${top}M${from.x + from.width + 2} ${bottom}L${right} ${top}`}
        fill="none"
        stroke="var(--rule2)"
        strokeOpacity={0.55}
      />
      <LensPages {...pagesProps} />
    </g>
  );
}
