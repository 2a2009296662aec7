/** One number the field prints, and what the engine makes of it. */
export interface WorkedExample {
  /** What is asked, in a few words. */
  readonly title: string;
  readonly source: string;
  readonly expected: number;
  readonly computed: number;
  /** Largest |computed − expected| that still counts as the same; 0 = exact. */
  readonly tolerance: number;
}

export function exact(title: string, source: string, expected: number, computed: number): WorkedExample {
  return { title, source, expected, computed, tolerance: 0 };
}

/** Equal within a share of the expected number. */
export function within(share: number, title: string, source: string, expected: number, computed: number): WorkedExample {
  return { title, source, expected, computed, tolerance: share * Math.abs(expected) };
}

/** Equal within a half of the last digit the source prints. */
export function printed(halfDigit: number, title: string, source: string, expected: number, computed: number): WorkedExample {
  return { title, source, expected, computed, tolerance: halfDigit };
}

/** Whether the engine reproduces the number. */
export function holds({ expected, computed, tolerance }: WorkedExample): boolean {
  return Math.abs(computed - expected) <= tolerance;
}

/** An entry of a catalog that a worked example stands on. */
export function known<T>(entry: T | null, id: string): T {
  if (entry === null) throw new RangeError(`the catalog has no ${id}`);
  return entry;
}
