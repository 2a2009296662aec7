import type { RecordedKey } from '../../scenario/presets/preset.ts';

export const RECORDED_PREFIX = 'golden-';

/** The key by which links name the scenario of a golden trace. */
export function recordedKey(traceName: string): RecordedKey {
  return `${RECORDED_PREFIX}${traceName}`;
}
