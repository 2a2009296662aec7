import { expect, test } from 'vitest';
import { simulate } from '../engine/simulate.ts';
import { ALL_PRESETS } from '../scenario/presets/index.ts';
import { resolveScenario } from '../scenario/resolve-scenario.ts';

/*
 * The stored hash of a preset's run. When it changes, every shared link says that the engine has changed since: change it only with a
 * change of the engine that is meant to change runs.
 */
test.each(ALL_PRESETS.map((preset) => [preset.name, preset] as const))('%s: its run has the stored hash (E7, V6)', (_name, preset) => {
  const scenario = resolveScenario(preset.document);
  expect('ok' in scenario ? simulate(scenario.ok).hash : scenario.errors).toBe(preset.runHash);
});
