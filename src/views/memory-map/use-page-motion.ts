import { useState } from 'react';
import type { Snapshot } from '../../engine/recording/snapshot.ts';
import { MOST_EASED_PAGES, changedPages } from './changed-pages.ts';

export interface PageMotion {
  /** Marks that appear now ease in: freed pages first, taken pages last. */
  readonly eased: boolean;
  /** Too much changed to ease: pages to outline for a moment. */
  readonly outlined: readonly number[];
}

const STILL: PageMotion = { eased: false, outlined: [] };

/** How the change to this snapshot is shown, given the one drawn before it. `transitionMs` 0 = cut. */
export function usePageMotion(snapshot: Snapshot, transitionMs: number): PageMotion {
  const [drawn, setDrawn] = useState({ snapshot, motion: STILL });
  if (drawn.snapshot === snapshot) return drawn.motion;
  const motion = motionBetween(drawn.snapshot, snapshot, transitionMs);
  setDrawn({ snapshot, motion });
  return motion;
}

function motionBetween(before: Snapshot, after: Snapshot, transitionMs: number): PageMotion {
  if (transitionMs <= 0 || before.usablePages !== after.usablePages) return STILL;
  const changed = changedPages(before, after);
  return changed.length <= MOST_EASED_PAGES ? { eased: true, outlined: [] } : { eased: false, outlined: changed };
}
