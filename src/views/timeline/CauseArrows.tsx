import { useId, useMemo } from 'react';
import type { Run } from '../../engine/recording/run.ts';
import type { WhyChain } from '../../narration/narration.ts';
import { arrowPath } from './arrow-path.ts';
import { causeArrows } from './cause-arrows.ts';
import type { ArrowEnd } from './cause-arrows.ts';
import { slotAtStep } from './lane-places.ts';
import type { LanePlaces } from './lane-places.ts';
import type { RunIndex } from './run-index.ts';
import { markHeight } from './timeline-layout.ts';
import type { TimelineLayout } from './timeline-layout.ts';
import type { TimeScale } from './time-scale.ts';

interface CauseArrowsProps {
  readonly run: Run;
  readonly index: RunIndex;
  readonly why: WhyChain;
  readonly layout: TimelineLayout;
  readonly places: LanePlaces;
  readonly scale: TimeScale;
}

/** The current why chain between the lanes. Arrows with an end out of view are left out. */
export function CauseArrows({ run, index, why, layout, places, scale }: CauseArrowsProps) {
  const headId = useId();
  const arrows = useMemo(
    () =>
      causeArrows(
        run,
        why.links.map((link) => link.event),
      ),
    [run, why],
  );
  const markPx = Math.max(4, markHeight(layout.laneHeight));
  const yOf = (end: ArrowEnd) => {
    const step = run.momentAt(end.ns).step;
    const lane = layout.lanesBy === 'request' ? end.request : slotAtStep(index, index.spansOfRequest[end.request], step);
    return lane >= places.first && lane < places.end ? places.top + (lane + 0.5) * layout.laneHeight : null;
  };
  const xOf = (end: ArrowEnd) => {
    const step = run.momentAt(end.ns).step;
    return scale.x(end.mark === 'cap' ? run.steps.endNs[step] : run.steps.startNs[step]);
  };
  return (
    <g pointerEvents="none">
      <marker
        id={headId}
        viewBox="0 0 8 8"
        refX="7"
        refY="4"
        markerWidth="7"
        markerHeight="7"
        markerUnits="userSpaceOnUse"
        orient="auto-start-reverse"
      >
        <path d="M0 .6L7.4 4L0 7.4z" fill="var(--signal)" />
      </marker>
      {arrows.map((arrow) => {
        const fromY = yOf(arrow.from);
        const toY = yOf(arrow.to);
        const fromX = xOf(arrow.from);
        const toX = xOf(arrow.to);
        if (fromY === null || toY === null || fromY === toY) return null;
        if (Math.min(fromX, toX) < scale.x0 || Math.max(fromX, toX) > scale.x1) return null;
        const step = run.momentAt(arrow.from.ns).step;
        const stepPx = (run.steps.endNs[step] - run.steps.startNs[step]) * scale.pxPerNs;
        return (
          <path
            key={arrow.key}
            d={arrowPath(arrow, { fromX, fromY, toX, toY, markPx, stepPx })}
            fill="none"
            stroke="var(--signal)"
            strokeWidth={1.25}
            strokeDasharray={arrow.later ? '3 2' : undefined}
            markerEnd={`url(#${headId})`}
          />
        );
      })}
    </g>
  );
}
