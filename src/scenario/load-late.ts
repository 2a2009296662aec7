import { isPacked, loadPacking } from './link/packing.ts';
import { loadRealH100 } from './presets/real-h100.ts';
import { loadRealServer } from './presets/real-server.ts';

/** Whether a link can only be read once `loadLate` is through: one that is packed, or that names a preset whose requests come late. */
export function needsLate(hash: string): boolean {
  return isPacked(hash) || /scenario=(server|h100)/.test(hash);
}

/** Loads what links and presets need but the first picture does without. */
export async function loadLate(): Promise<void> {
  await Promise.all([loadPacking(), loadRealH100(), loadRealServer()]);
}
