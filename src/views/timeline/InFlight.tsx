import { requestLabel } from '../../narration/sentence.ts';
import type { Run } from '../../engine/recording/run.ts';
import type { Snapshot } from '../../engine/recording/snapshot.ts';
import { hueColour } from '../marks/fill-patterns.tsx';
import type { FocusSet } from '../focus-set.ts';
import type { LanePlaces } from './lane-places.ts';
import { markHeight } from './timeline-layout.ts';
import type { TimelineLayout } from './timeline-layout.ts';
import type { TimeScale } from './time-scale.ts';
import { monoWidthPx } from './text-width.ts';
import { WORDS } from './words.ts';

interface InFlightProps {
  readonly run: Run;
  readonly snapshot: Snapshot;
  readonly focus: FocusSet;
  readonly layout: TimelineLayout;
  readonly places: LanePlaces;
  readonly scale: TimeScale;
  /** Whether blocks carry their token count and id. */
  readonly isLabelled: boolean;
}

const OUTLINE_PX = 1.25;
/** A block must be this wide and a lane this high to be hollowed out. */
const FROM_WIDTH_PX = 3;
const FROM_LANE_PX = 5;
const TEXT_FROM_PX = 11;
const TEXT_PAD_PX = 6;

/** The step blocks under the playhead, hollow while their tokens are being written. */
export function InFlight({ run, snapshot, focus, layout, places, scale, isLabelled }: InFlightProps) {
  const left = Math.round(scale.inside(snapshot.stepStartNs));
  const width = Math.round(scale.inside(snapshot.stepEndNs)) - left - 1;
  if (snapshot.phase !== 'scheduled' || width < FROM_WIDTH_PX || layout.laneHeight < FROM_LANE_PX) return null;
  const height = markHeight(layout.laneHeight);
  return (
    <g pointerEvents="none">
      {snapshot.running.map(({ request, slot, inFlightTokens }) => {
        const lane = layout.lanesBy === 'slot' ? slot : request;
        if (inFlightTokens === 0 || lane < places.first || lane >= places.end) return null;
        const top = places.top + lane * layout.laneHeight + (layout.laneHeight - height) / 2;
        const text = WORDS.block(requestLabel(run.scenario, request), inFlightTokens);
        const hasText = isLabelled && height >= TEXT_FROM_PX && width >= monoWidthPx(text) + 2 * TEXT_PAD_PX;
        return (
          <g key={request}>
            <rect x={left} y={top} width={width + 0.5} height={height} fill="var(--paper)" />
            <rect
              x={left + OUTLINE_PX / 2 + 0.5}
              y={top + OUTLINE_PX / 2}
              width={Math.max(0.5, width - OUTLINE_PX - 0.5)}
              height={height - OUTLINE_PX}
              fill="none"
              stroke={hueColour(focus.hueOf(request))}
              strokeWidth={OUTLINE_PX}
            />
            {hasText ? (
              <text x={left + TEXT_PAD_PX} y={top + height / 2 + 3.5} className="type-badge type-ink">
                {text}
              </text>
            ) : null}
          </g>
        );
      })}
    </g>
  );
}
