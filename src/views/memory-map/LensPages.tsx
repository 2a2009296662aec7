import type { Run } from '../../engine/recording/run.ts';
import type { FocusSet } from '../focus-set.ts';
import type { PageContents } from '../marks/page-contents.ts';
import { MapTargets } from './MapTargets.tsx';
import { SvgPages } from './SinglePages.tsx';
import type { PlacedPage } from './SinglePages.tsx';
import { lensBox } from './map-layout.ts';
import type { LensLayout } from './map-layout.ts';
import { pageInWords } from './map-words.ts';

interface LensPagesProps {
  readonly run: Run;
  readonly focus: FocusSet;
  readonly lens: LensLayout;
  readonly pages: readonly PageContents[];
  /** Whether a canvas below paints the pages. */
  readonly painted: boolean;
  readonly selectedPage: number;
  readonly onSelectPage: (page: number) => void;
  readonly onHoverPage: (page: number | null) => void;
}

/** Where the lens shows its pages. */
export function placedInLens(lens: LensLayout, pages: readonly PageContents[]): readonly PlacedPage[] {
  return pages.map((contents, i) => ({ contents, box: lensBox(lens, i) }));
}

/** Single pages of an aggregate place, each a target. */
export function LensPages({ run, focus, lens, pages, painted, selectedPage, onSelectPage, onHoverPage }: LensPagesProps) {
  const placed = placedInLens(lens, pages);
  const first = pages[0]?.page ?? 0;
  const last = pages.at(-1)?.page ?? 0;
  const selected = placed.find(({ contents }) => contents.page === selectedPage);
  return (
    <>
      {painted ? null : <SvgPages pages={placed} run={run} focus={focus} labels={lens.labels} eased={null} related={null} />}
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
    </>
  );
}
