import { memo } from 'react';
import { hueColour } from '../marks/fill-patterns.tsx';
import { endLabel } from './end-labels.ts';
import type { RequestLaneData } from './request-lanes.ts';
import type { StepTimes } from './step-blocks.ts';
import type { TimelineLayout } from './timeline-layout.ts';
import type { TimeScale } from './time-scale.ts';
import { labelWidthPx } from './text-width.ts';
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
  const named = namedRows(lanes, layout.laneHeight);
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
            {named.has(row) ? <LaneName lane={lane} y={y} layout={layout} /> : null}
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

const NAME_X_PX = 8;
/** One letter's tokens stand in one column, whatever the letter. */
const TOKENS_X_PX = 24;
const NAME_CHARACTER_PX = 7;

function LaneName({ lane, y, layout }: { readonly lane: RequestLaneData; readonly y: number; readonly layout: TimelineLayout }) {
  const { id, promptTokens, outputTokens } = lane;
  const x = Math.max(TOKENS_X_PX, NAME_X_PX + (id.length + 1) * NAME_CHARACTER_PX);
  const wordings = [WORDS.lane(promptTokens, outputTokens), WORDS.laneShort(promptTokens, outputTokens)];
  const tokens = (layout.layout === 'wide' ? wordings : wordings.slice(1)).find((text) => x + labelWidthPx(text) <= layout.x0);
  return (
    <>
      <text x={NAME_X_PX} y={y} className="type-title">
        {id}
      </text>
      {tokens === undefined ? null : (
        <text x={x} y={y} className="type-label">
          {tokens}
        </text>
      )}
    </>
  );
}

/** In lanes too low for a name each: the rows that carry one, the focus set first, never one over another. */
function namedRows(lanes: readonly RequestLaneData[], laneHeightPx: number): ReadonlySet<number> {
  if (laneHeightPx >= LANE_NAME_FROM_PX) return new Set(lanes.keys());
  const named: number[] = [];
  lanes.forEach((lane, row) => {
    const isFree = named.every((other) => Math.abs(other - row) * laneHeightPx >= LANE_NAME_FROM_PX + 1);
    if (lane.hue >= 0 && isFree) named.push(row);
  });
  return new Set(named);
}
