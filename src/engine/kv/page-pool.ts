/** Blocks a restored table can grow by before it has to move. */
const RESTORED_ROOM = 16;
const NO_BLOCKS = new Int32Array(0);

/**
 * The KV pool as numbered pages, with vLLM's free queue (SPEC K1 to K7).
 *
 * Pages are 1 to `usablePages`; page 0 does not exist, so index 0 of the link arrays serves as the queue's sentinel. The queue is a doubly
 * linked list, because a prefix hit takes a page from wherever it stands.
 */
export class PagePool {
  readonly usablePages: number;
  /** Block tables holding each page. */
  readonly references: Int32Array;
  /** 1 where the page is registered in the prefix cache. */
  readonly registered: Uint8Array;
  /** Registered pages, in use or free. */
  registeredPages = 0;
  /** Leading blocks of each request's table that are registered. */
  readonly registeredBlocks: Int32Array;
  /** Who held a kept page (registered, no owner) last, and as which block; meaningless for other pages. */
  readonly keptOwner: Int32Array;
  readonly keptBlock: Int32Array;
  /** Called with a page that loses its registration because it is handed out again (K3). */
  onEvict: ((page: number) => void) | null = null;

  freePages: number;
  private readonly next: Int32Array;
  private readonly previous: Int32Array;
  private readonly tables: (Int32Array | undefined)[];
  private readonly tableLengths: Int32Array;

  constructor(usablePages: number, requestCount: number) {
    this.usablePages = usablePages;
    this.references = new Int32Array(usablePages + 1);
    this.registered = new Uint8Array(usablePages + 1);
    this.registeredBlocks = new Int32Array(requestCount);
    this.keptOwner = new Int32Array(usablePages + 1).fill(-1);
    this.keptBlock = new Int32Array(usablePages + 1);
    this.next = new Int32Array(usablePages + 1);
    this.previous = new Int32Array(usablePages + 1);
    this.tables = Array.from<undefined>({ length: requestCount });
    this.tableLengths = new Int32Array(requestCount);
    for (let page = 0; page <= usablePages; page++) {
      this.next[page] = page === usablePages ? 0 : page + 1;
      this.previous[page] = page === 0 ? usablePages : page - 1;
    }
    this.freePages = usablePages;
  }

  tableLength(request: number): number {
    return this.tableLengths[request];
  }

  /** Page of a block. The block must be in the table. */
  pageOf(request: number, block: number): number {
    const table = this.tables[request];
    if (table === undefined || block >= this.tableLengths[request]) throw new Error(`K4: request ${request} has no block ${block}`);
    return table[block];
  }

  /** The block table itself, longer than the table where it has room to grow: read `tableLength` entries, change none. */
  blocks(request: number): Int32Array {
    return this.tables[request] ?? NO_BLOCKS;
  }

  /** A copy of the block table: block → page. */
  table(request: number): Int32Array {
    return this.tables[request]?.slice(0, this.tableLengths[request]) ?? new Int32Array(0);
  }

  /** Takes the front page of the queue and appends it to the request's table (K2, K3). */
  take(request: number): number {
    const page = this.next[0];
    if (page === 0) throw new Error('K2: a page was taken from an empty free queue');
    this.unlink(page);
    if (this.registered[page] === 1) {
      this.registered[page] = 0;
      this.registeredPages--;
      this.onEvict?.(page);
    }
    this.append(request, page);
    return page;
  }

  /** Takes this very page, wherever it stands in the queue, and appends it to the request's table (B4). */
  takeAt(request: number, page: number): void {
    if (this.references[page] > 0) throw new Error(`B4: page ${page} was reserved while it is in use`);
    this.unlink(page);
    this.append(request, page);
  }

  /** First page of the lowest run of `pages` free pages that lie side by side, or 0 when there is none. */
  findRun(pages: number): number {
    let first = 1;
    for (let page = 1; page <= this.usablePages; page++) {
      if (this.references[page] > 0) first = page + 1;
      else if (page - first + 1 === pages) return first;
    }
    return 0;
  }

