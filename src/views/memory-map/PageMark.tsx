import { memo, useState } from 'react';
import type { ReactNode } from 'react';
import { hueColour } from '../marks/fill-patterns.tsx';
import type { FocusSet } from '../focus-set.ts';
import { SvgMark } from '../marks/SvgMark.tsx';
import type { PageContents } from '../marks/page-contents.ts';
import { pageMarks } from '../marks/page-marks.ts';
import type { Box } from './map-layout.ts';

interface PageMarkProps {
  readonly contents: PageContents;
  readonly focus: FocusSet;
  readonly blockSizeTokens: number;
  readonly box: Box;
  /** Null: no room for labels. */
  readonly label: string | null;
  /** Null: marks never ease in. */
  readonly eased: boolean | null;
  readonly dimmed: boolean;
}

/** One page of the map with its label. Keyed by page; where marks ease in, what it holds is keyed by its owner, so that a new owner's do. */
export const PageMark = memo(function PageMark({ contents, focus, blockSizeTokens, box, label, eased, dimmed }: PageMarkProps) {
  const marks = pageMarks(contents, focus, blockSizeTokens, box.width, box.height);
  const { ghost, owners } = contents;
  const holds = owners.map((owner) => `${owner.request}:${owner.block}`).join() || (ghost === null ? 'free' : `ghost ${ghost.request}`);
  return (
    <g className={dimmed ? 'map-page map-page-dimmed' : 'map-page'} transform={`translate(${box.x} ${box.y})`}>
      {eased === true && ghost === null ? <rect width={box.width} height={box.height} fill="none" stroke="var(--rule)" /> : null}
      {ghost !== null && eased === true ? (
        <rect className="map-page-leaving" width={box.width} height={box.height} fill={hueColour(focus.hueOf(ghost.request))} />
      ) : null}
      <Entering
        key={eased === null ? 'still' : holds}
        eased={eased === true}
        className={ghost === null ? 'map-page-taken' : 'map-page-freed'}
      >
        {marks.map((mark) => (
          <SvgMark key={mark.role} mark={mark} />
        ))}
        {label === null ? null : (
          <text
            className={owners.length > 0 && contents.state === 'used' ? 'type-small type-quiet' : 'type-small'}
            textDecoration={ghost === null ? undefined : 'line-through'}
            y={box.height + 11}
          >
            {label}
          </text>
        )}
        {label === null || owners.length < 2 ? null : (
          <text className="type-small type-strong type-end" x={box.width} y={box.height + 11}>
            ×{owners.length}
          </text>
        )}
      </Entering>
    </g>
  );
}, samePage);

/** Eases its children in if motion was on when they appeared; later changes of motion leave them alone. */
function Entering({ eased, className, children }: { readonly eased: boolean; readonly className: string; readonly children: ReactNode }) {
  const [entersEased] = useState(eased);
  return <g className={entersEased ? className : undefined}>{children}</g>;
}

function samePage(a: PageMarkProps, b: PageMarkProps): boolean {
  return (
    a.focus === b.focus &&
    a.label === b.label &&
    a.dimmed === b.dimmed &&
    a.eased === b.eased &&
    a.blockSizeTokens === b.blockSizeTokens &&
    a.box.x === b.box.x &&
    a.box.y === b.box.y &&
    a.box.width === b.box.width &&
    a.box.height === b.box.height &&
    sameContents(a.contents, b.contents)
  );
}

function sameContents(a: PageContents, b: PageContents): boolean {
  return (
    a.state === b.state &&
    a.isNew === b.isNew &&
    a.ghost?.request === b.ghost?.request &&
    a.ghost?.cause === b.ghost?.cause &&
    a.owners.length === b.owners.length &&
    a.owners.every((owner, i) => {
      const other = b.owners[i];
      return (
        other !== undefined &&
        owner.request === other.request &&
        owner.block === other.block &&
        owner.prefillTokens === other.prefillTokens &&
        owner.decodeTokens === other.decodeTokens &&
        owner.inFlightTokens === other.inFlightTokens
      );
    })
  );
}
