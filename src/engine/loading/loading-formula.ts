import { type Expression, type Formula, formulaOf, leaf, product, quotient, sum } from '../formula.ts';
import type { LoadingPlan } from './loading-plan.ts';

const NS_PER_SECOND = 1e9;

/**
 * How long the weights load (SPEC H7): what the slowest link takes for all of them, and what it waits or is waited for. The disk carries
 * every card's share one after another, a host link only its own card's.
 */
export function loadingTimeFormula({ cards, totalBytes, durationNs, links, slowest }: LoadingPlan): Formula {
  const isDisk = slowest === 'disk';
  const rate = isDisk ? links.disk : links.hostLink;
  const share = leaf(cards === 1 ? 'weights' : 'weights of a card', totalBytes, 'bytes');
  const bytes = isDisk && cards > 1 ? product(leaf('cards', cards, ''), share) : share;
  const carried = (totalBytes * (isDisk ? cards : 1) * NS_PER_SECOND) / rate.perSecond;
  const expression: Expression = sum(
    product(quotient(bytes, leaf(isDisk ? 'disk' : 'host link', rate.perSecond, 'bytes/s', 'modelled')), leaf('ns/s', NS_PER_SECOND, '')),
    leaf(isDisk ? 'last piece over the host link' : 'first piece from the disk', Math.max(0, durationNs - carried), 'ns', 'modelled'),
  );
  return formulaOf('Loading', 'ns', expression, 'SPEC H7');
}
