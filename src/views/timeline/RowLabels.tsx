import { memo } from 'react';
import { worstErrorOf } from '../../engine/cost/step-error.ts';
import type { Run } from '../../engine/recording/run.ts';
import type { RunIndex } from './run-index.ts';
import { HEADROOM } from './step-time-shapes.ts';
import type { Band, TimelineLayout } from './timeline-layout.ts';
import { WORDS } from './words.ts';
import type { Wording } from './words.ts';

interface RowLabelsProps {
  readonly run: Run;
  readonly index: RunIndex;
  readonly layout: TimelineLayout;
}

const TITLE_PX = 12;
const NOTE_PX = 27;
const GUTTER_PX = 8;
/** Title and note stand below each other only in rows this high. */
const TWO_LINES_FROM_PX = 28;

/** Names of the rows at the left and their scales at the right. */
export const RowLabels = memo(function RowLabels({ run, index, layout }: RowLabelsProps) {
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
        {pick(timesError)}
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
