import { expect, test } from 'vitest';
import { simulate } from '../engine/simulate.ts';
import { ALL_PRESETS } from '../scenario/presets/index.ts';
import { resolveScenario } from '../scenario/resolve-scenario.ts';
import { costModelOf } from './invariants-cost.ts';
import { checkLevels } from './invariants-levels.ts';

test.each(ALL_PRESETS.map((preset) => [preset.name, preset] as const))(
  '%s: every level counts the bytes its operators count (V4)',
  (_, preset) => {
    const scenario = resolveScenario(preset.document);
    if ('errors' in scenario) throw new Error(scenario.errors[0]?.message);
    const run = simulate(scenario.ok);
    const cost = costModelOf(run);
    const broken: string[] = [];
    for (let step = 0; step < run.stepCount; step++) {
      const { work, idle } = run.snapshot(run.nsOf(step, 'scheduled'));
      if (!idle) checkLevels(run, work, cost.open(work), (rule, found) => broken.push(`step ${step}: ${rule}: ${found}`));
    }
    expect(broken).toEqual([]);
  },
);
