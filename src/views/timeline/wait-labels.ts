import type { Span } from '../../engine/recording/spans.ts';
import { labelWidthPx } from './text-width.ts';
import type { Wording } from './words.ts';

/** A stretch of one uninterrupted wait with the same reason, by step. */
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

/** Waits of one request, each a list of stretches in time order; neighbours with the same words are one stretch. */
export function waitStretches(spans: readonly Span[], wordsOf: (span: Span) => Wording | null): readonly (readonly WaitStretch[])[] {
  const waits: WaitStretch[][] = [];
  let previousEnd = -1;
  for (const span of spans) {
    if (span.kind !== 'queued') continue;
    if (span.fromStep !== previousEnd) waits.push([]);
    previousEnd = span.toStep;
    const wait = waits[waits.length - 1];
    const words = wordsOf(span);
    const last = wait.at(-1);
    if (words === null) continue;
    if (last?.toStep === span.fromStep && last.words.long === words.long) wait[wait.length - 1] = { ...last, toStep: span.toStep };
    else wait.push({ fromStep: span.fromStep, toStep: span.toStep, words });
  }
  return waits.filter((stretches) => stretches.length > 0);
}

/**
 * Writes the reasons on the line of one wait: each in the middle of the visible part of its stretch, in the longest wording that fits. A
 * stretch too short for its words stays silent; when all are, the longest reason may use the room of the whole wait. Labels never overlap,
 * because each stays inside its own stretch.
 *
 * @param edges px of a stretch's start and end, already cut to the plot
 */
export function placeWaitLabels(
  wait: readonly WaitStretch[],
  edges: (stretch: WaitStretch) => readonly [number, number],
): readonly PlacedLabel[] {
  const placed = wait.flatMap((stretch) => {
    const [from, to] = edges(stretch);
    return labelBetween(stretch.words, from, to);
  });
  if (placed.length > 0 || wait.length < 2) return placed;
  const widths = wait.map((stretch) => edges(stretch)[1] - edges(stretch)[0]);
  const main = wait[widths.indexOf(Math.max(...widths))];
  return labelBetween(main.words, Math.min(...wait.map((s) => edges(s)[0])), Math.max(...wait.map((s) => edges(s)[1])));
}

function labelBetween(words: Wording, from: number, to: number): readonly PlacedLabel[] {
  const text = [words.long, words.brief].find((wording) => labelWidthPx(wording) + 2 * PAD_PX <= to - from);
  return text === undefined ? [] : [{ x: (from + to) / 2, text }];
}
