import type { Snapshot } from '../../engine/recording/snapshot.ts';

/** Above this many changed pages a step cuts instead of easing, and what changed is outlined. */
export const MOST_EASED_PAGES = 48;

/** Pages whose owner, block or count of owners differs between two moments, or that are written just now in the later one only. */
export function changedPages(before: Snapshot, after: Snapshot): readonly number[] {
  if (before === after) return [];
  const changed: number[] = [];
  const [a, b] = [before.pages, after.pages];
  for (let page = 1; page <= after.usablePages; page++) {
    if (a.owner[page] !== b.owner[page] || a.block[page] !== b.block[page] || a.references[page] !== b.references[page]) changed.push(page);
  }
  return changed;
}
