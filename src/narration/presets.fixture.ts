import { simulate } from '../engine/simulate.ts';
import type { Run } from '../engine/recording/run.ts';
import type { Snapshot } from '../engine/recording/snapshot.ts';
import type { Phase } from '../engine/recording/events.ts';
import { presetOf } from '../scenario/presets/index.ts';
import type { PresetKey } from '../scenario/presets/preset.ts';
import { resolveScenario } from '../scenario/resolve-scenario.ts';
import { UNIT_SPACE } from './format.ts';
import { plainText } from './parts.ts';
import type { Sentence } from './parts.ts';

const runs = new Map<PresetKey, Run>();

/** The run of a preset, simulated once for all tests of a file. */
export function presetRun(key: PresetKey): Run {
  const known = runs.get(key);
  if (known !== undefined) return known;
  const scenario = resolveScenario(presetOf(key).document);
  if ('errors' in scenario) throw new Error(scenario.errors.map((error) => error.message).join('; '));
  const run = simulate(scenario.ok);
  runs.set(key, run);
  return run;
}

export function momentOf(run: Run, step: number, phase: Phase = 'scheduled'): Snapshot {
  return run.snapshot(run.nsOf(step, phase));
}

/** Of a longer run every seventh step is told: there are more moments of each kind than in all the others together. */
const LONG_RUN_STEPS = 2_000;

/** Both phases of every step of a run, or of every seventh. */
export function* momentsOf(run: Run): Generator<Snapshot> {
  const stride = run.stepCount > LONG_RUN_STEPS ? 7 : 1;
  for (let step = 0; step < run.stepCount; step += stride) {
    yield momentOf(run, step, 'scheduled');
    yield momentOf(run, step, 'output');
  }
}

/** A sentence as tests write it: with plain spaces before units. */
export function textOf(sentence: Sentence | null): string {
  return sentence === null ? '' : plainText(sentence).replaceAll(UNIT_SPACE, ' ');
}

export function indexOf(run: Run, id: string): number {
  return run.scenario.requests.findIndex((request) => request.id === id);
}
