import type { ComparedScenario } from '../../scenario/link/link-state.ts';
import { measuredServing } from '../../scenario/measured-serving.ts';
import type { MeasuredServing } from '../../scenario/measured-serving.ts';
import { presetOf } from '../../scenario/presets/index.ts';
import { scenarioDifferences } from '../../scenario/settings/differences.ts';

/** What a real server took for a scenario. Times that belong to a preset's settings say nothing once these are changed. */
export function measuredOf({ preset, document }: ComparedScenario): MeasuredServing | null {
  const base = presetOf(preset).document;
  const isOfPreset = base.requests.some((row) => row.measured !== undefined);
  return isOfPreset && scenarioDifferences(document, base).length > 0 ? null : measuredServing(document);
}
