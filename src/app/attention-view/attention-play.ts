import { createStore } from 'zustand/vanilla';
import type { Player } from '../../player/player.ts';
import { goTo, lookOf, trackOf } from './attention-place.ts';

const INTERVAL_MS = 250;
/** However long the text, playing comes to its end in about as many moves. */
const MOST_MOVES = 60;

/** Whether the text plays. */
export const attentionPlay = createStore<{ readonly playing: boolean }>()(() => ({ playing: false }));

export function pause(): void {
  attentionPlay.setState({ playing: false });
}

/** At its end it starts over. */
export function playOrPause(player: Player): void {
  const { playing } = attentionPlay.getState();
  const track = trackOf(lookOf(player));
  if (!playing && track !== null && track.at >= track.last) goTo(player, 0);
  attentionPlay.setState({ playing: !playing && track !== null });
}

/** Moves the text on while it plays. @returns what stops it */
export function keepPlaying(player: Player): () => void {
  const timer = setInterval(() => {
    const track = trackOf(lookOf(player));
    if (track === null || track.at >= track.last) return pause();
    goTo(player, track.at + Math.max(1, Math.round(track.last / MOST_MOVES)));
  }, INTERVAL_MS);
  return () => clearInterval(timer);
}
