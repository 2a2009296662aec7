import { labelWidthPx } from './text-width.ts';
import type { TimeScale } from './time-scale.ts';
import { TIMELINE } from './words.ts';
import type { Wording } from './words.ts';

/** How a request's way through the run ended. Times in ns, −1 = never. */
export interface LaneEnd {
  readonly arrivalNs: number;
  readonly endNs: number;
  readonly kind: 'finished' | 'aborted' | 'rejected' | 'open';
  /** Pages that somebody was waiting for when it gave them back; 0 = nobody was. */
  readonly awaitedPages: number;
}

export interface EndLabel {
  readonly text: string;
  readonly x: number;
  readonly anchor: 'start' | 'end';
  /** In the right gutter rather than in the lane. */
  readonly inGutter: boolean;
}

const AFTER_CAP_PX = 7;
const EDGE_PX = 4;
const GUTTER_PX = 8;

/** What a lane says at its end: beside the cap, or at the edge beyond which the request ends. `gutterPx` 0 = no right gutter. */
export function endLabel(end: LaneEnd, scale: TimeScale, gutterPx: number, brief: boolean): EndLabel | null {
  const gutter = (text: string): EndLabel | null =>
    gutterPx > 0 ? { text, x: scale.x1 + GUTTER_PX, anchor: 'start', inGutter: true } : null;
  if (end.arrivalNs >= scale.window.toNs) return null;
  if (end.kind === 'open') return null;
  if (end.endNs > scale.window.toNs) return gutter(TIMELINE.later(end.endNs));
  if (end.endNs <= scale.window.fromNs) return { text: TIMELINE.earlier(end.endNs), x: scale.x0 + EDGE_PX, anchor: 'start', inGutter: false };
  const x = scale.x(end.endNs) + AFTER_CAP_PX;
  const text = wordings(end, brief).find((wording) => x + labelWidthPx(wording) <= scale.x1);
  return text === undefined ? gutter(TIMELINE.done(end.endNs).brief) : { text, x, anchor: 'start', inGutter: false };
}

function wordings(end: LaneEnd, brief: boolean): readonly string[] {
  const pick = (wording: Wording) => (brief ? wording.brief : wording.long);
  if (end.kind === 'rejected') return [TIMELINE.rejected.long, TIMELINE.rejected.brief];
  if (end.kind === 'aborted') return [TIMELINE.aborted(end.endNs).long, TIMELINE.aborted(end.endNs).brief];
  const done = pick(TIMELINE.done(end.endNs));
  return end.awaitedPages > 0 ? [done + pick(TIMELINE.frees(end.awaitedPages)), done] : [done];
}
