import { labelWidthPx } from './text-width.ts';

/** What the remark looks at, by step. */
export interface RemarkColumns {
  readonly startNs: ArrayLike<number>;
  readonly endNs: ArrayLike<number>;
  readonly prefillTokens: ArrayLike<number>;
  readonly computeNs: ArrayLike<number>;
}

const PAD_PX = 8;

/**
 * Where "prefill chunks add compute" has room: left edge, px, in the first stretch of steps without prefill that is wide enough, between
 * fromStep and toStep. Null when there is none, or when the picture does not show it: without prefill steps in the window, or when those
 * do not compute longer than the others.
 */
export function remarkPlace(
  columns: RemarkColumns,
  fromStep: number,
  toStep: number,
  x: (ns: number) => number,
  text: string,
): number | null {
  const sums = { prefillNs: 0, prefills: 0, otherNs: 0, others: 0 };
  const wantedPx = labelWidthPx(text) + 2 * PAD_PX;
  let place: number | null = null;
  let stretchFrom = -1;
  for (let step = fromStep; step <= toStep; step++) {
    const isQuiet = step < toStep && columns.prefillTokens[step] === 0;
    if (step < toStep) {
      sums[isQuiet ? 'otherNs' : 'prefillNs'] += columns.computeNs[step];
      sums[isQuiet ? 'others' : 'prefills']++;
    }
    if (isQuiet && stretchFrom < 0) stretchFrom = step;
    if (isQuiet || stretchFrom < 0) continue;
    const left = x(columns.startNs[stretchFrom]);
    if (place === null && x(columns.endNs[step - 1]) - left >= wantedPx) place = left + PAD_PX;
    stretchFrom = -1;
  }
  const isTrue = sums.prefills > 0 && sums.others > 0 && sums.prefillNs / sums.prefills > sums.otherNs / sums.others;
  return isTrue ? place : null;
}
