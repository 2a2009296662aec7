import type { Run } from '../../engine/recording/run.ts';
import { refusal } from '../../engine/scheduling/refusal.ts';
import type { Rejections } from '../../narration/messages/control-labels.ts';

/** How many requests of a run can never run, and why; null when there is none. */
export function rejectionsOf(run: Run): Rejections | null {
  const { requests, limits } = run.scenario;
  const counts = { tooLong: 0, tooLarge: 0, otherwise: 0 };
  requests.forEach((spec, request) => {
    if (run.finalState(request) !== 'rejected') return;
    const rule = refusal(spec, run.scenario)?.rule;
    counts[rule === 'B1' ? 'tooLong' : rule === 'B2' ? 'tooLarge' : 'otherwise']++;
  });
  if (counts.tooLong + counts.tooLarge + counts.otherwise === 0) return null;
  return { ...counts, requests: requests.length, limitTokens: limits.maxModelLenTokens, pages: limits.usablePages };
}
