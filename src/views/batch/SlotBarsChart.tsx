import { spoken } from '../../narration/spoken.ts';
import { hueColour } from '../marks/fill-patterns.tsx';
import { useRoving } from '../panel/roving.ts';
import { requestOfSelection } from '../panel/same-request.ts';
import type { PanelProps } from '../panel-props.ts';
import { slotRows } from './batch-rows.ts';
import { groupWords } from './row-words.ts';
import { slotBars, slotGroups, slotTicks } from './slot-bars.ts';
import type { SlotGroup } from './slot-bars.ts';

interface SlotBarsChartProps extends PanelProps {
  readonly x: number;
  readonly topY: number;
  readonly widthPx: number;
  readonly heightPx: number;
}

const labels = spoken.labels.batch;
const IDLE_PX = 8;

/** The tokens in the cache of every slot as bars, in slot order; idle slots are empty boxes. */
export function SlotBarsChart(props: SlotBarsChartProps) {
  const { run, snapshot, focus, selection, hover, x, topY, widthPx, heightPx, onSelect, onHover } = props;
  const groups = slotGroups(slotRows(run, snapshot));
  const bars = slotBars(groups, widthPx, heightPx);
  const baseY = topY + heightPx;
  const roving = useRoving<SVGGElement>(groups.length, groups.length, 0);
  const [hovered, selected] = [requestOfSelection(hover, snapshot), requestOfSelection(selection, snapshot)];
  const slotPx = widthPx / snapshot.slots.length;
  return (
    <>
      <g aria-hidden="true">
        <line x1={x} x2={x + widthPx} y1={baseY} y2={baseY} stroke="var(--rule2)" />
        <line x1={x} x2={x + widthPx} y1={topY} y2={topY} stroke="var(--rule)" />
        <text className="type-badge type-end" x={x + widthPx} y={topY - 3}>
          {spoken.numbers.integer(bars.topTokens)}
        </text>
        <text className="type-badge type-end" x={x - 4} y={baseY + 1}>
          0
        </text>
        {slotTicks(snapshot.slots.length).map((slot) => (
          <text key={slot} className="type-badge" x={x + slot * slotPx} y={baseY + 12}>
            {labels.slot(slot)}
          </text>
        ))}
      </g>
      <g role="group" aria-label={labels.kvTokensPerSlot} {...roving.container} onPointerLeave={() => onHover(null)}>
        {groups.map((group, i) => {
          const request = group.longest?.request ?? -1;
          const left = x + i * bars.pitchPx;
          const barPx = request < 0 ? IDLE_PX : (bars.heightsPx[i] ?? 0);
          const target = targetOf(group);
          return (
            <g key={group.firstSlot}>
              {request < 0 ? (
                <rect
                  x={left + 0.5}
                  y={baseY - barPx}
                  width={bars.barPx}
                  height={barPx}
                  fill="none"
                  stroke="var(--rule2)"
                  strokeWidth={0.8}
                />
              ) : (
                <rect x={left} y={baseY - barPx} width={bars.barPx} height={barPx} fill={hueColour(focus.hueOf(request))} />
              )}
              {request >= 0 && request === hovered ? (
                <BarFrame kind="hovered" x={left} baseY={baseY} widthPx={bars.barPx} heightPx={barPx} />
              ) : null}
              {request >= 0 && request === selected && selection?.kind !== 'page' ? (
                <BarFrame kind="selected" x={left} baseY={baseY} widthPx={bars.barPx} heightPx={barPx} />
              ) : null}
              <rect
                className="bar-target"
                role="button"
                aria-label={groupWords(run, snapshot, group)}
                tabIndex={i === roving.current ? 0 : -1}
                data-roving={i}
                x={left}
                y={topY}
                width={bars.pitchPx}
                height={heightPx}
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
    </>
  );
}

function targetOf({ firstSlot, longest }: SlotGroup) {
  return longest === null ? ({ kind: 'slot', slot: firstSlot } as const) : ({ kind: 'request', request: longest.request } as const);
}

interface BarFrameProps {
  readonly kind: 'hovered' | 'selected';
  readonly x: number;
  readonly baseY: number;
  readonly widthPx: number;
  readonly heightPx: number;
}

function BarFrame({ kind, x, baseY, widthPx, heightPx }: BarFrameProps) {
  return (
    <g className={`map-frames map-frames-${kind}`}>
      <rect x={x - 1.5} y={baseY - heightPx - 2} width={widthPx + 3} height={heightPx + 3} />
    </g>
  );
}
