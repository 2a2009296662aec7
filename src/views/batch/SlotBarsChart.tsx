import type { SyntheticEvent } from 'react';
import { spoken } from '../../narration/spoken.ts';
import { useRoving } from '../panel/roving.ts';
import { requestOfSelection } from '../panel/same-request.ts';
import type { PanelProps } from '../panel-props.ts';
import { SlotBarShapes } from './SlotBarShapes.tsx';
import { SlotBarTargets } from './SlotBarTargets.tsx';
import { slotRows } from './batch-rows.ts';
import { slotBars, slotGroups, slotTicks } from './slot-bars.ts';
import type { SlotGroup } from './slot-bars.ts';

interface SlotBarsChartProps extends PanelProps {
  readonly x: number;
  readonly topY: number;
  readonly widthPx: number;
  readonly heightPx: number;
}

const labels = spoken.labels.batch;

/** The tokens in the cache of every slot as bars, in slot order; idle slots are empty boxes. */
export function SlotBarsChart(props: SlotBarsChartProps) {
  const { run, snapshot, focus, selection, hover, x, topY, widthPx, heightPx, onSelect, onHover } = props;
  const groups = slotGroups(slotRows(run, snapshot));
  const bars = slotBars(groups, widthPx, heightPx);
  const baseY = topY + heightPx;
  const roving = useRoving<SVGGElement>(groups.length, groups.length, 0);
  const slotPx = widthPx / snapshot.slots.length;
  const targetAt = (event: SyntheticEvent) => {
    const index = event.target instanceof Element ? event.target.getAttribute('data-roving') : null;
    const group = index === null ? undefined : groups[Number(index)];
    return group === undefined ? null : targetOf(group);
  };
  const selectAt = (event: SyntheticEvent) => {
    const target = targetAt(event);
    if (target !== null) onSelect(target);
  };
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
      <SlotBarShapes
        groups={groups}
        bars={bars}
        focus={focus}
        x={x}
        baseY={baseY}
        hovered={requestOfSelection(hover, snapshot)}
        selected={selection?.kind === 'page' ? -1 : requestOfSelection(selection, snapshot)}
      />
      <g
        role="group"
        aria-label={labels.kvTokensPerSlot}
        {...roving.container}
        onKeyDownCapture={(event) => {
          if (event.key !== 'Enter') return;
          event.preventDefault();
          event.stopPropagation();
          selectAt(event);
        }}
        onClick={selectAt}
        onPointerOver={(event) => onHover(targetAt(event))}
        onPointerLeave={() => onHover(null)}
      >
        <SlotBarTargets
          run={run}
          snapshot={snapshot}
          reachable={roving.current}
          x={x}
          topY={topY}
          pitchPx={bars.pitchPx}
          heightPx={heightPx}
        />
      </g>
    </>
  );
}

function targetOf({ firstSlot, longest }: SlotGroup) {
  return longest === null ? ({ kind: 'slot', slot: firstSlot } as const) : ({ kind: 'request', request: longest.request } as const);
}
