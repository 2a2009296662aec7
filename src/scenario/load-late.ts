import { loadScenarioParts } from './link/late-scenario-parts.ts';
import { nameOnlyPresets } from './link/plain-keys.ts';
import { isPacked, loadPacking } from './link/packing.ts';
import { loadChatTrace } from './presets/chat-trace.ts';
import { loadRealH100 } from './presets/real-h100.ts';
import { loadRealServer } from './presets/real-server.ts';

/** Whether a link can only be read once `loadLate` is through: one that is packed, holds settings, or
 * names a preset whose requests come late. */
export function needsLate(hash: string): boolean {
  const keys = hash
    .replace(/^#/, '')
    .split('&')
    .flatMap((part) => part.split('=', 1)[0] || []);
  return isPacked(hash) || /scenario=(server|h100|chat)/.test(hash) || !nameOnlyPresets(keys);
}

/** Loads what links and presets need but the first picture does without. */
export async function loadLate(): Promise<void> {
  await Promise.all([loadPacking(), loadScenarioParts(), loadChatTrace(), loadRealH100(), loadRealServer()]);
}
