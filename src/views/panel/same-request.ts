import type { Snapshot } from '../../engine/recording/snapshot.ts';
import type { Selection } from '../../scenario/selection.ts';

/** The request that a selection points at or belongs to: itself, the page's first owner, the slot's occupant; −1 for none. */
export function requestOfSelection(selection: Selection | null, snapshot: Snapshot): number {
  switch (selection?.kind) {
    case 'request':
      return selection.request;
    case 'page':
      return snapshot.pages.owner[selection.page] ?? -1;
    case 'slot':
      return snapshot.slots[selection.slot] ?? -1;
    default:
      return -1;
  }
}
