import type { Snapshot } from '../engine/recording/snapshot.ts';
import type { Scenario } from '../engine/scenario.ts';
import type { Report } from './invariants.ts';

/**
 * Work conservation of the policies that prefill whole prompts. Static batching: with requests waiting and nobody running it waits only to
 * fill its batch; a row stands still only while others are prefilled. Prefill first: the head waits for a slot, for pages, or because another
 * is prefilled alone in this step; running requests stand still only in a step of prefill.
 */
export function checkWholePromptWork({ policy, limits, kvAllocation }: Scenario, scheduled: Snapshot, report: Report): void {
  const computing = scheduled.running.filter((running) => running.inFlightTokens > 0);
  const prefills = computing.some((running) => running.outputTokens === 0 || running.inFlightTokens > 1);
  const resumesByPrefill = scheduled.events.some((event) => event.kind === 'resume' || event.kind === 'admit');
  const preempts = scheduled.events.some((event) => event.kind === 'preempt');

  for (const running of scheduled.running) {
    if (running.inFlightTokens > 0 || running.doing === 'held') continue;
    if (!prefills && !resumesByPrefill && !preempts) {
      report('a running request stands still only in a step of prefill', `request ${running.request}`);
    }
  }
  const head = scheduled.waiting[0];
  if (head === undefined) {
    if (scheduled.running.some(({ doing }) => doing !== 'held') && computing.length === 0 && !preempts)
      report('a step without tokens has nobody to serve', 'rows run');
    return;
  }
  if (policy.kind === 'static') {
    const fills = policy.formation.kind === 'wait-until-full';
    if (scheduled.running.length === 0 && !fills)
      report('a static batch that takes what is there begins at once', `request ${head.request} waits`);
    return;
  }
  const holds: Partial<Record<typeof head.reason, boolean>> = {
    slot: scheduled.running.length === limits.maxNumSeqs,
    'prefill-alone': computing.length === 1,
    // A slab needs its pages side by side: enough free ones elsewhere do not help (SPEC B4).
    pages: head.needPages > head.freePages || kvAllocation.kind === 'slab',
    'preempting-step': preempts,
  };
  if (holds[head.reason] !== true)
    report('the head of the queue waits for a listed reason that holds', `request ${head.request}: ${head.reason}`);
}
