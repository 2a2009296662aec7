import type { ScenarioDocument } from '../document.ts';
import type { PresetKey } from '../presets/preset.ts';
import { encodeLink } from './encode-link.ts';

/** A link to a scenario as it ships, at a step of it. */
export function runLink(scenario: PresetKey, step?: number): string {
  return `#v=1&scenario=${scenario}${step === undefined ? '' : `&at=${step}`}&hash=none`;
}

/** A link to any scenario, at a step of it. Needs what `loadLate` loads. */
export function documentLink(document: ScenarioDocument, step: number): string {
  const moment = { step, phase: 'scheduled' } as const;
  return `#${encodeLink({ preset: 'one', document, view: 'run', moment, selection: null, window: null, pins: [], runHash: null })}`;
}
