import { budgetText } from '../../narration/batch-text.ts';
import { en } from '../../narration/en.ts';
import { plainText } from '../../narration/parts.ts';
import { hatchPaint, hueColour } from '../marks/fill-patterns.tsx';
import { useRoving } from '../panel/roving.ts';
import { requestOfSelection } from '../panel/same-request.ts';
import { useSize } from '../panel/use-size.ts';
import type { PanelProps } from '../panel-props.ts';
import { budgetBar, slotBars, slotTicks } from './slot-bars.ts';
import { slotRows } from './batch-rows.ts';
import { slotRowWords } from './row-words.ts';

const DESIGN_SIZE = { widthPx: 488, heightPx: 114 };
const GUTTER_PX = 84;
const VALUE_PX = 62;
const BARS_TOP_PX = 46;
const MOST_BAR_PX = 140;

/** The batch where slots are too many for rows: how much of the token budget the step spends, and the cache of every slot. */
export function ManySlots(props: PanelProps) {
  const { run, snapshot, focus, selection, hover, onSelect, onHover } = props;
  const [ref, { widthPx, heightPx }] = useSize<HTMLDivElement>(DESIGN_SIZE.widthPx, DESIGN_SIZE.heightPx);
  const rows = slotRows(run, snapshot);
  const budget = budgetBar(run, snapshot, widthPx - GUTTER_PX - VALUE_PX);
  const barsHeightPx = Math.max(24, Math.min(MOST_BAR_PX, heightPx - 6 - BARS_TOP_PX));
  const baseY = BARS_TOP_PX + barsHeightPx;
  const bars = slotBars(rows, widthPx - GUTTER_PX, barsHeightPx);
  const [hovered, selected] = [requestOfSelection(hover, snapshot), requestOfSelection(selection, snapshot)];
  const roving = useRoving<SVGGElement>(rows.length, rows.length, 0);
  const labels = en.labels.batch;
  return (
    <div ref={ref} className="batch-many">
      <svg width={widthPx} height={heightPx}>
        <g aria-hidden="true">
          <text className="type-label" y={18}>
            {labels.tokenBudget}
          </text>
          <rect x={GUTTER_PX + 0.5} y={9.5} width={widthPx - GUTTER_PX - VALUE_PX - 1} height={10} fill="none" stroke="var(--rule2)" />
          {budget.segments.map((segment) => (
            <rect
              key={segment.request ?? 'decode'}
              x={GUTTER_PX + segment.x}
              y={9}
              width={segment.widthPx}
              height={11}
              fill={segment.request === null ? 'var(--rest)' : hatchPaint(focus.hueOf(segment.request))}
              stroke={segment.request === null ? 'none' : hueColour(focus.hueOf(segment.request))}
              strokeWidth={0.8}
            />
          ))}
          <text className="type-num type-end" x={widthPx} y={18}>
            {labels.budgetUse(budget.tokens, budget.budgetTokens)}
          </text>
          <text className="type-label" x={GUTTER_PX} y={33}>
            {plainText(budgetText(run, snapshot))}
          </text>
          <text className="type-label" y={54}>
            {labels.kvTokensPerSlot}
          </text>
          <text className="type-small" y={68}>
            {labels.inSlotOrder}
          </text>
          <line x1={GUTTER_PX} x2={widthPx} y1={baseY} y2={baseY} stroke="var(--rule2)" />
          <line x1={GUTTER_PX} x2={widthPx} y1={baseY - barsHeightPx} y2={baseY - barsHeightPx} stroke="var(--rule)" />
          <text className="type-badge type-end" x={widthPx} y={baseY - barsHeightPx - 3}>
            {en.numbers.integer(bars.topTokens)}
          </text>
          <text className="type-badge type-end" x={GUTTER_PX - 4} y={baseY + 1}>
            0
          </text>
          {slotTicks(rows.length).map((slot) => (
            <text key={slot} className="type-badge" x={GUTTER_PX + slot * bars.pitchPx} y={baseY + 12}>
              {labels.slot(slot)}
            </text>
          ))}
        </g>
        <g role="group" aria-label={labels.kvTokensPerSlot} {...roving.container} onPointerLeave={() => onHover(null)}>
          {rows.map((row, i) => {
            const request = row.occupant?.request ?? -1;
            const x = GUTTER_PX + i * bars.pitchPx;
            const barPx = bars.heightsPx[i] ?? 0;
            const frame =
              request >= 0 && request === selected && selection?.kind !== 'page'
                ? 'selected'
                : request >= 0 && request === hovered
                  ? 'hovered'
                  : null;
            const target = request < 0 ? ({ kind: 'slot', slot: row.slot } as const) : ({ kind: 'request', request } as const);
            return (
              <g key={row.slot}>
                {request < 0 ? (
                  <rect x={x + 0.5} y={baseY - 8} width={bars.barPx} height={8} fill="none" stroke="var(--rule2)" strokeWidth={0.8} />
                ) : (
                  <rect x={x} y={baseY - barPx} width={bars.barPx} height={barPx} fill={hueColour(focus.hueOf(request))} />
                )}
                {frame === null ? null : (
                  <rect
                    x={x - 1.5}
                    y={baseY - barPx - 2}
                    width={bars.barPx + 3}
                    height={barPx + 3}
                    fill="none"
                    stroke={frame === 'selected' ? 'var(--signal)' : 'var(--ink)'}
                    strokeWidth={1.5}
                  />
                )}
                <rect
                  className="bar-target"
                  role="button"
                  aria-label={slotRowWords(run, snapshot, row)}
                  tabIndex={i === roving.current ? 0 : -1}
                  data-roving={i}
                  x={x}
                  y={baseY - barsHeightPx}
                  width={bars.pitchPx}
                  height={barsHeightPx}
                  onPointerEnter={() => onHover(target)}
                  onClick={() => onSelect(target)}
                  onKeyDown={(event) => {
                    if (event.key !== 'Enter') return;
                    event.preventDefault();
                    event.stopPropagation();
                    onSelect(target);
                  }}
                />
              </g>
            );
          })}
        </g>
      </svg>
    </div>
  );
}
