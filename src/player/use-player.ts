import { useStore } from 'zustand';
import { useShallow } from 'zustand/react/shallow';
import type { Player } from './player.ts';
import type { PlayerState } from './player-state.ts';

/** A part of the player's state; the component draws again only when that part changes (compared shallowly). */
export function usePlayer<T>(player: Player, select: (state: PlayerState) => T): T {
  return useStore(player.store, useShallow(select));
}
