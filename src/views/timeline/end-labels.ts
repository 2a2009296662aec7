import { labelWidthPx } from './text-width.ts';
import type { TimeScale } from './time-scale.ts';
import { WORDS } from './words.ts';
import type { Wording } from './words.ts';

/** How a request's way through the run ended. Times in ns; endNs −1 = not at all. */
export interface LaneEnd {
  readonly arrivalNs: number;
  readonly endNs: number;
  /** "done 194 ms, frees 42 pages"; null while it has no end. */
  readonly words: Wording | null;
}

export interface EndLabel {
  readonly text: string;
  readonly x: number;
  /** In the right gutter, in mono, rather than in the lane. */
  readonly inGutter: boolean;
}

const AFTER_CAP_PX = 7;
const EDGE_PX = 4;
const GUTTER_PX = 8;

/** What a lane says at its end: beside the cap, or at the edge beyond which the request ends. */
export function endLabel(end: LaneEnd, scale: TimeScale, hasGutter: boolean, brief: boolean): EndLabel | null {
  if (end.words === null || end.arrivalNs >= scale.window.toNs) return null;
  const gutter = (text: string): EndLabel | null => (hasGutter ? { text, x: scale.x1 + GUTTER_PX, inGutter: true } : null);
  if (end.endNs > scale.window.toNs) return gutter(WORDS.continues(end.endNs));
  if (end.endNs <= scale.window.fromNs) return { text: WORDS.endsBefore(end.endNs), x: scale.x0 + EDGE_PX, inGutter: false };
  const x = scale.x(end.endNs) + AFTER_CAP_PX;
  const wordings = brief ? [end.words.brief] : [end.words.long, end.words.brief];
  const text = wordings.find((wording) => x + labelWidthPx(wording) <= scale.x1);
  return text === undefined ? gutter(WORDS.wholeMilliseconds(end.endNs)) : { text, x, inGutter: false };
}
