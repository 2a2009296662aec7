import type { Run } from '../../engine/recording/run.ts';
import type { FocusSet } from '../focus-set.ts';

/** Pages in use at each step after scheduling, by request of the focus set; what is left of `usedPages` belongs to the others. */
export interface PageLayers {
  readonly requests: readonly number[];
  /** One column of `stepCount` page counts per request. */
  readonly held: readonly Int32Array[];
}

const layersByRun = new WeakMap<Run, { readonly members: string; readonly layers: PageLayers }>();

/** The layers of a run, made once per focus set. A page shared by several requests counts once, for the one that had it first. */
export function pageLayers(run: Run, focus: FocusSet): PageLayers {
  const members = focus.members.join();
  const known = layersByRun.get(run);
  if (known?.members === members) return known.layers;
  const held = focus.members.map((request) => Int32Array.from(run.pagesHeld(request, 0, run.stepCount)));
  const hits = focus.members.map((request) => hitPages(run, request));
  countSharedOnce(held, hits, run.steps.usedPages);
  const layers = { requests: focus.members, held };
  layersByRun.set(run, { members, layers });
  return layers;
}

/** Pages found in the prefix cache by the residence that each step belongs to. */
function hitPages(run: Run, request: number): Int32Array {
  const pages = new Int32Array(run.stepCount);
  for (const event of run.eventsOfRequest(request)) {
    if (event.kind === 'prefix-hit') pages.fill(event.pages, event.step);
    else if (event.kind === 'preempt' || event.kind === 'admit' || event.kind === 'resume') pages.fill(0, event.step);
  }
  return pages;
}

/**
 * Where the layers of a step hold more than is in use, the surplus is pages counted twice. They are taken from the requests that found
 * them in the cache, the last layer first.
 */
export function countSharedOnce(held: readonly Int32Array[], hits: readonly Int32Array[], usedPages: ArrayLike<number>): void {
  for (let step = 0; step < usedPages.length; step++) {
    let surplus = -usedPages[step];
    for (const layer of held) surplus += layer[step];
    for (let i = held.length - 1; i >= 0 && surplus > 0; i--) {
      const cut = Math.min(surplus, hits[i][step], held[i][step]);
      held[i][step] -= cut;
      surplus -= cut;
    }
  }
}
