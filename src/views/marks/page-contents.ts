import { PAGE_NEW } from '../../engine/recording/snapshot.ts';
import type { Ghost, RunningRequest, Snapshot } from '../../engine/recording/snapshot.ts';

/** What one page holds at a moment. */
export interface PageContents {
  readonly page: number;
  /** kept: no block table holds it, its tokens stay for reuse. */
  readonly state: 'free' | 'used' | 'kept';
  /** In the order of the running list; a kept page's last owner; empty when free. */
  readonly owners: readonly PageOwner[];
  readonly isNew: boolean;
  /** Who gave it back in this step; only on a free page. */
  readonly ghost: Ghost | null;
}

export interface PageOwner {
  readonly request: number;
  /** Logical block of that request, −1 when not known. */
  readonly block: number;
  /** Token slots of the page written by prefill, by decode, and being written by this step, in this order from the left. */
  readonly prefillTokens: number;
  readonly decodeTokens: number;
  readonly inFlightTokens: number;
}

/** Reads single pages of a snapshot; cheap to make, also for pools of hundreds of thousands of pages. */
export function pageReader(snapshot: Snapshot, blockSizeTokens: number): (page: number) => PageContents {
  const { owner, block, references, flags } = snapshot.pages;
  const runningByRequest = new Map(snapshot.running.map((request) => [request.request, request]));
  const ghosts = new Map(snapshot.ghosts.map((ghost) => [ghost.page, ghost]));
  let sharers: Map<number, PageOwner[]> | null = null;

  return (page) => {
    const isNew = ((flags[page] ?? 0) & PAGE_NEW) !== 0;
    const request = owner[page] ?? -1;
    if (request < 0) return { page, state: 'free', owners: [], isNew: false, ghost: ghosts.get(page) ?? null };
    const count = references[page] ?? 0;
    const first = ownerOf(runningByRequest.get(request), request, block[page] ?? -1, blockSizeTokens);
    if (count === 0) return { page, state: 'kept', owners: [first], isNew: false, ghost: null };
    if (count === 1) return { page, state: 'used', owners: [first], isNew, ghost: null };
    sharers ??= sharersByPage(snapshot, blockSizeTokens);
    return { page, state: 'used', owners: sharers.get(page) ?? [first], isNew, ghost: null };
  };
}

function ownerOf(running: RunningRequest | undefined, request: number, block: number, blockSizeTokens: number): PageOwner {
  if (running === undefined || block < 0) return { request, block, prefillTokens: 0, decodeTokens: 0, inFlightTokens: 0 };
  const start = block * blockSizeTokens;
  const within = (tokens: number) => Math.max(0, Math.min(tokens - start, blockSizeTokens));
  const written = within(running.computedTokens);
  const prefillTokens = Math.min(written, within(running.prefillEndTokens));
  return {
    request,
    block,
    prefillTokens,
    decodeTokens: written - prefillTokens,
    inFlightTokens: within(running.computedTokens + running.inFlightTokens) - written,
  };
}

function sharersByPage(snapshot: Snapshot, blockSizeTokens: number): Map<number, PageOwner[]> {
  const sharers = new Map<number, PageOwner[]>();
  for (const running of snapshot.running) {
    running.pages.forEach((page, block) => {
      if ((snapshot.pages.references[page] ?? 0) < 2) return;
      const owner = ownerOf(running, running.request, block, blockSizeTokens);
      const known = sharers.get(page);
      if (known === undefined) sharers.set(page, [owner]);
      else known.push(owner);
    });
  }
  return sharers;
}
