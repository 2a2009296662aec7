import type { Run } from '../../engine/recording/run.ts';
import { simulate } from '../../engine/simulate.ts';
import type { Preset } from '../../scenario/presets/preset.ts';
import { resolveScenario } from '../../scenario/resolve-scenario.ts';

const RUNS = new Map<Preset, Run>();

/** The run of a preset, made once. */
export function runOfPreset(preset: Preset): Run {
  const known = RUNS.get(preset);
  if (known !== undefined) return known;
  const resolved = resolveScenario(preset.document);
  if ('errors' in resolved) throw new Error(`preset ${preset.key}: ${resolved.errors[0]?.message ?? 'does not run'}`);
  const run = simulate(resolved.ok);
  RUNS.set(preset, run);
  return run;
}
