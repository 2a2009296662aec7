import type { RunEvent } from '../../engine/recording/events.ts';
import type { Run } from '../../engine/recording/run.ts';
import type { Snapshot } from '../../engine/recording/snapshot.ts';
import { PAGE_NEW } from '../../engine/recording/snapshot.ts';
import type { Selection } from '../../scenario/selection.ts';
import type { Catalogue } from '../catalogue.ts';
import { spoken } from '../spoken.ts';
import type { WhyChain } from '../narration.ts';
import { latestEvent } from './latest-event.ts';
import { whyChain } from './why-event.ts';
import { whyStep } from './why-step.ts';
import { whyIdleSlot, whyStalled, whyWaits } from './why-waits.ts';

/** Why the selected thing is as it is at this moment; without a selection, why the step takes its time. Null where nothing led to it. */
export function whyOf(run: Run, snapshot: Snapshot, selection: Selection | null, words: Catalogue = spoken): WhyChain | null {
  switch (selection?.kind) {
    case 'request':
      return whyRequest(run, snapshot, selection.request, words);
    case 'page':
      return whyPage(run, snapshot, selection.page, words);
    case 'slot': {
      const request = snapshot.slots[selection.slot];
      if (request === undefined) return null;
      return request < 0 ? whyIdleSlot(run, snapshot, selection.slot, words) : whyRequest(run, snapshot, request, words);
    }
    case 'step':
      return whyStep(run, selection.step === snapshot.step ? snapshot : run.snapshot(run.nsOf(selection.step, 'scheduled')), words);
    case undefined:
      return whyStep(run, snapshot, words);
  }
}

function whyRequest(run: Run, snapshot: Snapshot, request: number, words: Catalogue): WhyChain | null {
  const waiting = snapshot.waiting.find((entry) => entry.request === request);
  if (waiting !== undefined) return whyWaits(run, snapshot, waiting, words);
  const running = snapshot.running.find((entry) => entry.request === request);
  if (running?.doing === 'stalled') return whyStalled(run, snapshot, running, words);
  if (running === undefined)
    return chainOrNull(run, snapshot, latestEvent(run, snapshot, request, ['finish', 'release', 'abort', 'reject']), words);
  // What just happened to it, or else why it is in the batch at all.
  const now = latestEvent(run, snapshot, request, ['admit', 'resume', 'new-page', 'chunk']);
  const event = now?.step === snapshot.step ? now : latestEvent(run, snapshot, request, ['admit', 'resume']);
  const needed = preemptedFor(snapshot, request);
  return chainOrNull(run, snapshot, needed ?? event, words);
}

function whyPage(run: Run, snapshot: Snapshot, page: number, words: Catalogue): WhyChain | null {
  const ghost = snapshot.ghosts.find((entry) => entry.page === page);
  if (ghost !== undefined)
    return chainOrNull(run, snapshot, latestEvent(run, snapshot, ghost.request, ['preempt', 'finish', 'release', 'abort']), words);
  const owner = snapshot.pages.owner[page] ?? -1;
  if (owner < 0) return null;
  if ((snapshot.pages.references[page] ?? 0) === 0) {
    return chainOrNull(run, snapshot, latestEvent(run, snapshot, owner, ['preempt', 'finish', 'release', 'abort']), words);
  }
  const isNew = ((snapshot.pages.flags[page] ?? 0) & PAGE_NEW) !== 0;
  const event = (isNew ? preemptedFor(snapshot, owner) : null) ?? takingEvent(run, snapshot, owner, snapshot.pages.block[page] ?? 0);
  return chainOrNull(run, snapshot, event, words);
}

function chainOrNull(run: Run, { step }: Snapshot, event: RunEvent | null, words: Catalogue): WhyChain | null {
  return event === null ? null : whyChain(run, event, words, step);
}

/** The preemption of this step that gave the request its pages. */
function preemptedFor(snapshot: Snapshot, request: number): RunEvent | null {
  return snapshot.events.find((event) => event.kind === 'preempt' && event.other === request) ?? null;
}

/** The event in which a running request got the page of one of its blocks. */
function takingEvent(run: Run, snapshot: Snapshot, request: number, block: number): RunEvent | null {
  const admission = latestEvent(run, snapshot, request, ['admit', 'resume']);
  if (admission === null) return null;
  let pages = 0;
  for (const event of run.eventsOfRequest(request)) {
    if (event.index < admission.index || event.step > snapshot.step) continue;
    if (!['admit', 'resume', 'prefix-hit', 'chunk', 'new-page'].includes(event.kind)) continue;
    pages += event.pages;
    if (pages > block) return hitOrTaking(event, block, run);
  }
  return admission;
}

/** Hits stand at the start of a table although the event of the admission comes first. */
function hitOrTaking(event: RunEvent, block: number, run: Run): RunEvent {
  const hit = run.eventsOf(event.step).find((other) => other.kind === 'prefix-hit' && other.request === event.request);
  return hit !== undefined && block < hit.pages ? hit : event;
}
