import type { LoadTrace } from './run-checks.ts';

const FILES = import.meta.glob<unknown>('../golden/traces/*.json', { import: 'default' });

/** The golden traces of the project by name, each a file of its own that is loaded when it is asked for. */
export const GOLDEN_TRACES: ReadonlyMap<string, LoadTrace> = new Map(
  Object.entries(FILES).map(([path, load]) => [path.replace(/^.*\/|\.json$/g, ''), load]),
);
