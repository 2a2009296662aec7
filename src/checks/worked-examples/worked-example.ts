/** One number, or one order of things, that the field prints, and what the engine makes of it. */
export interface WorkedExample {
  /** Its number in the list of published examples; several lines can belong to one. */
  readonly row: number;
  /** What is asked, in a few words. */
  readonly title: string;
  readonly source: string;
  /** A text is an order of steps. */
  readonly expected: number | string;
  readonly computed: number | string;
  /** Largest |computed − expected| that still counts as the same; 0 = exact. */
  readonly tolerance: number;
  /** Opens the run it is computed from; null for a formula. */
  readonly link: string | null;
}

export function exact(row: number, title: string, source: string, expected: number, computed: number): WorkedExample {
  return { row, title, source, expected, computed, tolerance: 0, link: null };
}

/** The same steps in the same order, written as a text. */
export function sameOrder(row: number, title: string, source: string, expected: string, computed: string): WorkedExample {
  return { row, title, source, expected, computed, tolerance: 0, link: null };
}

/** Equal within a share of the expected number. */
export function within(share: number, row: number, title: string, source: string, expected: number, computed: number): WorkedExample {
  return { row, title, source, expected, computed, tolerance: share * Math.abs(expected), link: null };
}

/** Equal within a half of the last digit the source prints. */
export function printed(halfDigit: number, row: number, title: string, source: string, expected: number, computed: number): WorkedExample {
  return { row, title, source, expected, computed, tolerance: halfDigit, link: null };
}

/** The same examples, each with the link that opens the run they are computed from. */
export function openedBy(link: string, ...examples: readonly WorkedExample[]): readonly WorkedExample[] {
  return examples.map((example) => ({ ...example, link }));
}

/** Whether the engine reproduces the number or the order. */
export function holds({ expected, computed, tolerance }: Pick<WorkedExample, 'expected' | 'computed' | 'tolerance'>): boolean {
  if (typeof expected === 'string' || typeof computed === 'string') return expected === computed;
  return Math.abs(computed - expected) <= tolerance;
}

/** An entry of a catalog that a worked example stands on. */
export function known<T>(entry: T | null, id: string): T {
  if (entry === null) throw new RangeError(`the catalog has no ${id}`);
  return entry;
}
