import type { OperatorId } from '../../../engine/cost/cost-model.ts';
import type { Snapshot } from '../../../engine/recording/snapshot.ts';
import { HUE_COUNT, type FocusSet } from '../../focus-set.ts';

/** A request's part of attention. The requests without a hue stand together at the end. */
export interface Stripe {
  readonly key: string;
  /** 0 to 7, or −1 for the grey rest. */
  readonly hue: number;
  readonly kind: 'prefill' | 'decode';
  /** Of the operator's work, from 0 to 1. */
  readonly fromShare: number;
  readonly toShare: number;
}

/**
 * Who attention works for, and how much: decoding by the tokens of cache each request reads, a prefill chunk by its pairs of tokens. Empty for
 * every other operator.
 */
export function attentionStripes(operator: OperatorId, { running }: Snapshot, focus: FocusSet): readonly Stripe[] {
  const kind = operator === 'attention-prefill' ? 'prefill' : operator === 'attention-decode' ? 'decode' : null;
  if (kind === null) return [];
  const byHue = Array.from({ length: HUE_COUNT + 1 }, () => 0);
  let total = 0;
  for (const { request, doing, computedTokens, inFlightTokens } of running) {
    const works = kind === 'prefill' ? doing === 'prefill' : doing === 'decode' || doing === 'held';
    if (!works || (doing !== 'held' && inFlightTokens === 0)) continue;
    const work =
      kind === 'decode' ? computedTokens + inFlightTokens : (inFlightTokens * (inFlightTokens + 1)) / 2 + inFlightTokens * computedTokens;
    const hue = focus.hueOf(request);
    byHue[hue < 0 ? HUE_COUNT : hue] += work;
    total += work;
  }
  let share = 0;
  return byHue.flatMap((work, place) => {
    if (work === 0) return [];
    const fromShare = share;
    share += work / total;
    return [{ key: String(place), hue: place === HUE_COUNT ? -1 : place, kind, fromShare, toShare: share }];
  });
}
