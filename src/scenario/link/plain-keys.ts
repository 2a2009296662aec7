import { COMPARE_LOOK_KEYS, PREFIX_OF_A } from './compare-keys.ts';
import { METRICS_KEYS } from './metrics-parts.ts';
import { STEP_LOOK_KEYS } from './step-look-parts.ts';

/** Keys of a link that are no settings of its scenario. */
export const PLAIN_KEYS: ReadonlySet<string> = new Set([
  'v',
  'lang',
  'scenario',
  'view',
  'at',
  'select',
  'window',
  'pins',
  'attention',
  'proof',
  'hash',
  ...STEP_LOOK_KEYS,
  ...METRICS_KEYS,
  ...COMPARE_LOOK_KEYS,
]);

/** Whether all that these keys, of a scenario and of what it is held against, say of their scenarios is which preset they are. */
export function nameOnlyPresets(keys: Iterable<string>): boolean {
  for (const key of keys) if (!PLAIN_KEYS.has(key.startsWith(PREFIX_OF_A) ? key.slice(PREFIX_OF_A.length) : key)) return false;
  return true;
}
