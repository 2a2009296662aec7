/** What a policy decided in one step, in order. Later decisions depend on earlier ones, so the order is part of the plan. */
export const PLAN = {
  /** request, slot, first admission 0 or 1 */
  admit: 0,
  /** request, hit pages, hit tokens, first index in `hitPages`, free pages after */
  hit: 1,
  /** request, pages, free pages after, evicted pages */
  take: 2,
  /** request, blocks registered in all */
  register: 3,
  /** request, tokens, computed before, draft tokens, 1 = prefill | 2 = padded drafts */
  schedule: 4,
  /** request, request that needed a page, pages given back, free pages after */
  preempt: 5,
  /** request: its earlier schedule entry of this step is void */
  takeBack: 6,
  /** request, pages needed, free pages, known tokens */
  block: 7,
  /** request, index in WAIT_REASONS: why admission ended at this head */
  stop: 8,
  /** request, pages given back, free pages after: it can never run */
  reject: 9,
  /** request, first page, pages, free pages after: one contiguous reservation */
  reserve: 10,
  /** a schedule entry that was taken back */
  void: 11,
} as const;

export const SCHEDULE_PREFILL = 1;
export const SCHEDULE_PADDED_DRAFTS = 2;

const FIELDS = 6;

/** The ordered decisions of one step; one buffer is reused for every step. */
export class Plan {
  length = 0;
  /** Entries that are not schedule entries: few, where those are many. */
  readonly decisions: number[] = [];
  /** Schedule entries that stand. */
  scheduled = 0;
  /** Pages of the hit entries. */
  readonly hitPages: number[] = [];
  private entries = new Int32Array(256 * FIELDS);

  clear(): void {
    this.length = 0;
    this.scheduled = 0;
    this.decisions.length = 0;
    this.hitPages.length = 0;
  }

  add(code: number, request: number, a = 0, b = 0, c = 0, d = 0): number {
    const at = this.length * FIELDS;
    if (at === this.entries.length) {
      const larger = new Int32Array(2 * this.entries.length);
      larger.set(this.entries);
      this.entries = larger;
    }
    this.entries[at] = code;
    this.entries[at + 1] = request;
    this.entries[at + 2] = a;
    this.entries[at + 3] = b;
    this.entries[at + 4] = c;
    this.entries[at + 5] = d;
    if (code === PLAN.schedule) this.scheduled++;
    else this.decisions.push(this.length);
    return this.length++;
  }

  void(entry: number): void {
    this.entries[entry * FIELDS] = PLAN.void;
    this.scheduled--;
  }

  code(entry: number): number {
    return this.entries[entry * FIELDS];
  }

  request(entry: number): number {
    return this.entries[entry * FIELDS + 1];
  }

  /** Field 0 to 3 after code and request; what it means is said at the code. */
  field(entry: number, index: number): number {
    return this.entries[entry * FIELDS + 2 + index];
  }
}
