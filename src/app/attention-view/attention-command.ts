import type { Command } from '../keyboard/commands.ts';
import type { Session } from '../session/session.ts';
import { changeLook, goTo, lookOf, trackOf } from './attention-place.ts';
import { pause, playOrPause } from './attention-play.ts';

/**
 * What the keys of the playhead mean in the Attention view, which has a text and steps of its own: ← and → go from step to step, or from
 * tile to tile; Esc lets go of the number that is chosen, and then leads back to the run.
 * @returns whether the command was one of these
 */
export function attentionCommand(command: Command, { player, openView }: Session): boolean {
  const track = trackOf(lookOf(player));
  const at = track?.at ?? 0;
  switch (command) {
    case 'play-or-pause':
      playOrPause(player);
      return true;
    case 'step-back':
    case 'phase-back':
    case 'step-on':
    case 'phase-on':
      pause();
      goTo(player, at + (command === 'step-on' || command === 'phase-on' ? 1 : -1));
      return true;
    case 'first':
    case 'last':
      pause();
      goTo(player, command === 'first' ? 0 : Infinity);
      return true;
    case 'back-out':
      if (lookOf(player).cell === null) openView('run');
      else changeLook(player, { cell: null });
      return true;
    case 'previous-event':
    case 'next-event':
    case 'lane-up':
    case 'lane-down':
    case 'open':
    case 'zoom-in':
    case 'zoom-out':
    case 'fit':
      return true;
    default:
      return false;
  }
}
