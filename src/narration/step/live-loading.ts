import type { LoadingPlan, LoadingState } from '../../engine/loading/loading-plan.ts';
import type { SentenceLengths } from '../parts.ts';
import { stepWords } from './en.ts';
import type { StepMessages } from './messages.ts';

/** How far the weights are at a moment before the run, what sets the pace, and how long it still takes. */
export function liveLoading(
  { pieces, totalBytes, slowest, cards }: LoadingPlan,
  { loadedBytes, piece }: LoadingState,
  ns: number,
  { live, loading }: StepMessages = stepWords,
): SentenceLengths {
  return live.loading({
    loadedBytes,
    totalBytes,
    layer: pieces[piece]?.layer ?? null,
    layers: pieces.filter(({ layer }) => layer !== null).length,
    slowest: loading.slowest(slowest, cards),
    cards,
    leftNs: Math.max(0, -ns),
  });
}
