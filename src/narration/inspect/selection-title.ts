import type { Run } from '../../engine/recording/run.ts';
import type { Snapshot } from '../../engine/recording/snapshot.ts';
import type { Selection } from '../../scenario/selection.ts';
import type { Catalogue } from '../catalogue.ts';
import type { Sentence } from '../parts.ts';
import { requestPart } from '../sentence.ts';

/** Name of the selection: "page 132, E block 15"; without one, the step. */
export function selectionTitle(run: Run, snapshot: Snapshot, selection: Selection | null, words: Catalogue): Sentence {
  const { titles } = words;
  switch (selection?.kind) {
    case 'request':
      return requestTitle(run, snapshot, selection.request, words);
    case 'page':
      return pageTitle(run, snapshot, selection.page, words);
    case 'slot': {
      const request = snapshot.slots[selection.slot] ?? -1;
      return titles.slot(selection.slot, request < 0 ? null : [requestPart(run.scenario, request)]);
    }
    case 'step':
      return titles.step(selection.step);
    case undefined:
      return titles.step(snapshot.step);
  }
}

function requestTitle(run: Run, snapshot: Snapshot, request: number, { titles }: Catalogue): Sentence {
  const name: Sentence = [requestPart(run.scenario, request)];
  const running = snapshot.running.find((entry) => entry.request === request);
  if (running !== undefined) return titles.request(name, titles.running(running.doing, running.slot));
  const state = snapshot.states[request] ?? 'not-arrived';
  return titles.request(name, [{ kind: 'text', text: titles.states[state === 'running' || state === 'held' ? 'waiting' : state] }]);
}

function pageTitle(run: Run, snapshot: Snapshot, page: number, { titles }: Catalogue): Sentence {
  const { owner, block, references } = snapshot.pages;
  const holder = owner[page] ?? -1;
  if (holder < 0) return titles.page(page);
  const name: Sentence = [requestPart(run.scenario, holder)];
  const count = references[page] ?? 0;
  if (count === 0) return titles.pageKept(page, name, block[page] ?? 0);
  return count === 1 ? titles.pageOf(page, name, block[page] ?? 0) : titles.pageShared(page, name, block[page] ?? 0, count);
}
