import type { FocusSet } from '../focus-set.ts';
import type { Run } from '../../engine/recording/run.ts';
import type { PageContents } from '../marks/page-contents.ts';
import { MapTargets } from './MapTargets.tsx';
import { SvgPages } from './SinglePages.tsx';
import { lensBox } from './map-layout.ts';
import type { Box, LensLayout } from './map-layout.ts';
import { pageInWords } from './map-words.ts';

interface LensProps {
  readonly run: Run;
  readonly focus: FocusSet;
  readonly lens: LensLayout;
  /** The place it magnifies, and its pages. */
  readonly from: Box;
  readonly pages: readonly PageContents[];
  readonly selectedPage: number;
  readonly onSelectPage: (page: number) => void;
  readonly onHoverPage: (page: number | null) => void;
}

const FRAME_PX = 3;

/** The pages of one aggregate place, magnified below the map, with fan lines to where they are. */
export function Lens({ run, focus, lens, from, pages, selectedPage, onSelectPage, onHoverPage }: LensProps) {
  const placed = pages.map((contents, i) => ({ contents, box: lensBox(lens, i) }));
  const first = pages[0]?.page ?? 0;
  const last = pages.at(-1)?.page ?? 0;
  const right = lens.pitchX * Math.min(lens.columns, pages.length);
  const top = lens.y - 2;
  const selected = placed.find(({ contents }) => contents.page === selectedPage);
  return (
    <g className="map-lens">
      <path
        d={`M${from.x - 2} ${from.y + from.height + FRAME_PX}L0 ${top}M${from.x + from.width + 2} ${from.y + from.height + FRAME_PX}L${right} ${top}`}
        fill="none"
        stroke="var(--rule2)"
        strokeOpacity={0.55}
      />
      <SvgPages pages={placed} run={run} focus={focus} labels={lens.labels} eased={false} related={null} />
      {selected === undefined ? null : (
        <g className="map-frames map-frames-selected">
          <rect x={selected.box.x - 2.5} y={selected.box.y - 2.5} width={selected.box.width + 5} height={selected.box.height + 5} />
        </g>
      )}
      <MapTargets
        label={`pages ${first} to ${last}`}
        targets={placed.map(({ contents, box }) => ({ page: contents.page, box, words: pageInWords(run, contents) }))}
        columns={lens.columns}
        preferred={Math.max(0, selectedPage - first)}
        selectedPage={selectedPage}
        onSelectPage={onSelectPage}
        onHoverPage={onHoverPage}
      />
    </g>
  );
}
