/** Lifts a value from version `to` − 1 to version `to`. */
export interface Upgrader<Value> {
  readonly to: number;
  /** What changed, in one sentence. */
  readonly change: string;
  readonly up: (value: Value) => Value;
}

/** All versions of a format that lives outside this program (links, files): 1, and one upgrader for each later one. */
export interface VersionSequence<Value> {
  readonly current: number;
  /** @throws RangeError when `from` is not a version of the sequence. */
  upgrade(value: Value, from: number): Value;
}

/**
 * The sequence of a format. Upgraders are only ever added, never changed or left out: what somebody saved once must open for good.
 * @throws Error when a version is missing or doubled.
 */
export function versionSequence<Value>(format: string, upgraders: readonly Upgrader<Value>[]): VersionSequence<Value> {
  upgraders.forEach((upgrader, index) => {
    if (upgrader.to !== index + 2) throw new Error(`${format}: upgrader ${index} leads to version ${upgrader.to}, expected ${index + 2}`);
  });
  const current = upgraders.length + 1;
  return {
    current,
    upgrade(value, from) {
      if (!Number.isInteger(from) || from < 1 || from > current) throw new RangeError(`${format} has no version ${from}`);
      return upgraders.slice(from - 1).reduce((lifted, upgrader) => upgrader.up(lifted), value);
    },
  };
}
