import { chatTrace } from './chat-trace.ts';
import { oneRequest } from './one-request.ts';
import type { Preset, PresetKey } from './preset.ts';
import { sharedPrefix } from './shared-prefix.ts';
import { tightMemory } from './tight-memory.ts';

/** In the order they are offered. */
export const PRESETS: readonly Preset[] = [tightMemory, sharedPrefix, chatTrace, oneRequest];

/** What opens without a link. */
export const DEFAULT_PRESET: Preset = tightMemory;

const PRESET_OF_KEY: Readonly<Record<PresetKey, Preset>> = { tight: tightMemory, prefix: sharedPrefix, chat: chatTrace, one: oneRequest };

export function presetOf(key: PresetKey): Preset {
  return PRESET_OF_KEY[key];
}

/** The preset of this key or, in any case and spacing, this name; null when there is none. */
export function presetBy(keyOrName: string): Preset | null {
  const plain = (text: string): string => text.toLowerCase().replace(/[^a-z0-9]/g, '');
  return PRESETS.find((preset) => preset.key === keyOrName || plain(preset.name) === plain(keyOrName)) ?? null;
}
