/**
 * The block pool and prefix cache of the naive model: plain arrays and whole token lists as keys, nothing clever.
 * Written from the rules of the golden traces alone (rule numbers in brackets are theirs); shares no code with the engine.
 */
export class NaivePool {
  /** Front first [1]. */
  readonly freeQueue: number[] = [];
  /** Blocks handed out again that were registered, in order, since the last `takeEvicted` [3]. */
  private evicted: number[] = [];
  /** Registrations in the order in which they were made [10]. */
  private registrations: { block: number; key: string }[] = [];
  /** Number of tables that hold each block [4]. */
  private readonly references: number[];
  private readonly blockSize: number;

  constructor(usableBlocks: number, blockSize: number) {
    this.blockSize = blockSize;
    this.references = Array.from({ length: usableBlocks + 1 }, () => 0);
    for (let block = 1; block <= usableBlocks; block += 1) this.freeQueue.push(block);
  }

  isRegistered(block: number): boolean {
    return this.registrations.some((registration) => registration.block === block);
  }

  registeredBlocks(): number[] {
    return this.registrations.map((registration) => registration.block).sort((a, b) => a - b);
  }

  referencesOf(block: number): number {
    return this.references[block] ?? 0;
  }

  takeEvicted(): number[] {
    const evicted = this.evicted;
    this.evicted = [];
    return evicted;
  }

  /** Appends `count` new blocks from the front of the queue to a table [2, 3]. */
  append(table: number[], count: number): void {
    for (let i = 0; i < count; i += 1) {
      const block = this.freeQueue.shift();
      if (block === undefined) throw new Error('naive model: block taken from an empty queue');
      if (this.isRegistered(block)) {
        this.registrations = this.registrations.filter((registration) => registration.block !== block);
        this.evicted.push(block);
      }
      this.references[block] = 1;
      table.push(block);
    }
  }

  /** Appends blocks found by `lookup` to a table [13]. */
  appendHits(table: number[], hits: readonly number[]): void {
    for (const block of hits) {
      if (this.referencesOf(block) === 0) this.freeQueue.splice(this.freeQueue.indexOf(block), 1);
      this.references[block] = this.referencesOf(block) + 1;
      table.push(block);
    }
  }

  /** Gives a whole table back and empties it [5, 7]. */
  free(table: number[]): void {
    const unregistered: number[] = [];
    const registered: number[] = [];
    for (const block of [...table].reverse()) {
      this.references[block] = this.referencesOf(block) - 1;
      if (this.referencesOf(block) > 0) continue;
      if (this.isRegistered(block)) registered.push(block);
      else unregistered.push(block);
    }
    this.freeQueue.unshift(...unregistered);
    this.freeQueue.push(...registered);
    table.length = 0;
  }

  /** Registers the first `fullBlocks` blocks of a table that are not registered yet [8, 9]. */
  register(table: readonly number[], knownTokens: readonly number[], fullBlocks: number): void {
    table.slice(0, fullBlocks).forEach((block, position) => {
      if (!this.isRegistered(block)) this.registrations.push({ block, key: this.key(knownTokens, position) });
    });
  }

  /** Registered blocks that hold the leading tokens; always leaves a token to compute [10, 11, 12]. Changes nothing [13]. */
  lookup(knownTokens: readonly number[], dropLast: boolean): number[] {
    const hits: number[] = [];
    const most = Math.floor((knownTokens.length - 1) / this.blockSize);
    for (let position = 0; position < most; position += 1) {
      const key = this.key(knownTokens, position);
      const found = this.registrations.find((registration) => registration.key === key);
      if (found === undefined) break;
      hits.push(found.block);
    }
    if (dropLast) hits.pop();
    return hits;
  }

  private key(tokens: readonly number[], position: number): string {
    return tokens.slice(0, (position + 1) * this.blockSize).join(' ');
  }
}
