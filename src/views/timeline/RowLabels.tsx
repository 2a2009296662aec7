import { memo } from 'react';
import { worstErrorOf } from '../../engine/cost/step-error.ts';
import type { Run } from '../../engine/recording/run.ts';
import type { RunIndex } from './run-index.ts';
import { HEADROOM } from './step-time-shapes.ts';
import { labelWidthPx, monoWidthPx } from './text-width.ts';
import type { Band, TimelineLayout } from './timeline-layout.ts';
import { axisGapPx } from './timeline-shapes.ts';
import { axisTicks } from './time-scale.ts';
import type { TimeScale } from './time-scale.ts';
import { WORDS } from './words.ts';
import type { Wording } from './words.ts';

interface RowLabelsProps {
  readonly run: Run;
  readonly index: RunIndex;
  readonly layout: TimelineLayout;
  readonly scale: TimeScale;
}

const TITLE_PX = 12;
const NOTE_PX = 27;
const GUTTER_PX = 8;
const AXIS_GAP_PX = 4;
/** Title and note stand below each other only in rows this high. */
const TWO_LINES_FROM_PX = 28;

/** Names of the rows at the left and their scales at the right. */
export const RowLabels = memo(function RowLabels({ run, index, layout, scale }: RowLabelsProps) {
  if (layout.layout === 'phone') return null;
  const timesError = WORDS.timesError(worstErrorOf(run.scenario, ['total']));
  const axisBottom = layout.axis.y + layout.axis.height;
  const brief = layout.layout === 'medium';
  const pick = (wording: Wording) => (brief ? wording.brief : wording.long);
  const many = layout.lanesBy === 'slot';
  const scaleX = layout.x1 + GUTTER_PX;
  const { pages, queue, stepTime } = layout;
  return (
    <g>
      <text x={0} y={axisBottom - 8} className="type-small">
        {labelWidthPx(timesError.long) > roomBesideAxisPx(layout, scale) ? timesError.brief : pick(timesError)}
      </text>
      {many ? <RowName band={layout.lanes} title={WORDS.titles.lanes} note={WORDS.lanesBySlot} /> : null}
      {pages === null ? null : (
        <>
          <RowName band={pages} title={WORDS.titles.kvPages} note={pick(many ? WORDS.kvFocus : WORDS.kvByRequest)} />
          <text x={scaleX} y={pages.y + 4} className="type-label type-signal">
            {pick(WORDS.poolWording(run.scenario.limits.usablePages))}
          </text>
          <Zero x={scaleX} band={pages} />
        </>
      )}
      {queue === null ? null : (
        <>
          <RowName band={queue} title={WORDS.titles.queue} note={pick(WORDS.queueNote)} />
          <text x={scaleX} y={queue.y + 6} className="type-num type-quiet">
            {pick(WORDS.atMostWording(index.mostWaiting))}
          </text>
          <Zero x={scaleX} band={queue} />
        </>
      )}
      {stepTime === null ? null : (
        <>
          <RowName band={stepTime} title={WORDS.titles.stepTime} note={pick(WORDS.stepTimeNote)} />
          <text x={scaleX} y={stepTime.y + stepTime.height * HEADROOM + 4} className="type-num type-quiet">
            {WORDS.stepLength(index.longestStepNs)}
          </text>
          <Zero x={scaleX} band={stepTime} />
        </>
      )}
    </g>
  );
});

/** Room in the gutter before the first label of the axis, which reaches into it, px. */
function roomBesideAxisPx(layout: TimelineLayout, scale: TimeScale): number {
  const first = axisTicks(scale, axisGapPx(layout))[0];
  const labelFromPx = first === undefined ? layout.x0 : scale.x(first.ns) - monoWidthPx(first.text) / 2;
  return Math.min(layout.x0, labelFromPx) - AXIS_GAP_PX;
}

function RowName({ band, title, note }: { readonly band: Band; readonly title: string; readonly note: string }) {
  const isTight = band.height < TWO_LINES_FROM_PX;
  return (
    <>
      <text x={0} y={band.y + (isTight ? TITLE_PX - 2 : TITLE_PX)} className="type-title">
        {title}
      </text>
      <text x={0} y={band.y + (isTight ? NOTE_PX - 4 : NOTE_PX)} className={isTight ? 'type-small' : 'type-label'}>
        {note}
      </text>
    </>
  );
}

function Zero({ x, band }: { readonly x: number; readonly band: Band }) {
  return (
    <text x={x} y={band.y + band.height + 1} className="type-badge">
      0
    </text>
  );
}
