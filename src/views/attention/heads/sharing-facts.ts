import {
  ownSharing,
  SHARINGS,
  sharedKvHeads,
  sharedPagesFormula,
  sharedTokenBytesFormula,
} from '../../../engine/attention/head-sharing.ts';
import type { Sharing } from '../../../engine/attention/head-sharing.ts';
import { pageBytes } from '../../../engine/catalog/kv-bytes.ts';
import type { Formula } from '../../../engine/formula.ts';
import type { Snapshot } from '../../../engine/recording/snapshot.ts';
import type { Scenario } from '../../../engine/scenario.ts';

/** One way to share, on the scenario's model and pool. */
export interface SharingFacts {
  readonly sharing: Sharing;
  readonly isOwn: boolean;
  /** 0 = a latent instead. */
  readonly kvHeads: number;
  readonly tokenBytes: Formula;
  readonly pages: Formula;
  readonly poolTokens: number;
  /** Pages the requests hold at this moment: a page holds the same tokens whatever they cost. */
  readonly usedPages: number;
}

/** All four ways, over a pool that keeps its bytes. */
export function sharingFacts({ model, formats, limits }: Scenario, snapshot: Snapshot): readonly SharingFacts[] {
  const { blockSizeTokens, usablePages } = limits;
  const poolBytes = usablePages * pageBytes(model, formats.kv, blockSizeTokens);
  return SHARINGS.map((sharing) => {
    const tokenBytes = sharedTokenBytesFormula(model, formats.kv, sharing);
    const pages = sharedPagesFormula(poolBytes, blockSizeTokens, tokenBytes);
    return {
      sharing,
      isOwn: sharing === ownSharing(model),
      kvHeads: sharedKvHeads(model, sharing),
      tokenBytes,
      pages,
      poolTokens: pages.value * blockSizeTokens,
      usedPages: snapshot.usablePages - snapshot.freePages,
    };
  });
}

/** The way that is shown: chosen, or the model's own. */
export function shownSharing(facts: readonly SharingFacts[], chosen: Sharing | null): SharingFacts {
  return facts.find(({ sharing, isOwn }) => (chosen === null ? isOwn : sharing === chosen)) ?? facts[0];
}
