import { memo, useMemo } from 'react';
import { heldTokens } from '../../engine/metrics/compare-held-tokens.ts';
import { compareEn } from '../../narration/compare/en/index.ts';
import { MarkCanvas } from '../memory-map/MarkCanvas.tsx';
import { SCALE_LADDER } from '../memory-map/scale-ladder.ts';
import { Panel } from '../panel/Panel.tsx';
import { useSize } from '../panel/use-size.ts';
import type { ComparePanelProps, CompareSide } from './compare-props.ts';
import { memoryTwin } from './memory-twin.ts';
import { PageStrip, stripMarks } from './PageStrip.tsx';
import { SlabStrip } from './SlabStrip.tsx';
import type { StripBox } from './strip-box.ts';
import './memory-strips.css';

const { memory: words, labels } = compareEn;
const DESIGN_PX = { wide: 960, medium: 616, phone: 358 } as const;
const MEASURES = {
  wide: { left: 52, strip: 72, gap: 16, mostPlaces: 240 },
  medium: { left: 48, strip: 60, gap: 10, mostPlaces: 240 },
  phone: { left: 24, strip: 60, gap: 10, mostPlaces: 200 },
} as const;
/** Slabs of more requests would be lines: then the pool is drawn by pages. */
const MOST_SLABS = 18;

/** The memory of both sides at the playhead: slabs with reserved, padding and used told apart, or pages as needed. */
export const MemoryStrips = memo(function MemoryStrips(props: ComparePanelProps) {
  const { a, b, layout, theme } = props;
  const [ref, { widthPx }] = useSize<HTMLDivElement>(DESIGN_PX[layout], 0);
  const m = MEASURES[layout];
  const boxes = useMemo(() => {
    const at = (y: number): StripBox => ({ x: m.left, y, width: widthPx - m.left, height: m.strip });
    return { a: at(0), b: at(m.strip + m.gap) };
  }, [m, widthPx]);
  const largest = Math.max(a.run.scenario.limits.usablePages, b.run.scenario.limits.usablePages);
  const perPlace = SCALE_LADDER.find((pages) => Math.ceil(largest / pages) <= m.mostPlaces) ?? SCALE_LADDER[SCALE_LADDER.length - 1];
  const isPainted = perPlace > 1;
  const size = { widthPx, heightPx: 2 * m.strip + m.gap };
  const held = { a: heldOf(a), b: heldOf(b) };
  return (
    <Panel
      id="compare-memory"
      title={words.title}
      sentence={words.sentence(held)}
      badge="exact"
      twin={() => memoryTwin([a, b])}
      targets={props}
    >
      <div ref={ref} className="memory-strips">
        {isPainted ? <PaintedStrips key={theme} a={a} b={b} boxes={boxes} perPlace={perPlace} {...size} /> : null}
        <svg width={widthPx} height={size.heightPx} aria-hidden="true">
          <Strip side={a} box={boxes.a} perPlace={perPlace} isPhone={layout === 'phone'} isPainted={isPainted} />
          <Strip side={b} box={boxes.b} perPlace={perPlace} isPhone={layout === 'phone'} isPainted={isPainted} />
        </svg>
      </div>
    </Panel>
  );
});

function heldOf({ run, snapshot }: CompareSide): { readonly heldPages: number; readonly usablePages: number; readonly tokens: number } {
  const { heldPages, tokens } = heldTokens(run, snapshot);
  return { heldPages, tokens, usablePages: run.scenario.limits.usablePages };
}

interface StripProps {
  readonly side: CompareSide;
  readonly box: StripBox;
  readonly perPlace: number;
  readonly isPhone: boolean;
  /** Whether a canvas below paints pages. */
  readonly isPainted: boolean;
}

const hasSlabs = ({ run: { scenario } }: CompareSide): boolean =>
  scenario.kvAllocation.kind === 'slab' && scenario.limits.maxNumSeqs <= MOST_SLABS;

function Strip({ side, box, perPlace, isPhone, isPainted }: StripProps) {
  const isSlab = hasSlabs(side);
  const lines = isSlab ? words.oneSlab : perPlace > 1 ? words.scaled(perPlace) : words.pages;
  return (
    <>
      <text x={0} y={box.y + 13} className="compare-letter">
        {labels.side[side.side]}
      </text>
      {isPhone
        ? null
        : lines.map((line, i) => (
            <text key={i} x={0} y={box.y + 29 + 14 * i} className="type-label">
              {line}
            </text>
          ))}
      {isSlab ? <SlabStrip side={side} box={box} /> : isPainted ? null : <PageStrip side={side} box={box} perPlace={perPlace} />}
    </>
  );
}

interface PaintedStripsProps {
  readonly a: CompareSide;
  readonly b: CompareSide;
  readonly boxes: { readonly a: StripBox; readonly b: StripBox };
  readonly perPlace: number;
  readonly widthPx: number;
  readonly heightPx: number;
}

function PaintedStrips({ a, b, boxes, perPlace, widthPx, heightPx }: PaintedStripsProps) {
  const ofA = useMemo(() => (hasSlabs(a) ? [] : stripMarks(a, boxes.a, perPlace)), [a, boxes.a, perPlace]);
  const ofB = useMemo(() => (hasSlabs(b) ? [] : stripMarks(b, boxes.b, perPlace)), [b, boxes.b, perPlace]);
  const placed = useMemo(() => [...ofA, ...ofB], [ofA, ofB]);
  return <MarkCanvas placed={placed} widthPx={widthPx} heightPx={heightPx} />;
}
