import { pageReader } from '../marks/page-contents.ts';
import { useSize } from '../panel/use-size.ts';
import type { PanelProps } from '../panel-props.ts';
import { LensPages } from './LensPages.tsx';
import { sheetLens } from './map-layout.ts';
import { pagesPerPlace } from './scale-ladder.ts';
import './memory-map.css';

const DESIGN_SIZE = { widthPx: 358, heightPx: 84 };

/** On the phone, where the map has no room for it: the pages of the selected aggregate place, for the sheet. */
export function SheetLens({ run, snapshot, focus, selection, onSelect, onHover }: PanelProps) {
  const [ref, { widthPx }] = useSize<HTMLDivElement>(DESIGN_SIZE.widthPx, DESIGN_SIZE.heightPx);
  const perPlace = pagesPerPlace(snapshot.usablePages);
  if (perPlace === 1 || selection?.kind !== 'page') return null;
  const lens = sheetLens(perPlace, widthPx);
  const read = pageReader(snapshot, run.scenario.limits.blockSizeTokens);
  const first = selection.page - ((selection.page - 1) % perPlace);
  const count = Math.min(perPlace, snapshot.usablePages - first + 1);
  return (
    <div ref={ref}>
      <svg width={widthPx} height={lens.y + lens.rows * lens.pitchY}>
        <LensPages
          run={run}
          focus={focus}
          lens={lens}
          pages={Array.from({ length: count }, (_, i) => read(first + i))}
          painted={false}
          selectedPage={selection.page}
          onSelectPage={(page) => onSelect({ kind: 'page', page })}
          onHoverPage={(page) => onHover(page === null ? null : { kind: 'page', page })}
        />
      </svg>
    </div>
  );
}
