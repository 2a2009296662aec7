import type { PresetKey } from '../../scenario/presets/preset.ts';

/** A link to a scenario as it ships, at a step of it. */
export function runLink(scenario: PresetKey, step?: number): string {
  return `#v=1&scenario=${scenario}${step === undefined ? '' : `&at=${step}`}&hash=none`;
}
