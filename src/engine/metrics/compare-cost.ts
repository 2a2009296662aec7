import type { Run } from '../recording/run.ts';
import { leadOf } from './compare-error.ts';
import type { Lead, LeadError, Side } from './compare-error.ts';
import { loneEnd } from './compare-lone-end.ts';
import type { LoneEnd } from './compare-lone-end.ts';
import type { SideNumbers } from './compare-numbers.ts';
import type { RequestMatch, RequestPair } from './compare-requests.ts';

/** What the side ahead pays for it, or does not cure. */
export type Cost =
  /** It ends later, although its answers come sooner. */
  | { readonly kind: 'end'; readonly lead: Lead }
  /** These of its requests are answered later; `pair` most of all, by `ns`. */
  | { readonly kind: 'later'; readonly count: number; readonly pair: RequestPair; readonly ns: number }
  | { readonly kind: 'ttft'; readonly lead: Lead }
  /** Between two tokens, as written. */
  | { readonly kind: 'tpot'; readonly lead: Lead }
  | { readonly kind: 'preemptions' }
  | { readonly kind: 'pages' }
  /** In the end it computes a single request. */
  | { readonly kind: 'alone'; readonly end: LoneEnd };

interface Sides<Value> {
  readonly a: Value;
  readonly b: Value;
}

/** The heaviest of these that it pays beyond the model's error; null when it pays nothing. */
export function costOf(
  runs: Sides<Run>,
  numbers: Sides<SideNumbers>,
  match: RequestMatch,
  end: Lead | null,
  error: LeadError,
  ahead: Side,
): Cost | null {
  const behind: Side = ahead === 'a' ? 'b' : 'a';
  if (end?.standing === behind) return { kind: 'end', lead: end };
  const later = laterRequests(runs, match, error, behind);
  if (later !== null) return later;
  if (numbers[ahead].preemptions > numbers[behind].preemptions) return { kind: 'preemptions' };
  const alone = loneEnd(runs[ahead]);
  const { maxNumSeqs } = runs[ahead].scenario.limits;
  const shares: (readonly [number, Cost])[] =
    alone === null ? [] : [[(alone.ns / runs[ahead].endNs) * (1 - 1 / maxNumSeqs), { kind: 'alone', end: alone }]];
  for (const [kind, time] of [
    ['ttft', 'meanTtftNs'],
    ['tpot', 'meanTpotNs'],
  ] as const) {
    const lead = leadOf(numbers.a[time], numbers.b[time], error);
    if (lead?.standing === behind) shares.push([lead.share, { kind, lead }]);
  }
  shares.sort(([x], [y]) => y - x);
  if (shares.length > 0) return shares[0][1];
  return numbers[ahead].peakPages > numbers[behind].peakPages ? { kind: 'pages' } : null;
}

function laterRequests(runs: Sides<Run>, match: RequestMatch, error: LeadError, behind: Side): Cost | null {
  let count = 0;
  let ns = 0;
  let worst: RequestPair | null = null;
  for (const pair of match.finished) {
    const aNs = runs.a.requests.releasedNs[pair.a] - runs.a.requests.arrivalNs[pair.a];
    const bNs = runs.b.requests.releasedNs[pair.b] - runs.b.requests.arrivalNs[pair.b];
    if (leadOf(aNs, bNs, error)?.standing !== behind) continue;
    count++;
    const lossNs = Math.abs(aNs - bNs);
    if (lossNs <= ns) continue;
    ns = lossNs;
    worst = pair;
  }
  return worst === null ? null : { kind: 'later', count, pair: worst, ns };
}
