import { chatTrace } from './chat-trace.ts';
import { oneRequest } from './one-request.ts';
import type { ComparisonKey, ComparisonPreset } from './comparison-preset.ts';
import type { BuiltInKey, Preset, PresetKey } from './preset.ts';
import { continuousOnRealH100, realH100, staticOnRealH100 } from './real-h100.ts';
import { realServer } from './real-server.ts';
import { sharedPrefix } from './shared-prefix.ts';
import { continuousOfEight, staticAgainstContinuous, staticOfEight } from './static-against-continuous.ts';
import { tightMemory } from './tight-memory.ts';

/** In the order they are offered. */
export const PRESETS: readonly Preset[] = [tightMemory, sharedPrefix, chatTrace, oneRequest, realServer];

/** What opens without a link. */
export const DEFAULT_PRESET: Preset = tightMemory;

/** Pairs of scenarios, in the order they are offered. */
export const COMPARISONS: readonly ComparisonPreset[] = [staticAgainstContinuous, realH100];

const PRESET_OF_KEY: Readonly<Record<BuiltInKey, Preset>> = {
  tight: tightMemory,
  prefix: sharedPrefix,
  chat: chatTrace,
  one: oneRequest,
  static: staticOfEight,
  continuous: continuousOfEight,
  'h100-static': staticOnRealH100,
  'h100-continuous': continuousOnRealH100,
  server: realServer,
};
/** Every preset a link can name: those offered alone, and the sides of the comparisons. */
export const ALL_PRESETS: readonly Preset[] = Object.values(PRESET_OF_KEY);

const RECORDED = new Map<string, Preset>();

/** Takes in a recorded scenario, so that links can name it from now on. */
export function addRecorded(preset: Preset): void {
  RECORDED.set(preset.key, preset);
}

/** The preset a link names; undefined where there is none, or a recorded one that has not been loaded. */
export function findPreset(key: string | undefined): Preset | undefined {
  return ALL_PRESETS.find((preset) => preset.key === key) ?? RECORDED.get(key ?? '');
}

/** @throws Error for a recorded one that has not been loaded. */
export function presetOf(key: PresetKey): Preset {
  const preset = findPreset(key);
  if (preset === undefined) throw new Error(`${key} is not loaded`);
  return preset;
}

export function comparisonOf(key: ComparisonKey): ComparisonPreset {
  return key === 'h100' ? realH100 : staticAgainstContinuous;
}

/** The preset of this key or, in any case and spacing, this name; null when there is none. */
export function presetBy(keyOrName: string): Preset | null {
  const plain = (text: string): string => text.toLowerCase().replace(/[^a-z0-9]/g, '');
  return ALL_PRESETS.find((preset) => preset.key === keyOrName || plain(preset.name) === plain(keyOrName)) ?? null;
}
