import type { Player } from '../../player/player.ts';
import { attentionLook, lastStep, writeAttentionLook, type AttentionLook } from '../../scenario/attention-look.ts';
import { tileCount } from '../../views/attention/tile-size.ts';

export function lookOf(player: Player): AttentionLook {
  return attentionLook(player.store.getState().attention);
}

/** Looks in another way; what is not named stays. Another length of the text keeps step and tile within it. */
export function changeLook(player: Player, change: Partial<AttentionLook>): void {
  const next = { ...lookOf(player), ...change };
  const place = writeAttentionLook({ ...next, tile: Math.min(next.tile, tileCount(next.tokens) - 1) });
  // Read again, so that a step or number beyond the text comes back into it.
  player.dispatch({ type: 'attention', place: writeAttentionLook(attentionLook(place)) });
}

/** What the transport goes along in a section: steps of the text, or tiles; null where nothing moves. */
export interface Track {
  readonly kind: 'step' | 'tile';
  readonly at: number;
  readonly last: number;
}

export function trackOf({ section, step, tile, tokens }: AttentionLook): Track | null {
  if (section === 'steps' || section === 'cache') return { kind: 'step', at: step, last: lastStep(tokens) };
  if (section === 'flash') return { kind: 'tile', at: Math.min(tile, tileCount(tokens) - 1), last: tileCount(tokens) - 1 };
  return null;
}

/** Goes to a place on the section's track, as far as it reaches. */
export function goTo(player: Player, at: number): void {
  const track = trackOf(lookOf(player));
  if (track === null) return;
  changeLook(player, { [track.kind]: Math.max(0, Math.min(track.last, Math.round(at))) });
}
