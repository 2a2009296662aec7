import { subscribeWithSelector } from 'zustand/middleware';
import { createStore } from 'zustand/vanilla';
import type { Mutate, StoreApi } from 'zustand/vanilla';
import type { Run } from '../engine/recording/run.ts';
import type { Opening, PlayerAction, PlayerState } from './player-state.ts';
import { openedAt, reduce } from './reduce.ts';
import { runTicker } from './ticker.ts';

/** The player: its state, one door to change it, and its ticker. Knows no framework. */
export interface Player {
  readonly store: Mutate<StoreApi<PlayerState>, [['zustand/subscribeWithSelector', never]]>;
  readonly dispatch: (action: PlayerAction) => void;
  /** Stops the ticker. */
  readonly dispose: () => void;
}

export function createPlayer(run: Run, opening?: Opening): Player {
  const store = createStore<PlayerState>()(subscribeWithSelector(() => openedAt(run, opening)));
  const dispatch = (action: PlayerAction) => store.setState((state) => reduce(state, action), true);
  const dispose = runTicker(store, dispatch);
  return { store, dispatch, dispose };
}
