import type { Run } from '../engine/recording/run.ts';
import type { Snapshot } from '../engine/recording/snapshot.ts';
import type { Selection } from '../scenario/selection.ts';
import type { Catalogue } from './catalogue.ts';
import { spoken } from './spoken.ts';
import { selectionTitle } from './inspect/selection-title.ts';
import { MOST_NAMED_REQUESTS } from './live/moment-facts.ts';
import type { PanelId } from './narration.ts';
import type { Sentence } from './parts.ts';
import { stepCost } from './step-cost.ts';
import { queueOrder } from './why/rule-of-event.ts';

/** What a panel's sentence depends on besides the moment. */
export interface PanelView {
  /** Pages that one mark of the map stands for. */
  readonly pagesPerMark?: number;
  /** Default: by request up to 12 requests, else by slot. */
  readonly lanes?: 'request' | 'slot';
  readonly focusCount?: number;
  readonly selection?: Selection | null;
}

/** What a panel shows now, in one line beside its title. */
export function panelSentence(panel: PanelId, run: Run, snapshot: Snapshot, view: PanelView = {}, words: Catalogue = spoken): Sentence {
  const { panels } = words;
  const { usablePages, freePages, waiting } = snapshot;
  const usedPages = usablePages - freePages;
  switch (panel) {
    case 'memory-map': {
      const pagesPerMark = view.pagesPerMark ?? 1;
      const cards = run.scenario.group?.cards ?? 1;
      if (pagesPerMark > 1) return panels.memoryMapScaled({ usedPages, usablePages, cards, pagesPerMark });
      return panels.memoryMap({ usedPages, usablePages, cards, keptPages: keptPages(snapshot) });
    }
    case 'batch':
      return panels.batch({ phase: snapshot.phase, busySlots: busySlots(snapshot), slots: snapshot.slots.length, waiting: waiting.length });
    case 'queue':
      return panels.queue(waiting.length, queueOrder(run));
    case 'step-time': {
      const durationNs = snapshot.stepEndNs - snapshot.stepStartNs;
      return snapshot.idle ? panels.idleStep(durationNs) : panels.stepTime(durationNs, stepCost(run, snapshot).bound);
    }
    case 'timeline':
      return panels.timeline(run.requestCount, run.stepCount, run.endNs);
    case 'kv-pages':
      return panels.kvPages(usedPages, usablePages);
    case 'lanes': {
      const lanes = view.lanes ?? (run.requestCount > MOST_NAMED_REQUESTS ? 'slot' : 'request');
      return panels.lanes(lanes, lanes === 'slot' ? snapshot.slots.length : run.requestCount);
    }
    case 'focus-set':
      return panels.focusSet(view.focusCount ?? Math.min(8, run.requestCount));
    case 'inspector':
      return selectionTitle(run, snapshot, view.selection ?? null, words);
  }
}

/** After scheduling: slots with tokens in flight; after the output: slots taken. */
function busySlots({ running, phase }: Snapshot): number {
  return phase === 'output' ? running.length : running.filter((entry) => entry.inFlightTokens > 0).length;
}

/** Free pages that still hold registered tokens. */
function keptPages({ pages }: Snapshot): number {
  return pages.owner.reduce((count, owner, page) => (owner >= 0 && pages.references[page] === 0 ? count + 1 : count), 0);
}
