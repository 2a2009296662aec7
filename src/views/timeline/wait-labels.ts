import type { Span } from '../../engine/recording/spans.ts';
import { labelWidthPx } from './text-width.ts';
import { WAITS, then } from './words.ts';
import type { Wording } from './words.ts';

/** Stretches of one uninterrupted wait that have the same reason, by step. */
export interface WaitStretch {
  readonly fromStep: number;
  /** Exclusive. */
  readonly toStep: number;
  readonly words: Wording;
}

export interface PlacedLabel {
  /** Centre of the text, px. */
  readonly x: number;
  readonly text: string;
}

/** Room kept free on each side of a label, so that the dotted line shows on both. */
const PAD_PX = 8;

function wordsOf(span: Span, idOf: (request: number) => string): Wording | null {
  switch (span.reason) {
    case 'pages':
      return WAITS.pages(Math.max(1, span.needPages - span.freePages));
    case 'slot':
      return WAITS.slot;
    case 'behind':
      return span.needPages >= 0 ? WAITS.behind(idOf(span.needPages)) : WAITS.turn;
    case 'budget':
      return WAITS.budget;
    case 'preempting-step':
      return WAITS.preemptingStep;
    case 'batch':
      return WAITS.batch;
    case 'self-preempt':
      return WAITS.selfPreempt;
    case 'none':
    case 'arrived':
      return null;
  }
}

/**
 * Waits of one request, each a list of stretches in time order. Neighbours with the same words merge; standing behind several heads in a
 * row is one stretch, "waits its turn".
 */
export function waitStretches(spans: readonly Span[], idOf: (request: number) => string): readonly (readonly WaitStretch[])[] {
  const waits: WaitStretch[][] = [];
  let wait: WaitStretch[] = [];
  let behindFrom = -1;
  let previousEnd = -1;
  for (const span of spans) {
    if (span.kind !== 'queued') continue;
    if (span.fromStep !== previousEnd) {
      wait = [];
      waits.push(wait);
      behindFrom = -1;
    }
    previousEnd = span.toStep;
    const words = wordsOf(span, idOf);
    if (words === null) continue;
    const last = wait.at(-1);
    const touches = last !== undefined && last.toStep === span.fromStep;
    const behind = span.reason === 'behind';
    if (touches && last.words.long === words.long) wait[wait.length - 1] = { ...last, toStep: span.toStep };
    else if (touches && behind && behindFrom >= 0) wait[wait.length - 1] = { fromStep: behindFrom, toStep: span.toStep, words: WAITS.turn };
    else {
      wait.push({ fromStep: span.fromStep, toStep: span.toStep, words });
      behindFrom = behind ? span.fromStep : -1;
    }
  }
  return waits.filter((stretches) => stretches.length > 0);
}

/**
 * Writes the reasons on the line of one wait: each in the middle of the visible part of its stretch, in the longest wording that fits, the
 * second and later ones with "then". A stretch too short for its words stays silent; when all are, the longest reason may use the room of
 * the whole wait. Labels never overlap, because each stays inside its own stretch.
 *
 * @param edge px of a stretch's start and end, already cut to the plot
 */
export function placeWaitLabels(wait: readonly WaitStretch[], edge: (stretch: WaitStretch) => readonly [number, number]): readonly PlacedLabel[] {
  const placed: PlacedLabel[] = [];
  let told = false;
  for (const stretch of wait) {
    const [from, to] = edge(stretch);
    const wordings = told
      ? [then(stretch.words.long), stretch.words.long, stretch.words.brief]
      : [stretch.words.long, stretch.words.brief];
    const text = wordings.find((wording) => labelWidthPx(wording) + 2 * PAD_PX <= to - from);
    if (text !== undefined) placed.push({ x: (from + to) / 2, text });
    told = true;
  }
  if (placed.length > 0 || wait.length < 2) return placed;
  const widths = wait.map((stretch) => edge(stretch)[1] - edge(stretch)[0]);
  const main = wait[widths.indexOf(Math.max(...widths))];
  const from = Math.min(...wait.map((stretch) => edge(stretch)[0]));
  const to = Math.max(...wait.map((stretch) => edge(stretch)[1]));
  const text = [main.words.long, main.words.brief].find((wording) => labelWidthPx(wording) + 2 * PAD_PX <= to - from);
  return text === undefined ? placed : [{ x: (from + to) / 2, text }];
}
