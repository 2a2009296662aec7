import type { Run } from '../../../engine/recording/run.ts';
import { simulate } from '../../../engine/simulate.ts';
import { presetOf } from '../../../scenario/presets/index.ts';
import type { PresetKey } from '../../../scenario/presets/preset.ts';
import { resolveScenario } from '../../../scenario/resolve-scenario.ts';

/** The run of a built-in scenario. */
export function presetRun(key: PresetKey): Run {
  const scenario = resolveScenario(presetOf(key).document);
  if ('errors' in scenario) throw new Error(`preset ${key} cannot be run: ${JSON.stringify(scenario.errors)}`);
  return simulate(scenario.ok);
}
