import { useMemo } from 'react';
import type { Run } from '../../engine/recording/run.ts';
import type { FocusSet } from '../focus-set.ts';
import type { PageContents } from '../marks/page-contents.ts';
import { pageMarks } from '../marks/page-marks.ts';
import type { Theme } from '../panel-props.ts';
import { MarkCanvas } from './MarkCanvas.tsx';
import type { PlacedMarks } from './MarkCanvas.tsx';
import { PageMark } from './PageMark.tsx';
import type { Box } from './map-layout.ts';
import { pageLabel } from './map-words.ts';

export interface PlacedPage {
  readonly contents: PageContents;
  readonly box: Box;
}

interface SvgPagesProps {
  readonly pages: readonly PlacedPage[];
  readonly run: Run;
  readonly focus: FocusSet;
  readonly labels: boolean;
  /** Whether marks that appear now ease in; null: they never do, and a place keeps its marks whatever page it shows. */
  readonly eased: boolean | null;
  /** Pages that keep their strength; null = all. */
  readonly related: ReadonlySet<number> | null;
}

/** Pages drawn one by one in SVG. */
export function SvgPages({ pages, run, focus, labels, eased, related }: SvgPagesProps) {
  return (
    <g className="map-pages" aria-hidden="true">
      {pages.map(({ contents, box }, i) => (
        <PageMark
          key={eased === null ? i : contents.page}
          contents={contents}
          focus={focus}
          blockSizeTokens={run.scenario.limits.blockSizeTokens}
          box={box}
          label={labels ? pageLabel(run, contents) : null}
          eased={eased}
          dimmed={related !== null && !related.has(contents.page)}
        />
      ))}
    </g>
  );
}

interface CanvasPagesProps {
  readonly pages: readonly PlacedPage[];
  readonly focus: FocusSet;
  readonly blockSizeTokens: number;
  readonly widthPx: number;
  readonly heightPx: number;
  readonly theme: Theme;
}

/** The same pages where there are too many marks for SVG: no labels, no motion. */
export function CanvasPages({ pages, focus, blockSizeTokens, widthPx, heightPx, theme }: CanvasPagesProps) {
  const placed = useMemo(() => placedMarks(pages, focus, blockSizeTokens), [pages, focus, blockSizeTokens]);
  return <MarkCanvas key={theme} placed={placed} widthPx={widthPx} heightPx={heightPx} />;
}

/** What a canvas paints of pages. */
export function placedMarks(pages: readonly PlacedPage[], focus: FocusSet, blockSizeTokens: number): readonly PlacedMarks[] {
  return pages.map(({ contents, box }) => ({
    x: box.x,
    y: box.y,
    marks: pageMarks(contents, focus, blockSizeTokens, box.width, box.height),
  }));
}
