import { stepWords } from '../../../narration/step/en.ts';
import type { StepPlace } from '../../../engine/cost/step-layout.ts';
import { labelWidthPx, monoWidthPx } from '../../timeline/text-width.ts';
import { placeOf } from './ribbon-layout.ts';
import type { RibbonMeasures, StepBar } from './ribbon-layout.ts';

const { operators, ribbon: words } = stepWords;
/** A sliver too thin to see is drawn this wide. */
const THINNEST_PX = 0.8;

interface StepRowProps {
  readonly bars: readonly StepBar[];
  readonly measures: RibbonMeasures;
  readonly open: StepPlace | null;
  readonly shownLayer: number | null;
  readonly currentIndex: number;
  readonly onOpen: (place: StepPlace) => void;
}

/** The whole step to scale: embedding, layers, final norm, LM head, sampling, host gap. */
export function StepRow({ bars, measures, open, shownLayer, currentIndex, onOpen }: StepRowProps) {
  const { y, height } = measures.stepRow;
  const everyNth = labelledEvery(bars);
  return (
    <>
      {bars.map((bar, index) => (
        <Bar
          key={bar.key}
          bar={bar}
          y={y}
          height={height}
          index={index}
          isCurrent={index === currentIndex}
          isOpen={isOpen(bar, open)}
          isShown={bar.stretch.kind === 'layer' && bar.stretch.layer === shownLayer}
          everyNth={everyNth}
          onOpen={onOpen}
        />
      ))}
    </>
  );
}

function isOpen({ stretch }: StepBar, open: StepPlace | null): boolean {
  if (open === null) return false;
  if (stretch.kind === 'layer') return open.layer === stretch.layer;
  return stretch.kind === 'operator' && open.layer === null && open.operator === stretch.cost.id;
}

/** Numbers of layers stand on every bar where they fit, else on every fifth or tenth. */
function labelledEvery(bars: readonly StepBar[]): number {
  const width = bars.find(({ stretch }) => stretch.kind === 'layer')?.width ?? 0;
  return [1, 2, 5, 10, 20].find((count) => width * count >= monoWidthPx('000')) ?? 50;
}

interface BarProps {
  readonly bar: StepBar;
  readonly y: number;
  readonly height: number;
  readonly index: number;
  readonly isCurrent: boolean;
  readonly isOpen: boolean;
  readonly isShown: boolean;
  readonly everyNth: number;
  readonly onOpen: (place: StepPlace) => void;
}

function Bar({ bar, y, height, index, isCurrent, isOpen, isShown, everyNth, onOpen }: BarProps) {
  const { stretch, x, width } = bar;
  const place = placeOf(stretch);
  if (place === null) {
    return (
      <rect
        x={x + 0.5}
        y={y + 0.5}
        width={Math.max(0, width - 1)}
        height={height - 1}
        fill="none"
        stroke="var(--rule2)"
        aria-hidden="true"
      />
    );
  }
  const name = nameOf(bar);
  const label = labelOf(bar, isOpen, everyNth);
  return (
    <g>
      <rect
        className="step-bar"
        data-roving={index}
        role="button"
        tabIndex={isCurrent ? 0 : -1}
        aria-label={name}
        aria-pressed={isOpen}
        x={x + (width > 4 ? 0.5 : 0)}
        y={y}
        width={Math.max(THINNEST_PX, width > 4 ? width - 1 : width)}
        height={height}
        fill={isOpen ? 'var(--ink)' : 'var(--bytes)'}
        fillOpacity={isOpen ? 1 : stretch.kind === 'operator' ? 0.7 : isShown ? 0.4 : 0.22}
        onClick={() => onOpen(place)}
        onKeyDown={(event) => {
          if (event.key !== 'Enter' && event.key !== ' ') return;
          event.preventDefault();
          event.stopPropagation();
          onOpen(place);
        }}
      >
        <title>{name}</title>
      </rect>
      {label === '' ? null : (
        <text
          className={stretch.kind === 'layer' ? 'type-num type-middle' : 'type-label'}
          style={{ fill: isOpen || stretch.kind === 'operator' ? 'var(--paper)' : 'var(--ink)', fontWeight: isOpen ? 600 : 400 }}
          x={stretch.kind === 'layer' ? x + width / 2 : x + 5}
          y={y + height / 2 + 4}
          aria-hidden="true"
        >
          {label}
        </text>
      )}
    </g>
  );
}

function nameOf({ stretch }: StepBar): string {
  const durationNs = stretch.endNs - stretch.startNs;
  if (stretch.kind === 'layer') return words.layerName(stretch.layer, durationNs);
  if (stretch.kind === 'host-gap') return words.hostGapOf(durationNs);
  return words.operatorName(operators[stretch.cost.id].name, durationNs, stepWords.bounds[stretch.cost.bound]);
}

function labelOf({ stretch, width }: StepBar, isOpen: boolean, everyNth: number): string {
  if (stretch.kind === 'layer') {
    const text = String(stretch.layer);
    return (stretch.layer % everyNth === 0 || isOpen) && (everyNth > 1 || monoWidthPx(text) <= width) ? text : '';
  }
  if (stretch.kind === 'host-gap') return '';
  const text = operators[stretch.cost.id].short;
  return labelWidthPx(text) + 10 <= width ? text : '';
}
