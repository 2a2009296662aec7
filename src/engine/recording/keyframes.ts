import type { PagePool } from '../kv/page-pool.ts';
import type { RequestQueue } from '../scheduling/request-queue.ts';
import type { Int32Column } from './columns.ts';

/** Lists and pool at one step's start, as a keyframe holds them. */
export interface EngineState {
  readonly pool: PagePool;
  readonly running: number[];
  readonly slots: Int32Array;
  readonly waiting: RequestQueue;
}

/** Appends the state to `words`: queue, running with tables, waiting, registered pages, kept pages. Every list is preceded by its length. */
export function writeKeyframe(words: Int32Column, state: EngineState): void {
  const { pool, running, slots, waiting } = state;
  const queue = pool.freeQueue();
  words.push(queue.length);
  words.pushAll(queue);
  words.push(running.length);
  for (const request of running) {
    const table = pool.table(request);
    words.push(request);
    words.push(slots[request]);
    words.push(pool.registeredBlocks[request]);
    words.push(table.length);
    words.pushAll(table);
  }
  words.push(waiting.length);
  words.pushAll(waiting.toArray());
  words.push(pool.registeredPages);
  if (pool.registeredPages > 0) {
    for (let page = 1; page <= pool.usablePages; page++) {
      if (pool.registered[page] === 0) continue;
      words.push(page);
      words.push(pool.references[page] === 0 ? pool.keptOwner[page] : -1);
      words.push(pool.keptBlock[page]);
    }
  }
}

/** Puts the state back as it stood in `words` from index `at` on. */
export function readKeyframe(words: Int32Array, at: number, state: EngineState): void {
  const { pool, running, slots, waiting } = state;
  let cursor = at;
  const list = (): Int32Array => {
    const length = words[cursor++];
    cursor += length;
    return words.subarray(cursor - length, cursor);
  };
  pool.restoreQueue(list());
  const runningCount = words[cursor++];
  running.length = 0;
  slots.fill(-1);
  for (let i = 0; i < runningCount; i++) {
    const request = words[cursor++];
    slots[request] = words[cursor++];
    const registeredBlocks = words[cursor++];
    running.push(request);
    pool.restoreTable(request, list(), registeredBlocks);
  }
  waiting.clear();
  for (const request of list()) waiting.pushBack(request);
  const registeredCount = words[cursor++];
  for (let i = 0; i < registeredCount; i++) {
    const page = words[cursor++];
    pool.restoreRegistered(page);
    pool.keptOwner[page] = words[cursor++];
    pool.keptBlock[page] = words[cursor++];
  }
}
