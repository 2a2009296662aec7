import { memo, useMemo } from 'react';
import { longestShutSlot } from '../../engine/metrics/compare-cause.ts';
import { compareEn } from '../../narration/compare/en/index.ts';
import { labelWidthPx } from '../timeline/text-width.ts';
import type { TimeScale } from '../timeline/time-scale.ts';
import { WORDS } from '../timeline/words.ts';
import type { CompareLayout, SideRows } from './compare-layout.ts';
import type { CompareSide } from './compare-props.ts';
import { nameIn, sideLineOf } from './lane-words.ts';

const { labels } = compareEn;
const LETTER_PX = 16;
const TITLE_CHARACTER_PX = 6.6;
const END_CHARACTER_PX = 6;
/** Lanes at least this high have room for words inside. */
const WORDS_FROM_LANE_PX = 16;
const NAME_EVERY_LANE_FROM_PX = 14;
const PAD_PX = 12;

interface SideLabelsProps {
  readonly side: Pick<CompareSide, 'side' | 'name' | 'run'>;
  readonly rows: SideRows;
  readonly layout: CompareLayout;
  readonly scale: TimeScale;
}

/** Name and manner of a side above its lanes, slot names beside them, and, inside, the slot that stays shut longest. */
export const SideLabels = memo(function SideLabels({ side: { side, name, run }, rows, layout, scale }: SideLabelsProps) {
  const nameX = LETTER_PX + 2;
  const lineX = nameX + name.length * TITLE_CHARACTER_PX + 14;
  const ends = labels.endsAt(run.endNs);
  const room = layout.width - lineX - ends.length * END_CHARACTER_PX - PAD_PX;
  const line = sideLineOf(run);
  const told = [labels.sideLine(line), labels.sideLineShort(line)].find((text) => labelWidthPx(text) <= room);
  return (
    <g>
      <text x={0} y={rows.headY} className="compare-letter">
        {labels.side[side]}
      </text>
      <text x={nameX} y={rows.headY} className="compare-on-lanes type-title">
        {name}
      </text>
      {told === undefined ? null : (
        <text x={lineX} y={rows.headY} className="compare-on-lanes type-label">
          {told}
        </text>
      )}
      <text x={layout.width} y={rows.headY} className="type-label type-strong type-end">
        {ends}
      </text>
      {layout.layout === 'phone' ? null : <GutterLabels run={run} rows={rows} />}
      <ShutLabel run={run} rows={rows} scale={scale} />
    </g>
  );
});

function GutterLabels({ run, rows }: { readonly run: CompareSide['run']; readonly rows: SideRows }) {
  const slots = run.scenario.limits.maxNumSeqs;
  const named = rows.laneHeight >= NAME_EVERY_LANE_FROM_PX ? [...Array(slots).keys()] : slots === 1 ? [0] : [0, slots - 1];
  return (
    <>
      {named.map((slot) => {
        const middle = rows.lanes.y + (slot + 0.5) * rows.laneHeight + 4;
        const y = Math.max(rows.lanes.y + 9, Math.min(rows.lanes.y + rows.lanes.height - 1, middle));
        return (
          <text key={slot} x={0} y={y} className="type-label">
            {WORDS.slot(slot)}
          </text>
        );
      })}
      <text x={0} y={rows.queue.y + 11} className="type-label">
        {labels.queue}
      </text>
    </>
  );
}

function ShutLabel({ run, rows, scale }: { readonly run: CompareSide['run']; readonly rows: SideRows; readonly scale: TimeScale }) {
  const shut = useMemo(() => longestShutSlot(run), [run]);
  if (shut === null || rows.laneHeight < WORDS_FROM_LANE_PX) return null;
  const from = scale.inside(shut.fromNs);
  const to = scale.inside(shut.toNs);
  const text = labels.shutSlot(nameIn(run)(shut.request), shut.toNs - shut.fromNs).find((each) => labelWidthPx(each) + PAD_PX <= to - from);
  if (text === undefined) return null;
  return (
    <text x={(from + to) / 2} y={rows.lanes.y + (shut.slot + 0.5) * rows.laneHeight + 4} className="compare-shut type-label type-middle">
      {text}
    </text>
  );
}