  /** Appends an already filled page to the request's table; one without owner leaves the queue (K13). */
  share(request: number, page: number): void {
    if (this.references[page] === 0) this.unlink(page);
    this.append(request, page);
  }

  /** Marks the request's blocks up to `blocks` as registered; returns the first that was not yet. */
  register(request: number, blocks: number): number {
    const from = this.registeredBlocks[request];
    for (let block = from; block < blocks; block++) {
      const page = this.pageOf(request, block);
      if (this.registered[page] === 0) {
        this.registered[page] = 1;
        this.registeredPages++;
      }
    }
    if (blocks > from) this.registeredBlocks[request] = blocks;
    return from;
  }

  /**
   * Frees the whole table, last block first (K5): unregistered pages go as a group to the front of the queue, registered ones to its back.
   * `onFree(page, block)` is called for every page that has no owner left, in that order.
   */
  free(request: number, onFree?: (page: number, block: number) => void): void {
    const table = this.tables[request];
    let after = 0;
    for (let block = this.tableLengths[request] - 1; table !== undefined && block >= 0; block--) {
      const page = table[block];
      if (--this.references[page] > 0) continue;
      if (this.registered[page] === 1) {
        this.linkAfter(page, this.previous[0]);
        this.keptOwner[page] = request;
        this.keptBlock[page] = block;
      } else {
        this.linkAfter(page, after);
        after = page;
      }
      onFree?.(page, block);
    }
    this.tables[request] = undefined;
    this.tableLengths[request] = 0;
    this.registeredBlocks[request] = 0;
  }

  /** Free pages, front of the queue first. */
  freeQueue(): Int32Array {
    const queue = new Int32Array(this.freePages);
    for (let i = 0, page = this.next[0]; page !== 0; page = this.next[page]) queue[i++] = page;
    return queue;
  }

  /** Replaces the whole state of the queue and drops every table; registrations are set by the caller through `restoreRegistered`. */
  restoreQueue(queue: Int32Array): void {
    this.references.fill(0);
    this.registered.fill(0);
    this.registeredPages = 0;
    this.registeredBlocks.fill(0);
    // Tables keep their memory, so that going to another moment makes no new one.
    this.tableLengths.fill(0);
    this.freePages = queue.length;
    let last = 0;
    for (let i = 0; i < queue.length; i++) {
      const page = queue[i];
      this.next[last] = page;
      this.previous[page] = last;
      last = page;
    }
    this.next[last] = 0;
    this.previous[0] = last;
  }

  /** Puts back a request's table as a keyframe stored it; its pages must not be in the queue. */
  restoreTable(request: number, pages: Int32Array, registeredBlocks: number): void {
    let table = this.tables[request];
    if (table === undefined || table.length < pages.length) {
      // With room for what the steps up to the next keyframe append.
      table = new Int32Array(pages.length + RESTORED_ROOM);
      this.tables[request] = table;
    }
    table.set(pages);
    this.tableLengths[request] = pages.length;
    for (let block = 0; block < pages.length; block++) this.references[pages[block]]++;
    this.registeredBlocks[request] = registeredBlocks;
  }

  restoreRegistered(page: number): void {
    this.registered[page] = 1;
    this.registeredPages++;
  }

  private append(request: number, page: number): void {
    let table = this.tables[request];
    const length = this.tableLengths[request];
    if (table === undefined) {
      table = new Int32Array(16);
      this.tables[request] = table;
    } else if (length === table.length) {
      const larger = new Int32Array(2 * Math.max(8, length));
      larger.set(table);
      table = larger;
      this.tables[request] = table;
    }
    table[length] = page;
    this.tableLengths[request] = length + 1;
    this.references[page]++;
  }

  private unlink(page: number): void {
    const next = this.next[page];
    const previous = this.previous[page];
    this.next[previous] = next;
    this.previous[next] = previous;
    this.freePages--;
  }

  private linkAfter(page: number, previous: number): void {
    const next = this.next[previous];
    this.next[page] = next;
    this.previous[page] = previous;
    this.next[previous] = page;
    this.previous[next] = page;
    this.freePages++;
  }
}
