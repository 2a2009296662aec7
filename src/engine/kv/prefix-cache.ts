import { BlockKeys } from './block-keys.ts';
import type { PagePool } from './page-pool.ts';
import type { RequestSpec } from '../scenario.ts';

/** Which pages hold which full blocks (SPEC K8 to K15). Equal keys are all kept; the one registered first is found (K10). */
export class PrefixCache {
  private readonly keys: BlockKeys;
  /** Key → pages, in order of registration. */
  private readonly pagesOfKey = new Map<number, number[]>();
  private readonly keyOfPage: Int32Array;

  constructor(
    private readonly pool: PagePool,
    requests: readonly RequestSpec[],
    blockSizeTokens: number,
  ) {
    this.keys = new BlockKeys(requests, blockSizeTokens);
    this.keyOfPage = new Int32Array(pool.usablePages + 1).fill(-1);
  }

  /** Pages of the longest registered run of leading blocks, at most `maxBlocks` (K11). Changes nothing. */
  lookUp(request: number, maxBlocks: number): number[] {
    const hits: number[] = [];
    for (let block = 0; block < maxBlocks; block++) {
      const pages = this.pagesOfKey.get(this.keys.keyOf(request, block));
      if (pages === undefined) break;
      hits.push(pages[0]);
    }
    return hits;
  }

  /** Registers the request's blocks up to `blocks` that were not yet (K9). */
  register(request: number, blocks: number): void {
    for (let block = this.pool.registeredBlocks[request]; block < blocks; block++) {
      const page = this.pool.pageOf(request, block);
      // A hit page carries its key already.
      if (this.pool.registered[page] === 1) continue;
      const key = this.keys.keyOf(request, block);
      this.keyOfPage[page] = key;
      const pages = this.pagesOfKey.get(key);
      if (pages === undefined) this.pagesOfKey.set(key, [page]);
      else pages.push(page);
    }
    this.pool.register(request, blocks);
  }

  /** Drops a page that was handed out again (K3). */
  evict(page: number): void {
    const key = this.keyOfPage[page];
    this.keyOfPage[page] = -1;
    const pages = this.pagesOfKey.get(key);
    if (pages === undefined) throw new Error(`K3: page ${page} was registered without a key`);
    if (pages.length === 1) this.pagesOfKey.delete(key);
    else pages.splice(pages.indexOf(page), 1);
  }
}
