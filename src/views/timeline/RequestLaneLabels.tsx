import { memo } from 'react';
import { hueColour } from '../marks/fill-patterns.tsx';
import { endLabel } from './end-labels.ts';
import type { RequestLaneData } from './request-lanes.ts';
import type { StepTimes } from './step-blocks.ts';
import type { TimelineLayout } from './timeline-layout.ts';
import type { TimeScale } from './time-scale.ts';
import { placeWaitLabels } from './wait-labels.ts';
import type { WaitStretch } from './wait-labels.ts';
import { WORDS } from './words.ts';

interface RequestLaneLabelsProps {
  readonly lanes: readonly RequestLaneData[];
  readonly times: StepTimes;
  readonly layout: TimelineLayout;
  readonly scale: TimeScale;
}

/** Lanes lower than this carry no words but the names of the focus set. */
const WORDS_FROM_PX = 12;
const LANE_NAME_FROM_PX = 10;
/** From the middle of a lane to the base line of its text. */
const BASELINE_PX = 4;
const BAR_PX = 11;

/** Names at the left of the lanes, reasons on the dotted lines, ends at the caps or in the right gutter. */
export const RequestLaneLabels = memo(function RequestLaneLabels({ lanes, times, layout, scale }: RequestLaneLabelsProps) {
  const brief = layout.layout !== 'wide';
  const hasGutter = layout.layout !== 'phone';
  const hasWords = layout.laneHeight >= WORDS_FROM_PX;
  const stepNs = (step: number) => (step < times.startNs.length ? times.startNs[step] : times.endNs[times.endNs.length - 1]);
  const edges = (stretch: WaitStretch) => [scale.inside(stepNs(stretch.fromStep)), scale.inside(stepNs(stretch.toStep))] as const;
  return (
    <g>
      {lanes.map((lane, row) => {
        const y = layout.lanes.y + (row + 0.5) * layout.laneHeight + BASELINE_PX;
        const end = hasWords ? endLabel(lane.end, scale, hasGutter, brief) : null;
        const barHeight = Math.min(BAR_PX, layout.laneHeight - 1);
        return (
          <g key={lane.request}>
            <rect x={0} y={y - BASELINE_PX - barHeight / 2} width={3} height={barHeight} fill={hueColour(lane.hue)} />
            {layout.laneHeight < LANE_NAME_FROM_PX ? null : <LaneName lane={lane} y={y} layout={layout} />}
            {hasWords
              ? lane.waits.flatMap((wait, i) =>
                  placeWaitLabels(wait, edges).map((label) => (
                    <text key={`${i} ${label.x}`} x={label.x} y={y} className="type-label type-middle timeline-on-line">
                      {label.text}
                    </text>
                  )),
                )
              : null}
            {end === null ? null : (
              <text x={end.x} y={y} className={end.inGutter ? 'type-num type-quiet' : 'type-label timeline-on-paper'}>
                {end.text}
              </text>
            )}
          </g>
        );
      })}
    </g>
  );
});

function LaneName({ lane, y, layout }: { readonly lane: RequestLaneData; readonly y: number; readonly layout: TimelineLayout }) {
  const { promptTokens, outputTokens } = lane;
  return (
    <>
      <text x={8} y={y} className="type-title">
        {lane.id}
      </text>
      {layout.layout === 'phone' ? null : (
        <text x={lane.id.length > 1 ? 16 + lane.id.length * 7 : 24} y={y} className="type-label">
          {layout.layout === 'wide' ? WORDS.lane(promptTokens, outputTokens) : WORDS.laneShort(promptTokens, outputTokens)}
        </text>
      )}
    </>
  );
}
