import { naturalLogarithm } from './fixed-functions.ts';
import type { Arrivals } from './generator-schema.ts';
import type { Draw } from './random-streams.ts';

const NS_PER_SECOND = 1_000_000_000;

/** Arrivals of `count` requests in ns since the first, in order. */
export function drawArrivals(arrivals: Arrivals, count: number, draw: Draw): readonly number[] {
  switch (arrivals.kind) {
    case 'at-once':
      return Array.from({ length: count }, () => 0);
    case 'every':
      return Array.from({ length: count }, (_, index) => index * arrivals.gapNs);
    case 'bursts':
      return Array.from({ length: count }, (_, index) => Math.floor(index / arrivals.of) * arrivals.gapNs);
    case 'poisson':
      return poisson(arrivals.perSecond, count, draw);
  }
}

/** A Poisson process: gaps are −ln(1 − u) ÷ rate for u drawn evenly from [0, 1). */
function poisson(perSecond: number, count: number, draw: Draw): readonly number[] {
  const times: number[] = [];
  let seconds = 0;
  for (let index = 0; index < count; index++) {
    if (index > 0) seconds -= naturalLogarithm(1 - draw()) / perSecond;
    times.push(Math.round(seconds * NS_PER_SECOND));
  }
  return times;
}
