import { Int32Column } from './columns.ts';

/**
 * The deltas of a run: high-level operations on lists and pool, in order. Which pages are taken follows from the pool's own rules, so an
 * operation needs no page numbers (but for prefix hits, which depend on keys that only the simulation knows).
 */
export const OP = {
  /** request */
  arrive: 0,
  /** request, slot, hit pages n, n pages */
  admit: 1,
  /** request, pages */
  grow: 2,
  /** request, blocks */
  register: 3,
  /** request: pages freed, back to the waiting queue */
  preempt: 4,
  /** request: wrote its last token; pages freed, leaves the running list */
  finish: 5,
  /** request */
  abort: 6,
  /** request */
  reject: 7,
  /** request, pages needed, free pages: the head's page check failed in this step */
  block: 8,
  /** request: wrote its last token, row kept */
  hold: 9,
  /** request: a held row leaves */
  release: 10,
  /** request, first page, pages */
  reserve: 11,
} as const;

export class OpLog {
  readonly words = new Int32Column(1024);

  add(code: number, request: number): void {
    this.words.push(code);
    this.words.push(request);
  }

  addWith(code: number, request: number, field: number): void {
    this.add(code, request);
    this.words.push(field);
  }

  addWithTwo(code: number, request: number, first: number, second: number): void {
    this.addWith(code, request, first);
    this.words.push(second);
  }
}
